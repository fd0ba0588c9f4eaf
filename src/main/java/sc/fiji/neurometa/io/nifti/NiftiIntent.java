package sc.fiji.neurometa.io.nifti;

/**
 * Meaning of the numbers of an image, as far as the file states it.
 *
 * @param code NIfTI's intent code, 0 = none, 1002 = labels, 5 = z scores, 22 = p values
 * @param p1 first parameter
 * @param p2 second parameter
 * @param p3 third parameter
 * @param name a name for it, may be empty
 */
public record NiftiIntent(int code, double p1, double p2, double p3, String name) {

	/** No intent. */
	public static final NiftiIntent NONE = new NiftiIntent(0, 0, 0, 0, "");
}
