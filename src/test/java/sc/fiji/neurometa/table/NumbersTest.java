package sc.fiji.neurometa.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as texts and windows give them. */
class NumbersTest {

	@Test
	void numbersAreWrittenAsPapersDo() {
		assertEquals("3.05 × 10⁻¹³", Numbers.digits(3.0508067E-13, 3));
		assertEquals("0.00498", Numbers.digits(0.004975124378109453, 3));
		assertEquals("1", Numbers.digits(1, 3));
		assertEquals("0", Numbers.digits(0, 3));
		assertEquals("1,234.5", Numbers.decimals(1234.5, 1));
		assertEquals("784", Numbers.decimals(784, 1));
		assertEquals("0", Numbers.decimals(-0.04, 1));
		assertEquals("-36.3", Numbers.decimals(-36.25001, 1));
		assertEquals("1 voxel", Numbers.count(1, "voxel", "voxels"));
		assertEquals("228,483 voxels", Numbers.count(228_483, "voxel", "voxels"));
		assertNotEquals(Numbers.exact(0.001), Numbers.exact(0.0010000000000000002));
	}

	@ParameterizedTest
	@CsvSource({ "6.7987, 6.80", "0.0341234, 0.03412", "5.2808e-12, 5.28e-12", "-3.456, \u22123.46", "12, 12", "0.00012345, 0.000123",
		"123.456, 123.5", "NaN, \u2013" })
	void valuesReadWell(final double value, final String text) {
		assertEquals(text, Numbers.value(value));
	}

	@ParameterizedTest
	@CsvSource({ "3.456, 2, 3.46", "-0.0001, 2, 0.00", "-1.25, 2, \u22121.25", "1234.5, 1000, 1235", "0.00123, 0.01, 0.001",
		"5, 0, 5" })
	void valuesAtAColourBarHaveTheDecimalsOfItsRange(final double value, final double range, final String text) {
		assertEquals(text, Numbers.onBar(value, range));
	}

	@ParameterizedTest
	@CsvSource({ "1, study, 1 study", "2, study, 2 studies", "0, analysis, 0 analyses", "1200, point, 1200 points" })
	void quantitiesHaveAPlural(final int number, final String thing, final String text) {
		assertEquals(text, Numbers.quantity(number, thing));
	}

	@Test
	void coordinatesReadWell() {
		assertEquals("38", Numbers.millimetres(38.04));
		assertEquals("\u221222.5", Numbers.millimetres(-22.5));
		assertEquals("0", Numbers.millimetres(-0.01));
	}
}
