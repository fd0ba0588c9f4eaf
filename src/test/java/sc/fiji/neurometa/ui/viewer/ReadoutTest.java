package sc.fiji.neurometa.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.ui.ValueText;

/** What is told about a place, and which places are understood. */
class ReadoutTest {

	private static final ResultModel RESULT = Viewed.of(Viewed.grids().get(0));

	private static List<String> values(final Point place) {
		return Readout.at(RESULT, place).stream().map(l -> l.name() + ": " + l.value()).toList();
	}

	@Test
	void insideACluster() {
		final Point peak = RESULT.sets().get(0).report().clusters().get(0).peak();
		assertEquals(new Point(4, -16, 20), peak);
		final double[] tal = CoordinateTransform.LANCASTER_POOLED.mniToTalairach(4, -16, 20);
		assertEquals(List.of("MNI: 4, \u221216, 20", "Talairach: " + ViewsPicture.millimetres(tal[0]) + ", " + ViewsPicture
			.millimetres(tal[1]) + ", " + ViewsPicture.millimetres(tal[2]), "Region: Right", "Brodmann: \u2013", "Z: 7.10",
			"p: 0", "Cluster: 1 of 2 (288 mm\u00b3)"), values(peak));
		assertTrue(Readout.at(RESULT, peak).get(1).help().contains("Lancaster"));
	}

	@Test
	void outsideTheMaskThereAreNoValues() {
		final List<String> lines = values(new Point(-88, -120, -70));
		assertTrue(lines.containsAll(List.of("Z: \u2013", "p: \u2013", "Cluster: \u2013")), lines.toString());
		assertEquals(lines.size(), values(new Point(4, -16, 20)).size());
	}

	@ParameterizedTest
	@CsvSource({ "6.7987, 6.80", "0.0341234, 0.03412", "5.2808e-12, 5.28e-12", "-3.456, \u22123.46", "12, 12", "0.00012345, 0.000123",
		"123.456, 123.5", "NaN, \u2013" })
	void numbersReadWell(final double value, final String text) {
		assertEquals(text, ValueText.of(value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "38 -4 2.5", "(38, -4, 2.5)", "38,-4,2.5", "38;\u22124;2.5", " x = 38, y=-4 , z= 2.5 mm", "38\t-4\t2.50",
		"[38 | -4 | 2.5]", "+38 -4. 2.5" })
	void placesThatAreUnderstood(final String text) {
		assertEquals(new Point(38, -4, 2.5), CoordinateText.parse(text).orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "38 4", "38 4 2 1", "a b c", "38 - 4 2", "1e5 2 3", "38-4 2" })
	void placesThatAreNot(final String text) {
		assertTrue(CoordinateText.parse(text).isEmpty(), text);
	}

	@Test
	void whatTheFieldShowsCanBeReadBack() {
		final Point place = new Point(-22.5, 4, 0);
		assertEquals("-22.5 4 0", CoordinateText.of(place));
		assertEquals(place, CoordinateText.parse(CoordinateText.of(place)).orElseThrow());
	}
}
