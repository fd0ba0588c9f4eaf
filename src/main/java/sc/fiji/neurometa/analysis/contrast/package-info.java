/**
 * The comparison of two literatures: both main effects, A &minus; B, B &minus; A, and their conjunction.
 * {@link sc.fiji.neurometa.analysis.contrast.Contrast} takes a
 * {@link sc.fiji.neurometa.analysis.contrast.ContrastInput} and settings and returns a
 * {@link sc.fiji.neurometa.analysis.contrast.ContrastResult}. There are three methods: gated by the main effects, as
 * GingerALE does it ({@link sc.fiji.neurometa.analysis.contrast.LabelPermutation}); corrected over the whole mask
 * ({@link sc.fiji.neurometa.analysis.contrast.WholeMaskCorrection}); and balanced by subsamples of equal size
 * ({@link sc.fiji.neurometa.analysis.contrast.BalancedContrast}). All three find the contrast of B and A to be the
 * mirror image of that of A and B, bit for bit. The label permutation itself is generic and lives in
 * {@link sc.fiji.neurometa.inference.relabeling}; it must not move here.
 */
package sc.fiji.neurometa.analysis.contrast;
