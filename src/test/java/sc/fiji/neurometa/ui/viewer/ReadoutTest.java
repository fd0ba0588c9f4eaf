package sc.fiji.neurometa.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.table.Numbers;

/** What is told about a place. */
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
		assertEquals(List.of("MNI: 4, \u221216, 20", "Talairach: " + Numbers.millimetres(tal[0]) + ", " + Numbers
			.millimetres(tal[1]) + ", " + Numbers.millimetres(tal[2]), "Region: Right", "Brodmann: \u2013", "Z: 7.10",
			"p: 0", "Cluster: 1 of 2 (288 mm\u00b3)"), values(peak));
		assertTrue(Readout.at(RESULT, peak).get(1).help().contains("Lancaster"));
	}

	@Test
	void outsideTheMaskThereAreNoValues() {
		final List<String> lines = values(new Point(-88, -120, -70));
		assertTrue(lines.containsAll(List.of("Z: \u2013", "p: \u2013", "Cluster: \u2013")), lines.toString());
		assertEquals(lines.size(), values(new Point(4, -16, 20)).size());
	}
}
