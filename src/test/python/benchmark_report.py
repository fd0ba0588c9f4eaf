"""Table and plot of the measurements of benchmark.py."""
import csv
import os
import time

COLUMNS = ["set", "what", "experiments", "foci", "program", "version", "threads", "permutations", "ms_per_permutation"]
CLUSTERS = "ALE, clusters"
# NiMARE has no gate: it tests all voxels, and its clusters come from the whole mask
COMPARED_WITH = {"contrast, gated": "contrast, p of voxels", "contrast, pooled, clusters": "contrast, clusters",
                 "contrast, whole mask, clusters": "contrast, clusters"}


class Report:
    """A CSV that grows line by line, so that an interrupted run leaves what it has."""

    def __init__(self, file, head):
        os.makedirs(os.path.dirname(file), exist_ok=True)
        self.file = file
        with open(file, "w", newline="") as stream:
            stream.writelines(f"# {line}\n" for line in [time.strftime("date: %Y-%m-%d"), *head])
            csv.writer(stream, lineterminator="\n").writerow(COLUMNS)

    @classmethod
    def without(cls, file, name):
        """The report that is there, without the rows of a set."""
        with open(file) as stream:
            lines = [line for line in stream if not line.startswith(f"{name},")]
        with open(file, "w") as stream:
            stream.writelines(lines)
        report = cls.__new__(cls)
        report.file = file
        return report

    def add(self, *row):
        row = [*row[:-1], f"{row[-1]:.4g}"]
        with open(self.file, "a", newline="") as stream:
            csv.writer(stream, lineterminator="\n").writerow(row)
        print(*row, sep="  ", flush=True)


def read(file):
    with open(file, newline="") as stream:
        rows = list(csv.DictReader(line for line in stream if not line.startswith("#")))
    for row in rows:
        for column in ("experiments", "foci", "threads", "permutations"):
            row[column] = int(row[column])
        row["ms"] = float(row["ms_per_permutation"])
    return rows


def find(rows, **wanted):
    return next((row for row in rows if all(row[key] == value for key, value in wanted.items())), None)


def three_digits(value):
    return f"{value:.3g}" if value < 999.5 else f"{float(f'{value:.3g}'):,.0f}"


def number(row):
    return three_digits(row["ms"]) if row else ""


def ratio(slow, fast):
    return three_digits(slow["ms"] / fast["ms"]) if slow and fast else ""


def markdown(rows):
    """One line for each set and test: two threads against one, and against NiMARE."""
    threads = max(row["threads"] for row in rows)
    lines = [f"| set | what | experiments | foci | NeuroMeta, ms | its one thread, ms | {threads} threads against one "
             "| NiMARE, ms | ratio |", "|---|---|---|---|---|---|---|---|---|"]
    for row in rows:
        if row["program"] != "NeuroMeta" or row["threads"] != threads:
            continue
        same = {"set": row["set"], "what": row["what"], "foci": row["foci"]}
        one = find(rows, **same, program="NeuroMeta", threads=1) if threads > 1 else None
        peer = {**same, "what": COMPARED_WITH.get(row["what"], row["what"])}
        # programs may count the foci of a file differently
        if row["set"] != "made up":
            del peer["foci"]
        nimare = find(rows, **peer, program="NiMARE")
        lines.append(f"| {row['set']} | {row['what']} | {row['experiments']:,} | {row['foci']:,} | {number(row)} | "
                     f"{number(one)} | {ratio(one, row)} | {number(nimare)} | {ratio(nimare, row)} |")
    return "\n".join(lines)


def plot(rows, file):
    import matplotlib
    matplotlib.use("svg")
    matplotlib.rcParams.update({"svg.hashsalt": "benchmarks", "font.size": 11, "svg.fonttype": "path"})
    from matplotlib import pyplot
    figure, axes = pyplot.subplots(figsize=(7, 4.6), layout="constrained")
    threads = max(row["threads"] for row in rows)
    for program, style in (("NiMARE", dict(color="#777777", marker="s", linestyle="--", markerfacecolor="white")),
                           ("NeuroMeta", dict(color="black", marker="o", linestyle="-"))):
        points = sorted({(row["foci"], row["ms"], row["version"]) for row in rows if row["program"] == program and row[
            "what"] == CLUSTERS and row["threads"] == threads and row["set"] in ("made up", "300/2516")})
        if not points:
            continue
        foci, milliseconds, versions = zip(*points)
        label = program if program == "NeuroMeta" else f"{program} {versions[0]}"
        axes.plot(foci, milliseconds, linewidth=1.8, markersize=6, **style)
        axes.annotate(label, (foci[0], milliseconds[0]), xytext=(0, 9), textcoords="offset points", color=style["color"],
                      weight="bold")
    axes.set(xscale="log", yscale="log", xlabel="foci", ylabel="milliseconds per permutation",
             title=f"Cluster-level correction, {threads} threads: time of a permutation")
    axes.xaxis.set_major_formatter(matplotlib.ticker.FuncFormatter(lambda x, _: f"{x:,.0f}"))
    axes.yaxis.set_major_formatter(matplotlib.ticker.FuncFormatter(lambda y, _: f"{y:,.6g}"))
    axes.grid(True, which="major", color="#dddddd", linewidth=0.8)
    axes.spines[["top", "right"]].set_visible(False)
    os.makedirs(os.path.dirname(file), exist_ok=True)
    figure.savefig(file, metadata={"Date": None})
