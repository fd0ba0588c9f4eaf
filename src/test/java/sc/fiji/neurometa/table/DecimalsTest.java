package sc.fiji.neurometa.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

	@ParameterizedTest
	@CsvSource({ "-36, -36", "0, 0", "-0.0, -0", "0.001, 0.001", "2.0E-3, 0.002", "-0.93, -0.93", "100, 100",
		"0.1, 0.1", "3.0508067E-13, 3.0508067E-13", "1E-300, 1E-300", "4.9E-324, 4.9E-324", "123456.789, 123456.789" })
	void isShort(final double value, final String text) {
		assertEquals(text, Decimals.text(value));
	}

	@Test
	void readsBackToTheSameBits() {
		final SplittableRandom random = new SplittableRandom(3);
		for (int i = 0; i < 20_000; i++) {
			final double value = i % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : random.nextDouble(-100, 100);
			if (!Double.isFinite(value)) continue;
			final String text = Decimals.text(value);
			assertEquals(value, Double.parseDouble(text), text);
			assertTrue(text.length() <= 26, text);
		}
	}
}
