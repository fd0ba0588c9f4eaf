"""Writes src/test/resources/gingerale/*.csv: numbers of genuine output of GingerALE 3.0 and of the foci it was made from.

    python src/test/python/make_gingerale_goldens.py FOLDER

FOLDER has face/ with the files face_brainmap* of https://github.com/hyemin-han/Prior-Adjustment-CBM (MIT) and
language_contrast/ with the cluster images of https://github.com/alexenge/snl_2022 (CC BY 4.0), whose header extensions
hold their foci (as text in *_embedded.txt). No map and no file is copied: values of some voxels, counts, and coordinates
with sample sizes, without names of experiments.

Voxels of the maps: the 150 at equal steps of rank among those with an ALE above 0, the 150 whose ALE lies nearest to equal
steps between 0.001 and the maximum, GingerALE's peaks, and 20 outside its mask. Numbers are printed as short as single
precision allows. Of each cluster: the number of voxels, and the sums of their mm, which change when any voxel does.
"""
import gzip
import struct
import sys
from pathlib import Path

FOLDER = Path(sys.argv[1])
OUT = Path(__file__).resolve().parent.parent / "resources" / "gingerale"
FACES = ("GingerALE 3.0, Faces set of Han: https://github.com/hyemin-han/Prior-Adjustment-CBM, Copyright (c) 2021 Hyemin "
         "Han, MIT licence")
LANGUAGE = ("GingerALE 3.0, language study of Enge, Abdel Rahman & Skeide (2021): https://github.com/alexenge/snl_2022, "
            "CC BY 4.0; numbers only, changed to this form")


class Map:
    """Voxels of a NIfTI-1 image in single precision, either byte order, by index and by mm."""

    def __init__(self, path):
        data = gzip.open(path).read()
        end = ">" if struct.unpack(">i", data[:4])[0] == 348 else "<"
        self.size = struct.unpack(end + "3h", data[42:48])
        kind = {16: "f", 4: "h", 2: "B", 8: "i"}[struct.unpack(end + "h", data[70:72])[0]]
        start = int(struct.unpack(end + "f", data[108:112])[0])
        n = self.size[0] * self.size[1] * self.size[2]
        self.values = struct.unpack_from(end + str(n) + kind, data, start)

    def mm(self, voxel):
        """GingerALE's MNI grid: 2 mm, x falling from 90."""
        i, j, k = voxel % self.size[0], voxel // self.size[0] % self.size[1], voxel // (self.size[0] * self.size[1])
        return 90 - 2 * i, -126 + 2 * j, -72 + 2 * k

    def voxel(self, x, y, z):
        return (90 - x) // 2 + self.size[0] * ((y + 126) // 2 + self.size[1] * ((z + 72) // 2))


def single(value):
    """The shortest text of a number in single precision."""
    return next(t for t in ("%.*g" % (n, value) for n in range(1, 10)) if struct.pack("f", float(t)) == struct.pack("f", value))


def experiments(text):
    """Sample size and foci of the experiments of Sleuth text."""
    found = []
    for line in text.splitlines():
        words = line.split()
        if line.startswith("//"):
            if "Subjects=" in line:
                found.append((int(line.split("=")[1]), []))
        elif len(words) == 3:
            found[-1][1].append(tuple("%g" % float(w) for w in words))
    return found


def write(name, origin, what, columns, rows):
    OUT.mkdir(exist_ok=True)
    with open(OUT / name, "w", newline="\n") as out:
        out.write(f"# {origin}\n# {what}\n# written by src/test/python/make_gingerale_goldens.py\n{columns}\n")
        out.writelines(",".join(map(str, row)) + "\n" for row in rows)


def clusters(image):
    """Number, voxels and sums of mm of each cluster."""
    sums = {}
    for voxel, value in enumerate(image.values):
        if value > 0:
            sums.setdefault(int(value), []).append(image.mm(voxel))
    return [(n, len(at)) + tuple(sum(p[a] for p in at) for a in range(3)) for n, at in sorted(sums.items())]


def foci(found):
    return [(e + 1, subjects) + f for e, (subjects, all_foci) in enumerate(found) for f in all_foci]


def faces():
    folder = FOLDER / "face"
    ale, p, z = (Map(folder / f"face_brainmap_{m}.nii.gz") for m in ("ALE", "P", "Z"))
    rows = [line.split("\t")[:7] for line in (folder / "face_brainmap_C01_1k_peaks.xls").read_text().splitlines()[1:] if line]
    inside = sorted((v for v, value in enumerate(ale.values) if value > 0), key=lambda v: ale.values[v])
    chosen = {inside[i * (len(inside) - 1) // 149] for i in range(150)}
    top = ale.values[inside[-1]]
    chosen |= {min(inside, key=lambda v: abs(ale.values[v] - (.001 + (top - .001) * i / 149))) for i in range(150)}
    chosen |= {ale.voxel(*map(int, r[1:4])) for r in rows}
    outside = [v for v, value in enumerate(ale.values) if value == 0]
    chosen |= {outside[i * (len(outside) - 1) // 19] for i in range(20)}
    write("faces_foci.csv", FACES, "foci in MNI mm with the number of subjects, 86 experiments", "experiment,subjects,x,y,z",
          foci(experiments((folder / "face_brainmap.txt").read_text())))
    write("faces_values.csv", FACES, "dilated MNI152 mask (262,245 voxels), Turkeltaub non-additive; maps at some voxels",
          "x,y,z,ale,p,z_score", [ale.mm(v) + tuple(single(m.values[v]) for m in (ale, p, z)) for v in sorted(chosen)])
    write("faces_peaks.csv", FACES, "peaks of the clusters", "cluster,x,y,z,ale,p,z_score", rows)
    write("faces_clusters.csv", FACES, "clusters at p .001 of at least 1,576 mm3 (cluster FWE .01, 1,000 permutations)",
          "cluster,voxels,sum_x,sum_y,sum_z", clusters(Map(folder / "face_brainmap_C01_1k_clust.nii.gz")))


def language():
    folder = FOLDER / "language_contrast"

    def embedded(image):
        text = (folder / f"{image}_clust_embedded.txt").read_text()
        return experiments(text[text.index("<foci>") + 6:text.index("</foci>")])

    groups = [("children", embedded("children-adults_10k-p05")), ("adults", embedded("adults-children_10k-p05"))]
    write("language_foci.csv", LANGUAGE, "foci in MNI mm with the number of subjects, 27 groups of children and 23 of adults",
          "group,experiment,subjects,x,y,z", [(g,) + row for g, found in groups for row in foci(found)])
    images = [("children", "metalang_p001_C05_1k"), ("conjunction", "children_conj_adults"),
              ("children-adults", "children-adults_10k-p05"), ("adults-children", "adults-children_10k-p05")]
    write("language_clusters.csv", LANGUAGE, "MNI152 mask (228,483 voxels); clusters of the children at p .001 of at least "
          "896 mm3, of the conjunction, and of the contrasts (10,000 permutations, p .05, 200 mm3)",
          "image,cluster,voxels,sum_x,sum_y,sum_z", [(name,) + row for name, image in images for row in clusters(Map(
              folder / f"{image}_clust.nii.gz"))])


faces()
language()
