/**
 * The NIfTI codec: NIfTI-1 and NIfTI-2, in one file or as a pair, compressed or not, and Analyze 7.5 pairs for
 * reading. {@link sc.fiji.neurometa.io.nifti.NiftiReader} turns a file into an image with its orientation,
 * {@link sc.fiji.neurometa.io.nifti.NiftiWriter} writes one. Every failure is an
 * {@link sc.fiji.neurometa.model.InputException} that names the file, whatever bytes it holds. ImageJ stacks and
 * SciJava formats are made elsewhere from these classes, so neither may come in.
 */
package sc.fiji.neurometa.io.nifti;
