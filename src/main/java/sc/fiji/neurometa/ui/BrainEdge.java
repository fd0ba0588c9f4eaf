package sc.fiji.neurometa.ui;

import sc.fiji.neurometa.space.Volume;

/**
 * The threshold between brain and background of an anatomical image whose values alone must tell them apart: a tenth
 * of the brightest value.
 *
 * @param brightest largest finite value of the image; 0 when none is above 0
 */
public record BrainEdge(double brightest) {

	private static final double SHARE = 0.1;

	/** Of an image; what is not a finite number does not count. */
	public static BrainEdge of(final Volume anatomy) {
		float brightest = 0;
		for (int z = 0; z < anatomy.grid().nz(); z++)
			for (final float value : anatomy.plane(z))
				if (value > brightest && value < Float.POSITIVE_INFINITY) brightest = value;
		return new BrainEdge(brightest);
	}

	/** The value that is drawn white: the largest; 1 where nothing is above 0. */
	public double white() {
		return brightest > 0 ? brightest : 1;
	}

	/** Whether a voxel of the image with a value is brain. */
	public boolean isBrain(final double value) {
		return value > SHARE * brightest && value < Double.POSITIVE_INFINITY;
	}
}
