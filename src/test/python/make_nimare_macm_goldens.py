"""Writes src/test/resources/nimare/macm_selected.tsv and macm.csv: NiMARE's MACM on the database that ships with NeuroMeta.

    pip install nimare==0.22.1
    python src/test/python/make_nimare_macm_goldens.py

The database is database/nback_vs_flanker.tsv.gz, one experiment per study and contrast. An experiment without n gets 20
subjects. Dataset(target="mni152_2mm") takes foci in TAL to MNI by the inverse of Lancaster's pooled matrix ("other") in
double precision, without rounding, and leaves foci of unknown space as they are. Seed: (-36, 20, 0) mm, left anterior insula.

macm_selected.tsv has a row per experiment with a focus within 10 mm, in the order of the database: study, contrast, the
distance of its nearest focus (mm, computed here in double precision from the table), and 1 or 0 for each of the radii 6, 8
and 10 mm as get_studies_by_coordinate selects. The border belongs to the sphere (distance <= r), foci are not rounded to
voxels first, and foci outside the mask count; this script stops if plain distance gives other experiments. (NiMARE's
get_studies_by_mask works otherwise: it rounds foci to voxels, halves to even, and moves those beyond the image to its edge.)

macm.csv: the experiments of the 8 mm sphere, all foci of each. Columns: x, y, z (mm), ALE of ALE() with default settings, and
p of SCALE(xyz, n_iters=10000, random_state=1), at every 97th voxel of the mask and at the 200 largest ALE values. Values are
single precision, as NiMARE has them; foci go to the nearest voxel. The experiments selected are the same in both.

SCALE's xyz are the foci of the whole database, also those of the experiments selected and those outside the mask, in MNI
space, as often as they are listed. Each iteration draws for every focus of the experiments one of them with replacement;
experiments keep their numbers of foci and subjects. p is the share of iterations whose ALE at that voxel is at least the
observed, kept within 1/10000 and 1 - 1/10000. Iterations are drawn in one process, so n_cores does not change the result.
10,000 iterations take about 20 minutes on one processor.
"""
import csv
import gzip
import logging
import os
import warnings

os.environ["TQDM_DISABLE"] = "1"
import nimare  # noqa: E402
import numpy as np  # noqa: E402
from nimare.dataset import Dataset  # noqa: E402
from nimare.meta.cbma.ale import ALE, SCALE  # noqa: E402

warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)

SEED, RADII, RADIUS, ITERATIONS = (-36, 20, 0), (6, 8, 10), 8, 10000
POOLED = np.linalg.inv([[0.9357, 0.0029, -0.0072, -1.0423], [-0.0065, 0.9396, -0.0726, -1.3940],
                        [0.0103, 0.0752, 0.8967, 3.6475], [0, 0, 0, 1]])

here = os.path.dirname(os.path.abspath(__file__))
goldens = os.path.join(here, "..", "resources", "nimare")
table = os.path.join(here, "..", "..", "main", "resources", "sc", "fiji", "neurometa", "reference", "database",
                     "nback_vs_flanker.tsv.gz")

# NiMARE sorts by id; numbers of one length keep the order of the database
studies, names, distances = {}, {}, {}
with gzip.open(table, "rt", encoding="utf-8") as rows:
    for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
        name = row["study"], row["contrast"]
        key = names.setdefault(name, f"{len(names):04d}")
        contrast = studies.setdefault(key, {"contrasts": {"1": {
            "coords": {"space": row["space"] or "UNKNOWN", "x": [], "y": [], "z": []},
            "metadata": {"sample_sizes": [int(row["n"] or 20)]}}}})["contrasts"]["1"]
        focus = [float(row[axis]) for axis in "xyz"]
        for axis, value in zip("xyz", focus):
            contrast["coords"][axis].append(value)
        if row["space"] == "TAL":
            focus = (POOLED @ [*focus, 1])[:3]
        distances[key] = min(distances.get(key, np.inf), float(np.sqrt(np.sum((np.subtract(focus, SEED)) ** 2))))

data = Dataset(studies, target="mni152_2mm")
selected = {radius: set(data.get_studies_by_coordinate([SEED], r=radius)) for radius in RADII}
for radius in RADII:
    if selected[radius] != {f"{key}-1" for key, distance in distances.items() if distance <= radius}:
        raise SystemExit(f"Plain distance selects other experiments than NiMARE at {radius} mm")
    print(f"{radius} mm: {len(selected[radius])} experiments; without the border "
          f"{sum(distance < radius for distance in distances.values())}", flush=True)
about = f"# NiMARE {nimare.__version__}, nback_vs_flanker.tsv, n=20 where missing, seed {SEED}"
with open(os.path.join(goldens, "macm_selected.tsv"), "w", encoding="utf-8", newline="\n") as out:
    out.write(f"{about}, get_studies_by_coordinate\nstudy\tcontrast\tdistance\t" + "\t".join(f"r{r}" for r in RADII) + "\n")
    for (study, contrast), key in names.items():
        if distances[key] <= max(RADII):
            flags = "\t".join(str(int(f"{key}-1" in selected[radius])) for radius in RADII)
            out.write(f"{study}\t{contrast}\t{distances[key]!r}\t{flags}\n")

chosen = data.slice(sorted(selected[RADIUS]))
print(f"{len(chosen.ids)} experiments with {len(chosen.coordinates)} foci", flush=True)
stat = ALE().fit(chosen).get_map("stat")
scale = SCALE(data.coordinates[["x", "y", "z"]].values, n_iters=ITERATIONS, random_state=1).fit(chosen)
values = np.asarray(stat.dataobj)
if not np.array_equal(values, np.asarray(scale.get_map("stat").dataobj)):
    raise SystemExit("SCALE's ALE is not that of ALE")
p = np.power(10, -np.asarray(scale.get_map("logp").dataobj, float))
voxels = np.argwhere(np.asarray(data.masker.mask_img.dataobj) > 0)
largest = voxels[np.argsort([-values[tuple(v)] for v in voxels], kind="stable")[:200]]
with open(os.path.join(goldens, "macm.csv"), "w", newline="\n") as out:
    out.write(f"{about}, radius {RADIUS}, ALE(), SCALE(n_iters={ITERATIONS}, random_state=1)\nx,y,z,ale,p\n")
    for v in np.vstack([voxels[::97], largest]):
        x, y, z = (stat.affine @ [*v, 1])[:3]
        # p is a multiple of 1 / ITERATIONS; its logarithm in single precision is exact enough to tell which
        out.write(f"{x:g},{y:g},{z:g},{np.float32(values[tuple(v)])!s},{round(p[tuple(v)] * ITERATIONS) / ITERATIONS:g}\n")
