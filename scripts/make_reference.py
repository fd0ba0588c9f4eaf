"""Makes the masks, templates, atlases, sample foci and the database that the jar ships. Run by make_reference.sh.

Grids are those of GingerALE, so that results are on the grid that its users expect: MNI 91 x 109 x 91 voxels of 2 mm, first voxel at
(90, -126, -72) mm, x falling; Talairach 80 x 96 x 70 voxels of 2 mm, first voxel at (-80, -116, -62) mm, x rising.
"""

import gzip
import json
import struct
import sys
from pathlib import Path

import nibabel
import numpy as np
from scipy import ndimage

from database import database
from inputs import mricron_file, package_file, volume
from sources import sources_page

TARGET = Path(__file__).parent.parent / "src/main/resources/sc/fiji/neurometa/reference"

MNI_SHAPE, MNI_AFFINE = (91, 109, 91), np.array(
    [[-2.0, 0, 0, 90], [0, 2, 0, -126], [0, 0, 2, -72], [0, 0, 0, 1]])
TALAIRACH_SHAPE, TALAIRACH_AFFINE = (80, 96, 70), np.array(
    [[2.0, 0, 0, -80], [0, 2, 0, -116], [0, 0, 2, -62], [0, 0, 0, 1]])
CODE_TALAIRACH, CODE_MNI = 3, 4

# Lancaster et al. 2007, pooled fit, MNI to Talairach, https://doi.org/10.1002/hbm.20345
LANCASTER_POOLED = np.array([[0.9357, 0.0029, -0.0072, -1.0423], [-0.0065, 0.9396, -0.0726, -1.3940],
                             [0.0103, 0.0752, 0.8967, 3.6475], [0, 0, 0, 1]])

# The header of MRIcron's 1 mm images of Colin's brain says -125, -71: 1 mm too high (see docs/shipped-data.md).
COLIN_AFFINE = np.array([[1.0, 0, 0, -90], [0, 1, 0, -126], [0, 0, 1, -72], [0, 0, 0, 1]])

WHOLE_BRAIN_VOXELS, FILLED_VOXELS, DILATED_VOXELS = 228_483, 229_724, 262_245


def sampled(values, affine, shape, target_affine, target_to_source=np.eye(4)):
    """Value at the voxel whose centre is nearest to each voxel centre of the target grid; 0 beyond the source."""
    to_voxel = np.linalg.inv(affine) @ target_to_source @ target_affine
    index = np.stack(np.meshgrid(*map(np.arange, shape), indexing="ij") + (np.ones(shape),), axis=-1) @ to_voxel.T
    index = np.rint(np.round(index[..., :3], 9)).astype(int)
    inside = np.all((index >= 0) & (index < values.shape), axis=-1)
    result = np.zeros(shape, values.dtype)
    result[inside] = values[tuple(index[inside].T)]
    return result


def cell_means(values, affine):
    """Mean of a 1 mm image over each 2 mm voxel of the MNI grid.

    The centres of both grids lie on whole mm, so a 2 mm voxel holds one 1 mm voxel and half of each neighbour.
    """
    means = values.astype(float)
    for axis in range(3):
        means = ndimage.convolve1d(means, [0.25, 0.5, 0.25], axis=axis, mode="constant")
    return sampled(means, affine, MNI_SHAPE, MNI_AFFINE)


def nifti(values, affine, code, description):
    """A compressed NIfTI-1 file of unsigned bytes; every time with the same bytes."""
    image = nibabel.Nifti1Image(values.astype(np.uint8), affine)
    image.set_sform(affine, code)
    image.set_qform(affine, code)
    image.header.set_xyzt_units("mm")
    image.header["descrip"] = description
    raw = bytearray(image.to_bytes())
    raw[112:120] = struct.pack("<2f", 1, 0)  # slope and intercept, which nibabel leaves NaN
    return gzip.compress(bytes(raw), 9, mtime=0)


def masks_and_template():
    """Masks of both spaces and the T1 template, by file name, each with its number of voxels."""
    brain, affine = volume(package_file(
        "nimare", "resources/templates/tpl-MNI152NLin6Asym_res-02_desc-brain_mask.nii.gz"))
    brain = sampled(brain > 0, affine, MNI_SHAPE, MNI_AFFINE)
    filled = ndimage.binary_fill_holes(brain)
    dilated = ndimage.binary_dilation(filled, np.ones((3, 3, 3)))
    for name, mask, expected in (("brain", brain, WHOLE_BRAIN_VOXELS), ("filled", filled, FILLED_VOXELS),
                                 ("dilated", dilated, DILATED_VOXELS)):
        if mask.sum() != expected:
            raise SystemExit(f"The {name} mask has {mask.sum()} voxels, not {expected}")

    gray = cell_means(*volume(package_file(
        "nilearn", "datasets/data/mni_icbm152_gm_tal_nlin_sym_09a_converted.nii.gz"))) / 255
    gray_matter = (gray > 0.1) & brain
    t1 = np.rint(cell_means(*volume(package_file(
        "nilearn", "datasets/data/mni_icbm152_t1_tal_nlin_sym_09a_converted.nii.gz"))))

    def talairach(mask):
        return sampled(mask, MNI_AFFINE, TALAIRACH_SHAPE, TALAIRACH_AFFINE, np.linalg.inv(LANCASTER_POOLED))

    def mni_file(values, description):
        return nifti(values, MNI_AFFINE, CODE_MNI, description), int((values > 0).sum())

    def talairach_file(values, description):
        return nifti(values, TALAIRACH_AFFINE, CODE_TALAIRACH, description), int((values > 0).sum())

    return {
        "mni152.nii.gz": mni_file(brain, "MNI152 brain mask, 2 mm"),
        "mni152_dilated.nii.gz": mni_file(dilated, "MNI152 brain mask, 2 mm, holes filled, dilated"),
        "gray_matter.nii.gz": mni_file(gray_matter, "ICBM152 2009a grey matter > 0.1, 2 mm"),
        "t1.nii.gz": mni_file(t1, "ICBM152 2009a T1, brain, 2 mm"),
        "talairach.nii.gz": talairach_file(talairach(brain), "MNI152 brain mask in Talairach space, 2 mm"),
        "talairach_gray_matter.nii.gz": talairach_file(talairach(gray_matter),
                                                       "Grey matter > 0.1 in Talairach space, 2 mm"),
    }


def atlases():
    """Label volumes on the MNI grid and the names of their regions, by file name."""
    files = {}
    for name, description in (("aal", "AAL (Tzourio-Mazoyer 2002), 2 mm"), ("brodmann", "Brodmann areas, 2 mm")):
        labels, _ = volume(mricron_file(f"{name}.nii.gz"))
        labels = sampled(labels, COLIN_AFFINE, MNI_SHAPE, MNI_AFFINE)
        files[f"{name}.nii.gz"] = nifti(labels, MNI_AFFINE, CODE_MNI, description), int((labels > 0).sum())
        names = {i: f"BA {i}" for i in np.unique(labels) if i > 0}
        if name == "aal":
            lines = mricron_file("aal.nii.txt").read_text().splitlines()
            names = {int(line.split()[0]): line.split()[1] for line in lines if line.strip()}
        if set(np.unique(labels)) - {0} != set(names):
            raise SystemExit(f"The names of {name} do not match its labels")
        table = "id\tregion\n" + "".join(f"{i}\t{names[i]}\n" for i in sorted(names))
        files[f"{name}.tsv"] = table.encode(), None
    return files


def sample_foci():
    """Sleuth files of real literatures, by file name."""
    files = {}
    for name in ("semantic_knowledge", "semantic_relatedness"):
        files[f"foci/{name}.txt"] = package_file("nimare", f"resources/{name}_children.txt").read_bytes(), None
    text = "// Reference=MNI\n"
    for study, data in json.loads(package_file("nimare", "resources/nidm_pain_dset.json").read_text()).items():
        for contrast, entry in data["contrasts"].items():
            foci = entry["coords"]
            if foci["space"] != "MNI":
                raise SystemExit(f"{study} is not in MNI space")
            text += f"// {study}: {contrast}\n// Subjects={sum(entry['metadata']['sample_sizes'])}\n"
            text += "".join(f"{x:g}\t{y:g}\t{z:g}\n" for x, y, z in zip(foci["x"], foci["y"], foci["z"])) + "\n"
    files["foci/pain.txt"] = text.encode(), None
    return files


def content(data):
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data


def main():
    files = masks_and_template() | atlases() | sample_foci() | database(np.linalg.inv(LANCASTER_POOLED))
    if sys.argv[1:] == ["--check"]:
        # compressed bytes may differ between versions of zlib; their content may not
        different = [name for name, (data, _) in files.items() if not (TARGET / name).exists()
                     or content((TARGET / name).read_bytes()) != content(data)]
        if different:
            raise SystemExit("Not what the script makes: " + ", ".join(different))
        print(f"{len(files)} files are as the script makes them")
        return
    for name, (data, _) in files.items():
        (TARGET / name).parent.mkdir(parents=True, exist_ok=True)
        (TARGET / name).write_bytes(data)
    (TARGET / "SOURCES.md").write_text(sources_page(files))
    for name, (data, voxels) in files.items():
        print(f"{name}: {len(data)} bytes" + (f", {voxels} voxels" if voxels else ""))


if __name__ == "__main__":
    main()
