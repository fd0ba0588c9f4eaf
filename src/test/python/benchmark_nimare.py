"""NiMARE's side of benchmark.py: milliseconds per permutation of warm calls."""
import glob
import logging
import os
import platform
import time
import warnings

os.environ["TQDM_DISABLE"] = "1"
warnings.filterwarnings("ignore")
logging.disable(logging.WARNING)

import nimare  # noqa: E402
import numpy  # noqa: E402
import pandas as pd  # noqa: E402
from nimare.correct import FWECorrector  # noqa: E402
from nimare.dataset import Dataset  # noqa: E402
from nimare.io import convert_sleuth_to_dataset  # noqa: E402
from nimare.meta.cbma.ale import ALE, SCALE, ALESubtraction  # noqa: E402

# the left amygdala in MNI mm, and its radius, as in AmygdalaTest
SEED, RADIUS = [-22, -4, -18], 6
MOST = 1000
# 1,000 permutations are run where that takes no longer; with calls longer than the probe fewer permutations suffice
LONGEST_MS, PROBE_MS = 120_000, 3_000


class NiMARE:
    def __init__(self, cores, seconds):
        self.cores, self.seconds = cores, seconds

    @staticmethod
    def versions():
        return [f"Python: {platform.python_version()}, NumPy {numpy.__version__}", f"NiMARE: {nimare.__version__}"]

    def measure(self, report, name, what, experiments, foci, action):
        def milliseconds(count):
            start = time.perf_counter()
            action(count)
            return 1000 * (time.perf_counter() - start)

        few = 2 * self.cores
        milliseconds(few)  # compiles, starts the workers
        took = milliseconds(few)
        each = took / few
        if took < PROBE_MS:  # a call has a fixed part, which would hide the time of a permutation
            each = max(0.1, (milliseconds(10 * few) - took) / (9 * few))
        count = MOST if MOST * each <= LONGEST_MS else max(10 * few, int(1000 * self.seconds / each))
        if count == MOST:
            each = milliseconds(count) / count
        else:  # with this few the fixed part of a call would count for more than in a usual one
            each = (milliseconds(few + count) - milliseconds(few)) / count
        report.add(name, what, experiments, foci, "NiMARE", nimare.__version__, self.cores, count, each)

    def correct(self, result):
        return lambda count: FWECorrector(method="montecarlo", voxel_thresh=0.001, n_iters=count,
                                          n_cores=self.cores).transform(result)

    def ale(self, report, name, file):
        data = convert_sleuth_to_dataset(file)
        self.measure(report, name, "ALE, clusters", len(data.ids), len(data.coordinates), self.correct(ALE().fit(data)))

    def macm(self, report, name, folder):
        """Studies in MNI space, of 20 subjects each; SCALE draws from the foci of all of them."""
        def table(kind):
            return pd.read_csv(glob.glob(os.path.join(folder, f"*{kind}.tsv.gz"))[0], sep="\t")

        foci = table("coordinates").merge(table("metadata")[["id", "space"]], on="id")
        studies = {}
        for (study, space), rows in foci[foci["space"] == "MNI"].groupby(["id", "space"]):
            coordinates = {"space": space, **{axis: rows[axis].tolist() for axis in "xyz"}}
            studies[str(study)] = {"contrasts": {"1": {"coords": coordinates, "metadata": {"sample_sizes": [20]}}}}
        data = Dataset(studies, target="mni152_2mm")
        chosen = data.slice(data.get_studies_by_coordinate([SEED], r=RADIUS))
        pool = data.coordinates[["x", "y", "z"]].values
        size = len(chosen.ids), len(chosen.coordinates)
        self.measure(report, name, "MACM, clusters", *size, self.correct(ALE().fit(chosen)))
        self.measure(report, name, "MACM, base rate, p of voxels", *size,
                     lambda count: SCALE(pool, n_iters=count, n_cores=self.cores).fit(chosen))

    def contrast(self, report, name, first, second):
        a, b = convert_sleuth_to_dataset(first), convert_sleuth_to_dataset(second)
        size = len(a.ids) + len(b.ids), len(a.coordinates) + len(b.coordinates)
        for what, only_voxels in (("contrast, p of voxels", True), ("contrast, clusters", False)):
            self.measure(report, name, what, *size, lambda count: ALESubtraction(
                n_iters=count, n_cores=self.cores, vfwe_only=only_voxels).fit(a, b))
