"""The page SOURCES.md next to the shipped data: origin, licence, size and checksum of each file."""

import hashlib

MNI_MASK = ("`tpl-MNI152NLin6Asym_res-02_desc-brain_mask.nii.gz` of NiMARE 0.22.1 (wheel on PyPI), from TemplateFlow",
            "mni.txt, nimare.txt")
ICBM_2009A = "`mni_icbm152_{}_tal_nlin_sym_09a_converted.nii.gz` of nilearn 0.13.1 (wheel on PyPI)"
GRAY = ICBM_2009A.format("gm")
MRICRON = "`{}` of Debian's mricron-data 1.2.20211006+dfsg-4"
STUDYSET = ("`nback_vs_flanker_studyset_2026-07/*.parquet` of NiMARE 0.22.1, a part of NeuroStore's release 2026-07, "
            "https://neurostore.org")

ORIGIN = {
    "mni152.nii.gz": MNI_MASK,
    "mni152_dilated.nii.gz": (MNI_MASK[0] + "; holes filled, dilated once by 26 neighbours", MNI_MASK[1]),
    "gray_matter.nii.gz": (GRAY + "; mean over each 2 mm voxel > 0.1, within `mni152.nii.gz`", "mni.txt, nilearn.txt"),
    "t1.nii.gz": (ICBM_2009A.format("t1") + "; mean over each 2 mm voxel", "mni.txt, nilearn.txt"),
    "talairach.nii.gz": ("`mni152.nii.gz` through the pooled transform of Lancaster et al. (2007)", MNI_MASK[1]),
    "talairach_gray_matter.nii.gz": ("`gray_matter.nii.gz` through the pooled transform of Lancaster et al. (2007)",
                                     "mni.txt, nilearn.txt, nimare.txt"),
    "aal.nii.gz": (MRICRON.format("aal.nii.gz"), "mricron.txt"),
    "aal.tsv": (MRICRON.format("aal.nii.txt"), "mricron.txt"),
    "brodmann.nii.gz": (MRICRON.format("brodmann.nii.gz"), "mricron.txt"),
    "brodmann.tsv": (MRICRON.format("brodmann.nii.gz") + "; names from the numbers", "mricron.txt"),
    "foci/semantic_knowledge.txt": ("`semantic_knowledge_children.txt` of NiMARE 0.22.1; Enge et al. (2021), "
                                    "https://doi.org/10.1016/j.neuroimage.2021.118436", "nimare.txt"),
    "foci/semantic_relatedness.txt": ("`semantic_relatedness_children.txt` of NiMARE 0.22.1; Enge et al. (2021), "
                                      "https://doi.org/10.1016/j.neuroimage.2021.118436", "nimare.txt"),
    "foci/pain.txt": ("`nidm_pain_dset.json` of NiMARE 0.22.1, written as Sleuth text; peaks of the 21 pain studies of "
                      "Maumet & Nichols (2016), https://doi.org/10.1101/048249, NeuroVault collection 1425",
                      "nimare.txt"),
    "database/nback_vs_flanker.tsv.gz": (STUDYSET, "nimare.txt"),
    "foci/n_back.txt": (STUDYSET + "; the n-back studies, written as Sleuth text", "nimare.txt"),
    "foci/flanker.txt": (STUDYSET + "; the flanker studies, written as Sleuth text", "nimare.txt"),
}


def sources_page(files):
    """The page for files given as name -> (bytes, number of non-zero voxels or None)."""
    lines = ["# Where the shipped data come from", "",
             "Made by `scripts/make_reference.sh`, which also writes this page; `docs/shipped-data.md` says how.",
             "Licences are texts in `licences/`.", "",
             "| file | made from | licences | voxels > 0 | sha256 |", "| --- | --- | --- | --- | --- |"]
    for name, (data, voxels) in files.items():
        origin, licences = ORIGIN[name]
        lines.append(f"| `{name}` | {origin} | {licences} | {voxels or ''} | `{hashlib.sha256(data).hexdigest()}` |")
    return "\n".join(lines) + "\n"
