package sc.fiji.neurometa.ui.viewer;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.ColorScale;

/**
 * Draws slices: anatomy in grey on black, linear between its voxels, and over it the map in colour, whose border runs
 * where the voxels with values are half of what surrounds a point. Anatomy and map may have any grids.
 */
final class SlicePicture {

	private static final double SOLID = 0.94;
	private static final int OPAQUE = 0xff000000, PALETTE = 256;

	private final VolumeSource anatomy;
	private final int[] grey = new int[PALETTE];
	private final double white;

	SlicePicture(final Volume anatomy) {
		this.anatomy = new VolumeSource(anatomy);
		white = brightest(anatomy);
		for (int i = 0; i < PALETTE; i++)
			grey[i] = i << 16 | i << 8 | i;
	}

	/** Largest value of a volume; 1 where there is none above 0. */
	static double brightest(final Volume volume) {
		float brightest = 0;
		for (int z = 0; z < volume.grid().nz(); z++)
			for (final float value : volume.plane(z))
				brightest = Math.max(brightest, value);
		return brightest > 0 ? brightest : 1;
	}

	/** A map ready to be drawn: its values and the colours of 256 steps between its smallest and its largest. */
	static final class ColorMap {

		private final VolumeSource values;
		private final MapColors colors;
		private final int[] hot = new int[PALETTE], cold = new int[PALETTE];

		ColorMap(final Volume values, final MapColors colors) {
			this.values = new VolumeSource(values);
			this.colors = colors;
			for (int i = 0; i < PALETTE; i++) {
				hot[i] = ColorScale.HOT.color(i / (PALETTE - 1.0));
				cold[i] = ColorScale.COLD.color(i / (PALETTE - 1.0));
			}
		}

		private int color(final double value) {
			final double range = colors.largest() - colors.smallest();
			final double share = range > 0 ? (Math.abs(value) - colors.smallest()) / range : 1;
			return (value < 0 ? cold : hot)[(int) Math.max(0, Math.min(PALETTE - 1, share * (PALETTE - 1) + 0.5))];
		}
	}

	/** Draws a slice. */
	BufferedImage draw(final ViewFrame frame, final double alongMm, final ColorMap map) {
		final BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
		final int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
		final Walk walk = new Walk(anatomy, frame, alongMm);
		for (int row = 0, i = 0; row < frame.height(); row++) {
			walk.startRow(row);
			for (int column = 0; column < frame.width(); column++, walk.step())
				pixels[i++] = grey[(int) Math.max(0, Math.min(PALETTE - 1, anatomy.at(walk.x, walk.y, walk.z) / white * 255))];
		}
		if (!map.colors.isEmpty()) color(pixels, frame, new Walk(map.values, frame, alongMm), map);
		return image;
	}

	private static void color(final int[] pixels, final ViewFrame frame, final Walk walk, final ColorMap map) {
		for (int row = 0, i = 0; row < frame.height(); row++) {
			walk.startRow(row);
			for (int column = 0; column < frame.width(); column++, i++, walk.step()) {
				final double value = map.values.insideAt(walk.x, walk.y, walk.z);
				if (value != 0) pixels[i] = ColorScale.mix(pixels[i], map.color(value), SOLID) | OPAQUE;
			}
		}
	}

	/** Goes through the pixels of a slice in the voxel coordinates of a volume. */
	private static final class Walk {

		private final double[] start, across, down;
		double x, y, z;

		Walk(final VolumeSource source, final ViewFrame frame, final double alongMm) {
			start = source.voxel(mm(frame, alongMm, 0.5, 0.5));
			across = difference(source.voxel(mm(frame, alongMm, 1.5, 0.5)), start);
			down = difference(source.voxel(mm(frame, alongMm, 0.5, 1.5)), start);
		}

		private static double[] mm(final ViewFrame frame, final double alongMm, final double column, final double row) {
			final double[] mm = new double[3];
			mm[frame.plane().across] = frame.acrossMm(column);
			mm[frame.plane().up] = frame.upMm(row);
			mm[frame.plane().along] = alongMm;
			return mm;
		}

		private static double[] difference(final double[] a, final double[] b) {
			return new double[] { a[0] - b[0], a[1] - b[1], a[2] - b[2] };
		}

		void startRow(final int row) {
			x = start[0] + row * down[0];
			y = start[1] + row * down[1];
			z = start[2] + row * down[2];
		}

		void step() {
			x += across[0];
			y += across[1];
			z += across[2];
		}
	}
}
