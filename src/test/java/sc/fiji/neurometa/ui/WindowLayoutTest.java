package sc.fiji.neurometa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Where the windows of a result go. */
class WindowLayoutTest {

	private static final Dimension IMAGE = new Dimension(380, 500);

	@Test
	void nothingHidesAnything() {
		final Rectangle area = new Rectangle(0, 100, 1366, 668);
		final List<Rectangle> places = WindowLayout.places(area, List.of(IMAGE, IMAGE), 3);
		assertEquals(5, places.size());
		for (final Rectangle place : places) {
			assertTrue(area.contains(place), place.toString());
			assertFalse(places.stream().anyMatch(other -> other != place && other.intersects(place)), place.toString());
		}
	}

	@Test
	void aSmallScreenKeepsTheImagesInView() {
		final Rectangle area = new Rectangle(0, 0, 700, 500);
		final List<Rectangle> places = WindowLayout.places(area, List.of(IMAGE, IMAGE), 3);
		assertEquals(2, places.size());
		assertTrue(places.stream().allMatch(area::contains), places.toString());
	}
}
