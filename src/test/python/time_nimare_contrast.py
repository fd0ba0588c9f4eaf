"""Times the relabelings of NiMARE's ALESubtraction of two Sleuth files, warm, as docs/benchmarks.md quotes them.

    python time_nimare_contrast.py A.txt B.txt 1000 2

Needs `pip install nimare` (0.22.1 was used); arguments: the files, number of relabelings, number of processors.
"""
import logging
import os
import sys
import time
import warnings

os.environ["TQDM_DISABLE"] = "1"
warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)

import nimare  # noqa: E402
from nimare.io import convert_sleuth_to_dataset  # noqa: E402
from nimare.meta.cbma.ale import ALESubtraction  # noqa: E402

first, second = (convert_sleuth_to_dataset(name) for name in sys.argv[1:3])
relabelings, cores = int(sys.argv[3]), int(sys.argv[4])
print(f"NiMARE {nimare.__version__}: {len(first.ids)} against {len(second.ids)} experiments")
for only_voxels, what in ((True, "voxel values only"), (False, "with cluster FWE")):
    ALESubtraction(n_iters=20, n_cores=cores, vfwe_only=only_voxels).fit(first, second)  # compiles
    start = time.time()
    ALESubtraction(n_iters=relabelings, n_cores=cores, vfwe_only=only_voxels).fit(first, second)
    print(f"{what}: {1000 * (time.time() - start) / relabelings:.2f} ms per relabeling", flush=True)
