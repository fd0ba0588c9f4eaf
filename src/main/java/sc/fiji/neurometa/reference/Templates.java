package sc.fiji.neurometa.reference;

import sc.fiji.neurometa.space.Volume;

/** Anatomical images that come with NeuroMeta, to show results on. */
public final class Templates {

	private Templates() {}

	private static final class T1 {

		static final Volume VOLUME = Resources.image("t1.nii.gz").volume();
	}

	/**
	 * The ICBM 152 2009a T1 template, brain only, values 0 to 255, on the grid of {@link ReferenceMasks#mni152()}. It is
	 * shared: copy it before changing it.
	 */
	public static Volume t1() {
		return T1.VOLUME;
	}
}
