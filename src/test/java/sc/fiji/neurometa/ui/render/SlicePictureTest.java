package sc.fiji.neurometa.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.ColorScale;

/** Slices on white, of maps that change while the colours keep their meaning. */
class SlicePictureTest {

	private static final Volume T1 = Templates.t1(Space.MNI);
	private static final ViewFrame FRAME = new ViewFrame(ViewPlane.AXIAL, ViewBox.of(T1, ReferenceMasks.mni152()), 0, 0, 1);
	private static final ColorRange COLORS = new ColorRange(2, 6, true, false);

	/** A cube of 10 mm around (30, 20, 10) mm. */
	private static Volume cube(final float value) {
		final Volume map = Volume.zeros(T1.grid());
		for (int i = 0; i < map.grid().voxels(); i++) {
			final double[] mm = map.grid().centreMm(i);
			if (Math.abs(mm[0] - 30) <= 5 && Math.abs(mm[1] - 20) <= 5 && Math.abs(mm[2] - 10) <= 5) map.set(i, value);
		}
		return map;
	}

	private static BufferedImage slice(final SlicePicture picture, final double zMm, final float value) {
		return picture.draw(FRAME, zMm, new SlicePicture.ColorMap(cube(value), COLORS));
	}

	private static int difference(final int a, final int b) {
		int most = 0;
		for (int shift = 0; shift <= 16; shift += 8)
			most = Math.max(most, Math.abs((a >> shift & 255) - (b >> shift & 255)));
		return most;
	}

	@Test
	void aValueHasItsColourAtItsPlaceWhateverElseIsInTheMap() {
		final SlicePicture picture = SlicePicture.onWhite(T1);
		final BufferedImage grey = slice(picture, 10, 0), colored = slice(picture, 10, 4);
		final int x = (int) FRAME.column(30), y = (int) FRAME.row(20);
		assertTrue(x > FRAME.width() / 2, "the right side is on the right");
		assertTrue(y < FRAME.height() / 2, "the front is on top");
		assertTrue(difference(colored.getRGB(x, y), ColorScale.HOT.color(0.5)) < 25);
		assertTrue(difference(slice(picture, 10, 9).getRGB(x, y), ColorScale.HOT.color(1)) < 25);
		final int left = (int) FRAME.column(-30);
		assertEquals(grey.getRGB(left, y), colored.getRGB(left, y));
		assertEquals(30, FRAME.acrossMm(x + 0.5), 0.51);
		assertEquals(20, FRAME.upMm(y + 0.5), 0.51);
		// above the cube there is nothing
		assertEquals(slice(picture, 20, 0).getRGB(x, y), slice(picture, 20, 4).getRGB(x, y));
	}

	@Test
	void theGroundIsWhatWasAskedFor() {
		final BufferedImage white = slice(SlicePicture.onWhite(T1), 10, 0), black = slice(SlicePicture.onBlack(T1), 10, 0);
		assertEquals(0xffffffff, white.getRGB(0, 0));
		assertEquals(0xff000000, black.getRGB(0, 0));
		// brighter tissue is brighter on both
		final int x = (int) FRAME.column(24), y = (int) FRAME.row(-20), ventricle = (int) FRAME.column(-3), front = (int) FRAME.row(
			8);
		assertTrue((white.getRGB(x, y) & 255) > (white.getRGB(ventricle, front) & 255));
		assertTrue((black.getRGB(x, y) & 255) > (black.getRGB(ventricle, front) & 255));
	}
}
