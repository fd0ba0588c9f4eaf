"""Times NiMARE's cluster-level correction, warm, for docs/benchmarks.md.

    pip install nimare==0.22.1
    python src/test/python/time_nimare.py FOCI PERMUTATIONS CORES

FOCI is a Sleuth file whose first line is // Reference=MNI. Prints milliseconds per permutation.
"""
import logging
import os
import sys
import time
import warnings

os.environ["TQDM_DISABLE"] = "1"
import nimare
from nimare.correct import FWECorrector
from nimare.io import convert_sleuth_to_dataset
from nimare.meta.cbma.ale import ALE

warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)


def correct(result, permutations, cores):
    start = time.perf_counter()
    FWECorrector(method="montecarlo", voxel_thresh=0.001, n_iters=permutations, n_cores=cores).transform(result)
    return 1000 * (time.perf_counter() - start) / permutations


foci, permutations, cores = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
result = ALE().fit(convert_sleuth_to_dataset(foci))
correct(result, 20, cores)  # compiles
print(f"NiMARE {nimare.__version__}, {foci}, {cores} cores: {correct(result, permutations, cores):.2f} ms per permutation")
