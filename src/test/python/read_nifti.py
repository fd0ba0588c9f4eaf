"""Prints, as JSON, what NiBabel reads from the NIfTI files named on the command line. Used by NibabelTest."""
import json
import sys

import nibabel as nib
import numpy as np

result = {}
for name in sys.argv[1:]:
    img = nib.load(name)
    header = img.header
    data = np.asanyarray(img.dataobj)
    qform, qcode = img.get_qform(coded=True)
    sform, scode = img.get_sform(coded=True)
    if data.dtype.fields:
        values = [" ".join(str(int(v)) for v in voxel) for voxel in data.flatten(order="F")]
    else:
        values = [repr(v.item()) for v in data.astype(float).flatten(order="F")]
    result[name] = {
        "class": type(img).__name__, "dtype": str(header.get_data_dtype()), "shape": list(img.shape),
        "affine": img.affine[:3].ravel().tolist(), "data": values,
        "qform": qform[:3].ravel().tolist() if qcode else None,
        "sform_code": int(scode), "qform_code": int(qcode), "units": header.get_xyzt_units(),
        "zooms": [float(z) for z in header.get_zooms()], "offset": int(header.get_data_offset()),
        "description": header["descrip"].item().decode("latin-1"),
        "extensions": [[str(e.get_code()), e.get_content().hex() if isinstance(e.get_content(), bytes)
                        else e.get_content().encode("latin-1").hex()] for e in header.extensions],
    }
json.dump(result, sys.stdout)
