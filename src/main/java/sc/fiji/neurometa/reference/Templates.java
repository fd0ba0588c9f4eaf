package sc.fiji.neurometa.reference;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Volume;

/** Anatomical images that come with NeuroMeta, to show results on. */
public final class Templates {

	private Templates() {}

	private static final class T1 {

		static final Volume VOLUME = Resources.image("t1.nii.gz").volume();
	}

	private static final class TalairachT1 {

		static final Volume VOLUME = carriedOver();

		/** The template at the MNI place of each voxel of the Talairach grid. */
		private static Volume carriedOver() {
			final Volume carried = Volume.zeros(ReferenceMasks.talairach().grid());
			for (int voxel = 0; voxel < carried.grid().voxels(); voxel++) {
				final double[] tal = carried.grid().centreMm(voxel);
				final double[] mni = CoordinateTransform.LANCASTER_POOLED.talairachToMni(tal[0], tal[1], tal[2]);
				final int from = T1.VOLUME.grid().nearestVoxel(mni[0], mni[1], mni[2]);
				if (from >= 0) carried.set(voxel, T1.VOLUME.get(from));
			}
			return carried;
		}
	}

	/**
	 * The ICBM 152 2009a T1 template, brain only, values 0 to 255, for results in the given space: on the grid of
	 * {@link ReferenceMasks#mni152()}, or carried over to that of {@link ReferenceMasks#talairach()} by the pooled
	 * transform of Lancaster et al. (2007). It is shared: copy it before changing it.
	 */
	public static Volume t1(final Space space) {
		return space == Space.MNI ? T1.VOLUME : TalairachT1.VOLUME;
	}
}
