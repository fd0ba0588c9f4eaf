"""Writes src/test/resources/nimare/pain_ale.csv: NiMARE's ALE of the pain set that its wheel ships.

    pip install nimare==0.22.1
    python src/test/python/make_nimare_goldens.py

Columns: x, y, z (mm), ALE and p of every 400th voxel of its mask and of its 200 largest ALE values.
"""
import logging
import os
import warnings

import nimare
import numpy as np
from nimare.dataset import Dataset
from nimare.meta.cbma.ale import ALE

warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)

pain = os.path.join(os.path.dirname(nimare.__file__), "resources", "nidm_pain_dset.json")
result = ALE().fit(Dataset(pain))
stat = result.get_map("stat")
values = np.asarray(stat.dataobj)
p = np.asarray(result.get_map("p").dataobj)
voxels = np.argwhere(values > 0)
largest = voxels[np.argsort([-values[tuple(v)] for v in voxels], kind="stable")[:200]]
here = os.path.dirname(os.path.abspath(__file__))
with open(os.path.join(here, "..", "resources", "nimare", "pain_ale.csv"), "w", newline="\n") as out:
    out.write(f"# NiMARE {nimare.__version__}, nidm_pain_dset.json, ALE() with default settings\nx,y,z,ale,p\n")
    for v in np.vstack([voxels[::400], largest]):
        x, y, z = (stat.affine @ [*v, 1])[:3]
        out.write(f"{x:g},{y:g},{z:g},{float(values[tuple(v)])!r},{float(p[tuple(v)])!r}\n")
