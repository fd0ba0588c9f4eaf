package sc.fiji.neurometa.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;

/** What the views show, and how fast. */
class ViewsPictureTest {

	/** Three frames of a screen at 60 Hz, so that a busy machine does not fail; a quiet one takes a third of one. */
	private static final double PATIENCE_MS = 48;

	private static List<Grid> grids() {
		return Viewed.grids();
	}

	@ParameterizedTest
	@MethodSource("grids")
	void theMapIsInColourWhereItsVoxelsAre(final Grid grid) {
		final ViewedResult result = Viewed.of(grid);
		final ClusterSet set = result.sets().get(0);
		final ViewsPicture picture = new ViewsPicture(Viewed.anatomy(grid), result.mask(), set.map());
		final int[] voxels = set.voxels(1);
		final double[] middle = grid.centreMm(result.mask().voxel(voxels[voxels.length / 2]));
		final Point place = new Point(middle[0], middle[1], middle[2]);
		final BufferedImage image = new BufferedImage(1200, 500, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = image.createGraphics();
		picture.paint(g, image.getWidth(), image.getHeight(), place, Optional.empty());
		g.dispose();
		for (final ViewFrame frame : picture.frames(image.getWidth(), image.getHeight())) {
			final double[] mm = place.toArray();
			final int column = (int) (frame.x() + frame.column(mm[frame.plane().across])), row = (int) (frame.y() + frame.row(
				mm[frame.plane().up]));
			final int color = image.getRGB(column, row), red = color >> 16 & 255, blue = color & 255;
			assertTrue(red > 100 && red > blue + 40, frame.plane() + " " + Integer.toHexString(color));
		}
	}

	@Test
	void aMoveThroughTheTemplateIsInstant() {
		final Mask mask = ReferenceMasks.mni152();
		final ViewedMap map = new ViewedMap("", "Z", blobs(mask));
		final ViewsPicture picture = new ViewsPicture(Templates.t1(Space.MNI), mask, map);
		final BufferedImage image = new BufferedImage(740, 290, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = image.createGraphics();
		final Random random = new Random(1);
		final double[] ms = new double[200];
		for (int move = -50; move < ms.length; move++) {
			final Point place = Point.ofVoxel(mask.grid(), mask.voxel(random.nextInt(mask.size())));
			final long start = System.nanoTime();
			picture.paint(g, image.getWidth(), image.getHeight(), place, Optional.of(ViewPlane.AXIAL));
			if (move >= 0) ms[move] = (System.nanoTime() - start) / 1e6;
		}
		Arrays.sort(ms);
		assertTrue(ms[ms.length / 2] < PATIENCE_MS, "median " + ms[ms.length / 2] + " ms");
	}

	/** A made-up map with values in about a tenth of a mask. */
	static double[] blobs(final Mask mask) {
		final double[] map = new double[mask.size()];
		for (int i = 0; i < map.length; i++) {
			final double[] mm = mask.grid().centreMm(mask.voxel(i));
			final double value = 5 * Math.sin(mm[0] / 9) * Math.sin(mm[1] / 11) * Math.sin(mm[2] / 8);
			map[i] = Math.abs(value) > 2.5 ? value : 0;
		}
		return map;
	}

	@Test
	void coordinatesReadWell() {
		assertEquals("38", ViewsPicture.millimetres(38.04));
		assertEquals("\u221222.5", ViewsPicture.millimetres(-22.5));
		assertEquals("0", ViewsPicture.millimetres(-0.01));
	}
}
