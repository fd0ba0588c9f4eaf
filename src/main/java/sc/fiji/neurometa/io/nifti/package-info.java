/**
 * The NIfTI codec: NIfTI-1 and -2, in one file or as a pair, compressed or not, and Analyze 7.5 pairs for reading.
 * Every failure on a file is an {@link sc.fiji.neurometa.model.InputException} that names it.
 */
package sc.fiji.neurometa.io.nifti;
