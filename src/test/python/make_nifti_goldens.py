"""Writes the NIfTI files of src/test/resources/nifti with NiBabel, and expected.json: what NiBabel reads from them.

    python3 make_nifti_goldens.py OUTPUT_FOLDER

Made with NiBabel 5.4.2 and NumPy 2.4.6 on Python 3.11. Running it again gives the same bytes.
Data are listed in storage order (x fastest), as text, because JSON has no NaN.
"""
import gzip
import json
import struct
import sys
from pathlib import Path

import nibabel as nib
import numpy as np
from nibabel.nifti1 import Nifti1Extension

SHAPE = (4, 3, 2)
MNI = np.array([[-2., 0, 0, 90], [0, 2, 0, -126], [0, 0, 2, -72], [0, 0, 0, 1]])
TALAIRACH = np.array([[2., 0, 0, -80], [0, 2, 0, -116], [0, 0, 2, -62], [0, 0, 0, 1]])
TYPES = {
    "uint8": [0, 255], "int8": [-128, 127], "int16": [-32768, 32767], "uint16": [0, 65535],
    "int32": [-2**31, 2**31 - 1], "uint32": [0, 2**32 - 1], "int64": [-2**62, 2**62], "uint64": [0, 2**64 - 2048],
    "float32": [-1.5e-30, 3.25e30], "float64": [-1.5e-300, 3.25e300],
}
out = Path(sys.argv[1])
expected = {}


def rotated():
    """An oblique affine with unequal steps."""
    a, b = 0.3, -1.1
    rx = np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])
    rz = np.array([[np.cos(b), -np.sin(b), 0], [np.sin(b), np.cos(b), 0], [0, 0, 1]])
    affine = np.eye(4)
    affine[:3, :3] = rx @ rz @ np.diag([1.5, 2.25, 3])
    affine[:3, 3] = [-10.5, 20.25, 3]
    return affine


def ramp(dtype, shape=SHAPE):
    """0, 1, 2, ... with the type's extremes as first and last."""
    data = np.arange(np.prod(shape)).astype(dtype)
    name = np.dtype(dtype).name
    if name in TYPES:
        data[0], data[-1] = TYPES[name]
    return data.reshape(shape, order="F")


def image(data, affine=MNI, kind=nib.Nifti1Image, endian="<", sform=4, qform=4):
    """An image with both forms."""
    header = kind.header_class(endianness=endian)
    header.set_data_dtype(data.dtype)
    header.set_xyzt_units("mm", "sec")
    img = kind(data, affine, header, dtype=data.dtype)
    img.set_sform(affine, sform)
    img.set_qform(affine, qform)
    img.header["descrip"] = b"golden"
    return img


def note(name):
    """What NiBabel reads from a file."""
    img = nib.load(out / name)
    header = img.header
    data = np.asanyarray(img.dataobj)
    if data.dtype.fields:
        values = [" ".join(str(int(v)) for v in voxel) for voxel in data.flatten(order="F")]
    else:
        scaled = img.get_fdata() if data.dtype.kind == "f" or data.dtype.itemsize < 8 else data
        values = [repr(v.item()) for v in scaled.flatten(order="F")]
    entry = {"shape": list(img.shape), "affine": img.affine[:3].ravel().tolist(), "data": values}
    if isinstance(header, nib.Nifti1Header):
        entry["sform_code"], entry["qform_code"] = int(header["sform_code"]), int(header["qform_code"])
        qform = img.get_qform(coded=True)[0]
        if qform is not None:
            entry["qform"] = qform[:3].ravel().tolist()
        entry["description"] = header["descrip"].item().decode("latin-1")
        entry["extensions"] = [[e.get_code(), e.get_content().hex() if isinstance(e.get_content(), bytes)
                                else e.get_content().encode().hex()] for e in header.extensions]
    expected[name] = entry


def save(img, name):
    nib.save(img, out / name)
    note(name)


def raw(name, data):
    (out / name).write_bytes(data)
    note(name)


def pack(data):
    return gzip.compress(data, mtime=0)


out.mkdir(parents=True, exist_ok=True)
for dtype in TYPES:
    save(image(ramp(dtype)), f"{dtype}.nii")
    save(image(ramp(dtype), endian=">"), f"{dtype}_big.nii")
save(image(ramp("float32"), kind=nib.Nifti2Image), "two.nii")
save(image(ramp("int16"), kind=nib.Nifti2Image, endian=">"), "two_big.nii")
save(image(ramp("int16"), kind=nib.Nifti1Pair), "pair.hdr")
save(image(ramp("float32"), kind=nib.Nifti1Pair, endian=">"), "pair_big.img")
save(image(ramp("int16"), kind=nib.Nifti2Pair), "pair_two.hdr")

# colours
colour = np.zeros(SHAPE, dtype=[("R", "u1"), ("G", "u1"), ("B", "u1")])
for i, channel in enumerate("RGB"):
    colour[channel] = ramp("uint8") // (i + 1)
save(image(colour), "rgb.nii")
alpha = np.zeros(SHAPE, dtype=[("R", "u1"), ("G", "u1"), ("B", "u1"), ("A", "u1")])
for i, channel in enumerate("RGBA"):
    alpha[channel] = ramp("uint8") // (i + 1)
save(image(alpha), "rgba.nii")

# slope and intercept
for name, slope, inter in [("slope", 0.25, -3), ("slope_big", -2.5, 7), ("slope_only", 3, 0)]:
    img = image(ramp("int16"), endian=">" if name.endswith("big") else "<")
    img.header.set_slope_inter(slope, inter)
    data = bytearray(img.to_bytes())
    struct.pack_into((">" if name.endswith("big") else "<") + "2f", data, 112, slope, inter)
    raw(f"{name}.nii", bytes(data))
plain = image(ramp("int16")).to_bytes()
for name, slope, inter in [("slope_zero", 0, 5), ("slope_nan", float("nan"), float("nan"))]:
    data = bytearray(plain)
    struct.pack_into("<2f", data, 112, slope, inter)
    raw(f"{name}.nii", bytes(data))

# special numbers
special = ramp("float32")
special[0, 0, 0], special[1, 0, 0], special[2, 0, 0] = np.nan, np.inf, -np.inf
save(image(special), "special.nii")

# orientation
small = ramp("uint8")
save(image(small, TALAIRACH, sform=3, qform=3), "talairach.nii")
save(image(small, rotated(), sform=1, qform=1), "rotated.nii")
save(image(small, rotated(), sform=0, qform=2), "qform_only.nii")
save(image(small, MNI, sform=0, qform=4), "qform_mirrored.nii")
for name, turn in [("x", (1, -1, -1)), ("y", (-1, 1, -1)), ("z", (-1, -1, 1))]:
    affine = np.diag([*(2. * np.array(turn)), 1])
    save(image(small, affine, sform=0, qform=1), f"qform_half_turn_{name}.nii")
cyclic = np.array([[0, 0, 2., -1], [3, 0, 0, -2], [0, 4, 0, -3], [0, 0, 0, 1]])
save(image(small, cyclic, sform=0, qform=1), "qform_sagittal.nii")
both = image(small, MNI)
both.set_qform(rotated(), 1)
save(both, "sform_over_qform.nii")
sheared = MNI.copy()
sheared[0, 1] = 0.5
img = image(small, MNI)
img.set_sform(sheared, 2)
save(img, "sheared.nii")
neither = nib.Nifti1Image(small, None)
neither.header.set_zooms((1.5, 2, 2.5))
save(neither, "voxel_size_only.nii")

# units: NiBabel does not convert, so these are checked against the factor
for name, unit in [("micron", "micron"), ("metre", "meter")]:
    img = image(small, rotated(), sform=1, qform=1)
    img.header.set_xyzt_units(unit, "msec")
    save(img, f"{name}.nii")

# other numbers of axes
save(image(ramp("int16", (3, 2, 2, 3))), "four.nii")
save(image(ramp("uint8", (2, 2, 2, 1, 3))), "five.nii")
save(image(ramp("uint8", (2, 3, 2, 2, 1, 1, 2))), "seven.nii")
save(image(ramp("uint8", (5, 3))), "plane.nii")
save(image(ramp("uint8", (7,))), "line.nii")

# extensions
img = image(small)
img.header.extensions.append(Nifti1Extension("comment", b"a comment of some length"))
img.header.extensions.append(Nifti1Extension("afni", b"<AFNI_attributes/>"))
save(img, "extensions.nii")
img = image(small, kind=nib.Nifti2Image, endian=">")
img.header.extensions.append(Nifti1Extension("comment", b"in a big-endian NIfTI-2 file"))
save(img, "extensions_two_big.nii")
img = image(small, kind=nib.Nifti1Pair)
img.header.extensions.append(Nifti1Extension("comment", b"in a pair"))
save(img, "extensions_pair.hdr")
img = image(small)
img.header["vox_offset"] = 1024
save(img, "late_data.nii")

# compression
raw("packed.nii.gz", pack(plain))
raw("members.nii.gz", b"".join(pack(plain[i:i + 100]) for i in range(0, len(plain), 100)))
raw("members_empty_last.nii.gz", pack(plain) + pack(b""))
raw("zeros_behind.nii.gz", pack(plain) + bytes(64))
for ending in ("hdr", "img"):
    (out / f"pair_packed.{ending}.gz").write_bytes(pack((out / f"pair.{ending}").read_bytes()))
note("pair_packed.hdr.gz")

# Analyze 7.5
save(nib.AnalyzeImage(ramp("int16"), np.diag([-1.5, 2, 2.5, 1])), "analyze.hdr")
spm = nib.Spm99AnalyzeImage(ramp("int16"), np.diag([-2., 2, 2, 1]))
spm.header["origin"] = [2, 3, 2, 0, 0]
nib.save(spm, out / "analyze_spm.img")
(out / "analyze_spm.mat").unlink(missing_ok=True)
note("analyze_spm.img")

# what NeuroMeta does not read
for name, dtype in [("complex64", np.complex64), ("complex128", np.complex128)]:
    img = nib.Nifti1Image(np.zeros(SHAPE, dtype), MNI)
    nib.save(img, out / f"{name}.nii")

(out / "expected.json").write_text(json.dumps(expected, indent=0) + "\n")
print(len(expected), "files, NiBabel", nib.__version__, "NumPy", np.__version__)
