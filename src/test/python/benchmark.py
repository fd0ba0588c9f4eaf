"""Measures NeuroMeta and NiMARE one after the other, on the same sets and the same machine, for docs/benchmarks.md.

    pip install nimare==0.22.1 matplotlib
    python src/test/python/benchmark.py [--set NAME=FILE ...] [--neurosynth FOLDER] [--contrast-alone]

Run it in the project's folder, on an idle machine. The simulated sets of 1 to 100,000 foci, the shipped pain sample,
its contrast with the one on semantic knowledge, and sets of 86 and 300 experiments are always measured, or with --contrast-alone
the contrast, whose rows are then replaced. FILE is a Sleuth file with // Reference=MNI, FOLDER holds the two tables of Neurosynth. Both programs use two threads, warm; NeuroMeta
also one. Writes docs/benchmarks.csv and the plot, and prints the tables. --redraw makes these from the CSV alone.
"""
import argparse
import os
import platform
import re
import subprocess
import sys

import benchmark_report

SETS = os.path.join("target", "benchmark-sets")
CURVE = ["1/1", "2/10", "12/100", "120/1000", "300/2516", "700/10000", "615/35023", "1750/100000"]
NAMED = ["86/633"]
MAIN = "sc.fiji.neurometa.analysis.contrast.SpeedOfSets"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", action="append", default=[], metavar="NAME=FILE", help="a further set")
    parser.add_argument("--neurosynth", metavar="FOLDER", help="tables of Neurosynth, for the amygdala")
    parser.add_argument("--contrast-alone", action="store_true", help="keeps all other rows of the CSV")
    parser.add_argument("--seconds", type=float, default=3, help="of each measurement of NeuroMeta, about (3)")
    parser.add_argument("--nimare-seconds", type=float, default=15,
                        help="of each of NiMARE where 1000 permutations would take more than two minutes (15)")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--most-foci", type=int, default=100_000, help="leaves out larger made-up sets")
    parser.add_argument("--classpath", help="of compiled classes and tests; else Maven compiles")
    parser.add_argument("--out", default="docs")
    parser.add_argument("--redraw", action="store_true")
    return parser.parse_args()


def classpath():
    file = os.path.join("target", "benchmark-classpath.txt")
    subprocess.run(["mvn", "-q", "-B", "test-compile", "dependency:build-classpath", f"-Dmdep.outputFile={file}"],
                   check=True)
    with open(file) as stream:
        return os.pathsep.join([os.path.join("target", "classes"), os.path.join("target", "test-classes"),
                                stream.read().strip()])


class NeuroMeta:
    """A Java program for each set, as a user would start it."""

    def __init__(self, options):
        self.command = ["java", "-Xmx2g", "-cp", options.classpath or classpath(), MAIN]
        self.seconds, self.threads = str(options.seconds), options.threads
        log = ["git", "log", "-1", "--format=%h"]
        self.version = subprocess.run(log, capture_output=True, text=True).stdout.strip()

    def write(self, sizes):
        subprocess.run([*self.command, "write", SETS, *sizes], check=True)

    def measure(self, report, name, kind, *arguments, one=True):
        threads = f"{self.threads},1" if one and self.threads > 1 else str(self.threads)
        lines = subprocess.run([*self.command, kind, self.seconds, threads, *arguments], check=True, text=True,
                               stdout=subprocess.PIPE).stdout.splitlines()
        for line in lines:
            what, experiments, foci, used, permutations, each = line.split("\t")
            report.add(name, what, experiments, foci, "NeuroMeta", self.version, used, permutations, float(each))


def machine():
    processor = platform.processor() or platform.machine()
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo") as stream:
            names = re.findall(r"model name\s*: (.*)", stream.read())
        processor = names[0] if names else processor
    java = subprocess.run(["java", "-version"], capture_output=True, text=True).stderr.splitlines()
    return [f"processor: {processor}, {os.cpu_count()} cores", f"system: {platform.system()} {platform.release()}",
            f"Java: {java[1] if len(java) > 1 else java}"]


def made_up(size):
    return os.path.join(SETS, size.replace("/", "-") + ".txt")


def measure(report, options, nimare, ours):
    curve = [size for size in CURVE if int(size.split("/")[1]) <= options.most_foci]
    ours.write([*curve, *NAMED])
    sets = [("pain", os.path.join(SETS, "pain.txt"))] + [(size, made_up(size)) for size in NAMED]
    for name, file in sets + [tuple(s.split("=", 1)) for s in options.set]:
        ours.measure(report, name, "ale", file, ".001")
        nimare.ale(report, name, file)
    for size in curve:
        named = size == "300/2516"
        ours.measure(report, size if named else "made up", "ale", made_up(size), ".001", one=named)
        nimare.ale(report, size if named else "made up", made_up(size))
    for name, file in [("pain", os.path.join(SETS, "pain.txt")), ("300/2516", made_up("300/2516"))]:
        if os.path.exists(file):
            ours.measure(report, name, "ale", file, ".001", ".01", ".0001", one=False)
    if options.neurosynth:
        ours.measure(report, "amygdala", "macm", options.neurosynth, one=False)
        nimare.macm(report, "amygdala", options.neurosynth)


def main():
    options = arguments()
    csv = os.path.join(options.out, "benchmarks.csv")
    picture = os.path.join(options.out, "images", "benchmarks-time-against-foci.svg")
    if not options.redraw:
        from benchmark_nimare import NiMARE  # takes seconds, and is not needed to redraw

        nimare, ours = NiMARE(options.threads, options.nimare_seconds), NeuroMeta(options)
        if options.contrast_alone:
            ours.write([])
            report = benchmark_report.Report.without(csv, "contrast")
        else:
            report = benchmark_report.Report(csv, machine() + nimare.versions())
            measure(report, options, nimare, ours)
        pair = [os.path.join(SETS, name + ".txt") for name in ("semantic_knowledge", "pain")]
        ours.measure(report, "contrast", "contrast", *pair)
        nimare.contrast(report, "contrast", *pair)
    rows = benchmark_report.read(csv)
    benchmark_report.plot(rows, picture)
    print(benchmark_report.markdown(rows), flush=True)


if __name__ == "__main__":
    sys.exit(main())
