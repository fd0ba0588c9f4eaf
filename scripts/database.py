"""The database of n-back and flanker studies that NiMARE's wheel holds as Parquet, as a table and as Sleuth text."""

import gzip
import html
import re
import unicodedata
from collections import Counter

import numpy as np
import pyarrow.parquet

from inputs import package_file

FOLDER = "resources/nback_vs_flanker_studyset_2026-07"
HEADER = ("study", "contrast", "n", "x", "y", "z", "space", "year", "title", "task")
TASKS = {"n-back": "foci/n_back.txt", "flanker": "foci/flanker.txt"}
STUDIES = {"n-back": 205, "flanker": 115}
GROUPS = 45  # the most that a study has is below this
GROUP = "ParticipantDemographicsExtractor.groups[{}].{}"


def rows(table, columns=None):
    return pyarrow.parquet.read_table(package_file("nimare", f"{FOLDER}/{table}.parquet"), columns=columns).to_pylist()


def in_one_line(text):
    """Text in one line, without control and invisible characters; NeuroStore holds a few & as the character 2."""
    text = html.unescape(text.replace("\x026", "&"))
    return " ".join("".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in text).split())


def without_leading_symbols(text):
    return re.sub(r"^[^\w(\[]+", "", text)


def first_author(authors):
    """Surname and initials of the first of the authors, who come in five notations."""
    if ";" in authors:
        first = authors.split(";")[0].strip()
        if "," in first:  # Cracco, Emiel; Desmet, Charlotte
            surname, given = (part.strip() for part in first.split(",", 1))
            return f"{surname} {initials(given)}"
    else:
        first, *others = (part.strip() for part in authors.split(","))
        if others and re.fullmatch("[A-Z]{1,3}", others[0]):  # Sokolov, A, Erb, M
            return f"{first} {others[0]}"
        if re.fullmatch(r".+ [A-Z]{1,4}( Jr| 3rd)?", first):  # Kanske P, Kotz SA
            return first
    words = first.split()  # J. Gläscher; C. Büchel  or  Mary Rudner, Thomas Karlsson
    start = next((i for i, word in enumerate(words[:-1]) if i and word.islower()), len(words) - 1)
    return f"{' '.join(words[start:])} {initials(' '.join(words[:start]))}".strip()


def initials(given):
    return "".join(name if len(name) <= 2 and name.isupper() else name[0].upper()
                   for word in re.sub(r"\b(Jr|\d\w+)\b|\.", " ", given).split() for name in word.split("-") if name)


def study_names():
    """Name and title of each study by its id; in brackets the id of PubMed, else of NeuroStore, so names are unique."""
    slugs = {row["study_id"]: row["slug"] for row in rows("metadata", ["study_id", "slug"])}
    names = {}
    for row in rows("studies", ["study_id", "name", "authors"]):
        pmid = re.match(r"\d{7,8}(?=-)", slugs[row["study_id"]] or "")
        author = in_one_line(first_author(row["authors"]))
        names[row["study_id"]] = (f"{author} [{pmid.group() if pmid else row['study_id']}]",
                                  in_one_line(row["name"]))
    if len({name for name, _ in names.values()}) != len(names) or any(":" in name for name, _ in names.values()):
        raise SystemExit("Names of studies are not unique or have a colon")
    return names


def sample_sizes():
    """Number of subjects by analysis: what people entered, else the smallest scanned group that a program found."""
    sizes = {}
    columns = ["id"] + [GROUP.format(i, what) for i in range(GROUPS) for what in ("count", "imaging_sample")]
    known = set(pyarrow.parquet.read_schema(package_file("nimare", f"{FOLDER}/annotations.parquet")).names)
    for row in rows("annotations", [c for c in columns if c in known]):
        scanned = [row[GROUP.format(i, "count")] for i in range(GROUPS)
                   if row.get(GROUP.format(i, "imaging_sample")) == "yes" and row.get(GROUP.format(i, "count"))]
        if scanned:
            sizes[row["id"]] = int(min(scanned))
    entered = 0
    for row in rows("metadata", ["id", "sample_sizes", "subjects", "n_subjects"]):
        given = row["sample_sizes"] or [n for n in (row["subjects"], row["n_subjects"]) if n]
        if given:
            sizes[row["id"]] = int(min(map(float, given)))
            entered += 1
    return sizes, entered


def analyses():
    """All analyses that have foci, ordered by study; each with its foci in the order of the source."""
    names, (sizes, entered) = study_names(), sample_sizes()
    tasks = {row["id"]: row["comparison_task"] for row in rows("annotations", ["id", "comparison_task"])}
    foci = {}
    for row in rows("coordinates", ["id", "x", "y", "z", "space"]):
        foci.setdefault(row["id"], []).append((row["x"], row["y"], row["z"], row["space"]))
    result, seen, empty = [], Counter(), 0
    for row in rows("analyses", ["id", "study_id", "name"]):
        if row["id"] not in foci:
            empty += 1
            continue
        spaces = {focus[3] for focus in foci[row["id"]]}
        if len(spaces) != 1:
            raise SystemExit(f"Analysis {row['id']} is in {spaces}")
        study, title = names[row["study_id"]]
        contrast = without_leading_symbols(in_one_line(row["name"]))
        seen[study, contrast] += 1
        if seen[study, contrast] > 1:
            contrast += f" ({seen[study, contrast]})"
        space = spaces.pop()
        result.append({"study": study, "contrast": contrast, "n": sizes.get(row["id"]), "title": title,
                       "space": space if space in ("MNI", "TAL") else "", "task": tasks[row["id"]],
                       "foci": [focus[:3] for focus in foci[row["id"]]]})
    if len({(a["study"], a["contrast"]) for a in result}) != len(result):
        raise SystemExit("Names of analyses are not unique")
    result.sort(key=lambda analysis: analysis["study"])
    report(result, empty, entered)
    return result


def report(result, empty, entered):
    unknown = [a for a in result if not a["space"]]
    print(f"{len({a['study'] for a in result})} studies, {len(result)} analyses, {sum(len(a['foci']) for a in result)} "
          f"foci; {empty} analyses without foci left out; space unknown: {len({a['study'] for a in unknown})} studies, "
          f"{len(unknown)} analyses, {sum(len(a['foci']) for a in unknown)} foci; Talairach: "
          f"{sum(a['space'] == 'TAL' for a in result)} analyses; n entered by people: {entered} analyses, unknown: "
          f"{len({a['study'] for a in result if not a['n']})} studies, {sum(not a['n'] for a in result)} analyses")


def decimal(value):
    """The shortest text that is read back as the same number."""
    return repr(float(value) + 0.0).removesuffix(".0")  # + 0.0 makes -0.0 plain


def table(result):
    # the source has no year of publication; the column is there for tables that have
    lines = ["\t".join(HEADER)]
    for a in result:
        for focus in a["foci"]:
            lines.append("\t".join((a["study"], a["contrast"], str(a["n"] or ""), *map(decimal, focus), a["space"], "",
                                    a["title"], a["task"])))
    return ("\n".join(lines) + "\n").encode()


def sleuth(result, task, tal_to_mni):
    """Sleuth text with one experiment per study; first the studies in MNI space, then those in Talairach space."""
    studies = {}
    for a in result:
        if a["task"] == task:
            studies.setdefault(a["study"], []).append(a)
    if len(studies) != STUDIES[task]:
        raise SystemExit(f"{len(studies)} studies of {task}, not {STUDIES[task]}")
    texts = {"MNI": "", "TAL": ""}
    for study, parts in studies.items():
        space = "TAL" if all(a["space"] == "TAL" for a in parts) else "MNI"
        sizes = [a["n"] for a in parts if a["n"]]
        foci = []
        for a in parts:
            mixed = a["space"] == "TAL" and space == "MNI"
            for focus in a["foci"]:
                if mixed:
                    focus = np.round(tal_to_mni[:3] @ (*focus, 1), 2)
                foci.append("\t".join(map(decimal, focus)))
        texts[space] += f"// {study}\n" + (f"// Subjects={min(sizes)}\n" if sizes else "")
        texts[space] += "".join(f"{focus}\n" for focus in dict.fromkeys(foci)) + "\n"
    return ("// Reference=MNI\n" + texts["MNI"] + "// Reference=Talairach\n" + texts["TAL"]).encode()


def database(tal_to_mni):
    """The compressed table and a Sleuth file per task, by file name."""
    result = analyses()
    files = {"database/nback_vs_flanker.tsv.gz": (gzip.compress(table(result), 9, mtime=0), None)}
    for task, name in TASKS.items():
        files[name] = sleuth(result, task, tal_to_mni), None
    return files
