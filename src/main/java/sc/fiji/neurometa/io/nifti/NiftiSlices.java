package sc.fiji.neurometa.io.nifti;

/**
 * Acquisition of the slices by the scanner; NeuroMeta only keeps it.
 *
 * @param dimInfo the axes of frequency, phase and slice (header field {@code dim_info})
 * @param start first slice
 * @param end last slice
 * @param code order of acquisition
 * @param duration time per slice
 * @param timeOffset time of the first volume ({@code toffset})
 */
public record NiftiSlices(int dimInfo, long start, long end, int code, double duration, double timeOffset) {

	/** No statement. */
	public static final NiftiSlices NONE = new NiftiSlices(0, 0, 0, 0, 0, 0);
}
