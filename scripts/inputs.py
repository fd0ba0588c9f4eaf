"""The files that the shipped data are made from: their places and checksums."""

import hashlib
import importlib.util
import os
from pathlib import Path

import nibabel
import numpy as np

MRICRON = Path(os.environ.get("NEUROMETA_MRICRON", "/usr/share/mricron/templates"))

SHA256 = {
    "tpl-MNI152NLin6Asym_res-02_desc-brain_mask.nii.gz":
        "5e12ef73afaf8e2bf17ab855a82ca13bf36473ae11f0888c4c8978eb63a1a51b",
    "semantic_knowledge_children.txt":
        "e9cc1f895e30a1b6e5236b2b5bbc5095d2c0be18abc1391416ffe1c85bad9d37",
    "semantic_relatedness_children.txt":
        "592d82b322ddfb6eba0f9091575afd6c5e28352956dd87554f35201fd96f37b1",
    "nidm_pain_dset.json":
        "1a06e716b77975b081f36387b85f1ddb87b76768f2e9dd54d245a720a71c33bf",
    "analyses.parquet":
        "d9da412c92701a1c0a10919dfad2ae4dd4e7054d9be9d5bd10c880c983beef04",
    "annotations.parquet":
        "d17618e8f6cd74103a57a6e275c3ca651097e8c7bb5f916e3398197d71fa12de",
    "coordinates.parquet":
        "58151a9bbcf42f84de0558a399f76b37f74672e0b4f6d68a989b1898b8b917ae",
    "metadata.parquet":
        "9f5b76142253f977e8ff4b70f6380373806d5b1040a63952ce7942b94c04cf06",
    "studies.parquet":
        "c0ac8a6fac8e0c4529b24cf498b345519f4aafa5cca45feb01255bafb32c9ab2",
    "mni_icbm152_gm_tal_nlin_sym_09a_converted.nii.gz":
        "97a5ca69bd24db37a9cb7b32525e1733a209af904129bf1cd36da06d24243bed",
    "mni_icbm152_t1_tal_nlin_sym_09a_converted.nii.gz":
        "421a10e872fd6cadae7f61d358dffbcc1795a497d61ee76c5dda2503e1a1e9e6",
    "aal.nii.gz":
        "b512dcd3f36b77f56be7a9a038134096e66314b7e8c31d25875b96bcf6991454",
    "aal.nii.txt":
        "1788d6556a9ec056de9867b2382cf1ce1b51b87ae4cfd9cd25de48ae4dde709e",
    "brodmann.nii.gz":
        "23ddedf2867c2bb857762a901b4f57f453139e41ffcdfc54a070fcaa3432d1f9",
}


def package_file(package, path):
    """A data file of an installed package, found without importing the package."""
    spec = importlib.util.find_spec(package)
    if spec is None:
        raise SystemExit(f"Package {package} is not installed: use scripts/make_reference.sh")
    return checked(Path(spec.submodule_search_locations[0]) / path)


def mricron_file(name):
    """A file of Debian's mricron-data."""
    return checked(MRICRON / name)


def checked(path):
    if not path.exists():
        raise SystemExit(f"{path} does not exist: see the head of scripts/make_reference.sh")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if SHA256.get(path.name) != digest:
        raise SystemExit(f"{path} is not the file that our data were made from (sha256 {digest}, "
                         f"expected {SHA256.get(path.name)})")
    return path


def volume(path):
    """Values and voxel-to-mm affine of a NIfTI file."""
    image = nibabel.load(path)
    return np.asanyarray(image.dataobj), image.affine
