package sc.fiji.neurometa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the windows of a viewed result go. */
class ResultPlacesTest {

	private static final Dimension STACK = new Dimension(376, 500);

	@ParameterizedTest
	@CsvSource({ "1366, 671", "1920, 983", "1280, 700", "3840, 2060" })
	void nothingOverlapsTheStackInFront(final int width, final int height) {
		final Rectangle area = new Rectangle(0, 97, width, height);
		final ResultPlaces places = ResultPlaces.of(area, List.of(STACK, STACK));
		final List<Rectangle> shown = List.of(new Rectangle(places.stacks().get(0), STACK), places.views(), places.clusters(),
			places.others());
		for (final Rectangle place : shown) {
			assertTrue(area.contains(place), place.toString());
			assertFalse(shown.stream().anyMatch(other -> other != place && other.intersects(place)), place.toString());
		}
	}

	@Test
	void aLargeScreenShowsStacksSideBySide() {
		assertEquals(List.of(new Point(0, 0), new Point(378, 0)), ResultPlaces.of(new Rectangle(1920, 983), List.of(STACK,
			STACK)).stacks());
		assertEquals(List.of(new Point(0, 0), new Point(0, 0)), ResultPlaces.of(new Rectangle(1366, 671), List.of(STACK,
			STACK)).stacks());
	}

	@Test
	void withoutStacksThereIsAPlaceForTexts() {
		final Rectangle area = new Rectangle(1366, 671);
		assertTrue(area.contains(ResultPlaces.of(area, List.of()).others()));
	}
}
