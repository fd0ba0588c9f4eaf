package sc.fiji.neurometa.ui.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.ColorScale;

class AxialSlicesTest {

	private static final Volume T1 = Templates.t1(Space.MNI);

	/** A cube of 10 mm around (30, 20, 10) mm. */
	private static Volume cube(final float value) {
		final Volume map = Volume.zeros(T1.grid());
		for (int i = 0; i < map.grid().voxels(); i++) {
			final double[] mm = map.grid().centreMm(i);
			if (Math.abs(mm[0] - 30) <= 5 && Math.abs(mm[1] - 20) <= 5 && Math.abs(mm[2] - 10) <= 5) map.set(i, value);
		}
		return map;
	}

	private static int difference(final int a, final int b) {
		int most = 0;
		for (int shift = 0; shift <= 16; shift += 8)
			most = Math.max(most, Math.abs((a >> shift & 255) - (b >> shift & 255)));
		return most;
	}

	@Test
	void aValueHasItsColourAtItsPlaceWhateverElseIsInTheMap() {
		final AxialSlices slices = new AxialSlices(T1, 1, 2, 6);
		final BufferedImage grey = slices.anatomy(10), colored = slices.colored(grey, 10, cube(4));
		final Point2D place = slices.place(30, 20);
		final int x = (int) place.getX(), y = (int) place.getY();
		assertTrue(x > slices.width() / 2, "the right side is on the right");
		assertTrue(y < slices.height() / 2, "the front is on top");
		assertTrue(difference(colored.getRGB(x, y), ColorScale.HOT.color(0.5)) < 25);
		assertTrue(difference(slices.colored(grey, 10, cube(9)).getRGB(x, y), ColorScale.HOT.color(1)) < 25);
		final Point2D other = slices.place(-30, 20);
		assertEquals(grey.getRGB((int) other.getX(), (int) other.getY()), colored.getRGB((int) other.getX(), (int) other
			.getY()));
		assertEquals(30, slices.mm(x, y).getX(), 0.51);
		assertEquals(20, slices.mm(x, y).getY(), 0.51);
		// above the cube there is nothing
		final BufferedImage above = slices.anatomy(20);
		assertEquals(above.getRGB(x, y), slices.colored(above, 20, cube(4)).getRGB(x, y));
	}
}
