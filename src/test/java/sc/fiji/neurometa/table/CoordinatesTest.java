package sc.fiji.neurometa.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Coordinates as people type and paste them. */
class CoordinatesTest {

	@ParameterizedTest
	@ValueSource(strings = { "38 -4 2.5", "(38, -4, 2.5)", "38,-4,2.5", "38;\u22124;2.5", " x = 38, y=-4 , z= 2.5 mm", "38\t-4\t2.50",
		"[38 | -4 | 2.5]", "+38 -4. 2.5" })
	void placesThatAreUnderstood(final String text) {
		assertArrayEquals(new double[] { 38, -4, 2.5 }, Coordinates.parse(text).orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "38 4", "38 4 2 1", "a b c", "38 - 4 2", "1e5 2 3", "38-4 2" })
	void placesThatAreNot(final String text) {
		assertTrue(Coordinates.parse(text).isEmpty(), text);
	}

	@Test
	void whatTheFieldShowsCanBeReadBack() {
		assertEquals("-22.5 4 0", Coordinates.of(-22.5, 4, 0));
		assertArrayEquals(new double[] { -22.5, 4, 0 }, Coordinates.parse(Coordinates.of(-22.5, 4, 0)).orElseThrow());
	}
}
