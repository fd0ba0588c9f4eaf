package sc.fiji.neurometa.ale.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class OverflowCheckTest {

	/** Lanes that are added up one by one know what those that share a word lose. */
	@Test
	void holdsExactlyWhenEveryLaneFits() {
		final Random random = new Random(2);
		int held = 0, carried = 0;
		for (int repeat = 0; repeat < 3000; repeat++) {
			final long[] words = new long[1 + random.nextInt(5)];
			final long[] lanes = new long[4 * words.length];
			long expected = 0;
			final int addends = random.nextInt(60);
			for (int a = 0; a < addends; a++) {
				final int lane = random.nextInt(lanes.length), units = random.nextInt(random.nextBoolean() ? 0x7fff : 4000);
				words[lane / 4] += (long) units << PackedGrid.shift(lane);
				lanes[lane] += units;
				expected += units;
			}
			boolean fits = true, carries = false;
			for (final long lane : lanes) {
				fits &= lane <= PackedGrid.LARGEST;
				carries |= lane > 0xffff;
			}
			assertEquals(fits, OverflowCheck.holds(words, expected));
			if (fits) held++;
			if (carries) carried++;
		}
		assertTrue(held > 500 && carried > 500, held + " held, " + carried + " carried");
	}
}
