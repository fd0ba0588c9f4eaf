"""Writes src/test/resources/nimare/contrast.csv: NiMARE's subtraction of two literatures that ship with NeuroMeta.

    pip install nimare==0.22.1
    python src/test/python/make_nimare_contrast_goldens.py

Columns: x, y, z (mm), difference of the ALE values and two-sided p of 10,000 relabelings, at every 400th voxel of its mask
and at those of its 200 largest differences of either sign.
"""
import logging
import os
import warnings

os.environ["TQDM_DISABLE"] = "1"
import nimare  # noqa: E402
import numpy as np  # noqa: E402
from nimare.io import convert_sleuth_to_dataset  # noqa: E402
from nimare.meta.cbma.ale import ALESubtraction  # noqa: E402

warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)

here = os.path.dirname(os.path.abspath(__file__))
foci = os.path.join(here, "..", "..", "main", "resources", "sc", "fiji", "neurometa", "reference", "foci")
first, second = (convert_sleuth_to_dataset(os.path.join(foci, name)) for name in ("semantic_knowledge.txt", "pain.txt"))
result = ALESubtraction(n_iters=10000, n_cores=2, vfwe_only=True).fit(first, second)
stat = result.get_map("stat_desc-group1MinusGroup2")
values = np.asarray(stat.dataobj)
p = np.asarray(result.get_map("p_desc-group1MinusGroup2").dataobj)
voxels = np.argwhere(values != 0)
order = np.argsort([values[tuple(v)] for v in voxels], kind="stable")
chosen = np.vstack([voxels[::400], voxels[order[:100]], voxels[order[-100:]]])
with open(os.path.join(here, "..", "resources", "nimare", "contrast.csv"), "w", newline="\n") as out:
    out.write(f"# NiMARE {nimare.__version__}, semantic_knowledge.txt - pain.txt, ALESubtraction(n_iters=10000)\n")
    out.write("x,y,z,difference,p\n")
    for v in chosen:
        x, y, z = (stat.affine @ [*v, 1])[:3]
        out.write(f"{x:g},{y:g},{z:g},{float(values[tuple(v)])!r},{float(p[tuple(v)])!r}\n")
