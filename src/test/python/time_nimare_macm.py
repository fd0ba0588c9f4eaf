"""Times NiMARE's MACM on the tables of Neurosynth, warm: family-wise error of its ALE, and SCALE. For docs/benchmarks.md.

    pip install nimare==0.22.1
    python src/test/python/time_nimare_macm.py FOLDER X Y Z RADIUS ITERATIONS CORES

FOLDER holds *coordinates.tsv.gz and *metadata.tsv.gz; X Y Z is the seed in MNI mm, RADIUS in mm, its border included. A study
is one experiment of 20 subjects; only studies in MNI space are used. SCALE draws from the foci of all of them. Prints milliseconds per permutation and per iteration, the fixed part of a call included,
and the largest resident memory so far of this process and of the largest of its workers.
"""
import glob
import logging
import os
import resource
import sys
import time
import warnings

os.environ["TQDM_DISABLE"] = "1"
import nimare  # noqa: E402
import pandas as pd  # noqa: E402
from joblib.externals.loky import get_reusable_executor  # noqa: E402
from nimare.correct import FWECorrector  # noqa: E402
from nimare.dataset import Dataset  # noqa: E402
from nimare.meta.cbma.ale import ALE, SCALE  # noqa: E402

warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)


def table(name):
    return pd.read_csv(glob.glob(os.path.join(folder, f"*{name}.tsv.gz"))[0], sep="\t")


def database():
    foci = table("coordinates").merge(table("metadata")[["id", "space"]], on="id")
    studies = {}
    for (study, space), rows in foci[foci["space"] == "MNI"].groupby(["id", "space"]):
        coordinates = {"space": space, **{axis: rows[axis].tolist() for axis in "xyz"}}
        studies[str(study)] = {"contrasts": {"1": {"coords": coordinates, "metadata": {"sample_sizes": [20]}}}}
    return Dataset(studies, target="mni152_2mm")


def timed(what, action, count):
    start = time.perf_counter()
    action(count)
    seconds = time.perf_counter() - start
    if cores > 1:
        get_reusable_executor().shutdown(wait=True)  # the memory of workers is known when they have ended
    peaks = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(f"{what}: {1000 * seconds / count:.2f} ms each of {count} in {seconds:.1f} s; at most {peaks[0]:.0f} MB, "
          f"a worker {peaks[1]:.0f} MB", flush=True)


def correct(count):
    FWECorrector(method="montecarlo", voxel_thresh=0.001, n_iters=count, n_cores=cores).transform(result)


def scale(count):
    SCALE(pool, n_iters=count, n_cores=cores).fit(chosen)


folder, seed, radius = sys.argv[1], [float(mm) for mm in sys.argv[2:5]], float(sys.argv[5])
iterations, cores = int(sys.argv[6]), int(sys.argv[7])
start = time.perf_counter()
data = database()
loaded = time.perf_counter()
chosen = data.slice(data.get_studies_by_coordinate([seed], r=radius))
pool = data.coordinates[["x", "y", "z"]].values
print(f"NiMARE {nimare.__version__}, {cores} cores: {len(chosen.ids)} of {len(data.ids)} studies, {len(chosen.coordinates)} "
      f"of {len(pool)} foci; read in {loaded - start:.1f} s, selected in {time.perf_counter() - loaded:.1f} s", flush=True)
result = ALE().fit(chosen)
for what, action in (("ALE, FWE, per permutation", correct), ("SCALE, per iteration", scale)):
    action(4)  # compiles, starts the workers
    timed(what, action, iterations)
