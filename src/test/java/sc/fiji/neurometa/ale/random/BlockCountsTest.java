package sc.fiji.neurometa.ale.random;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

class BlockCountsTest {

	@Test
	void sumsTheWeightsOfTheBoxesThatTouchABlock() {
		final Grid grid = new Grid(21, 30, 17, Affine.scaling(2, 2, 2, 0, 0, 0));
		final Mask mask = Mask.of("all", grid, Space.MNI, v -> true);
		final PackedGrid box = new PackedGrid(mask, mask, new int[] { 3, 3, 3 });
		final BlockCounts sums = new BlockCounts(box);
		final Random random = new Random(5);
		for (int repeat = 0; repeat < 20; repeat++) {
			final int[][] foci = new int[random.nextInt(40)][];
			sums.clear();
			for (int f = 0; f < foci.length; f++) {
				foci[f] = new int[] { random.nextInt(21), random.nextInt(30), random.nextInt(17), random.nextInt(12), random
					.nextInt(12), random.nextInt(12), random.nextInt(9) };
				sums.add(foci[f][0], foci[f][1], foci[f][2], Arrays.copyOfRange(foci[f], 3, 6), foci[f][6]);
			}
			sums.finish();
			long largest = 0;
			for (int z = 0; z < 3; z++)
				for (int y = 0; y < 4; y++)
					for (int x = 0; x < 3; x++) {
						final long expected = touching(foci, x, y, z);
						assertEquals(expected, sums.sum(x, y, z));
						largest = Math.max(largest, expected);
					}
			assertEquals(largest, sums.largest());
		}
	}

	private static long touching(final int[][] foci, final int... block) {
		long touching = 0;
		for (final int[] focus : foci) {
			boolean touches = true;
			for (int axis = 0; axis < 3; axis++)
				touches &= focus[axis] + focus[3 + axis] >= 8 * block[axis] && focus[axis] - focus[3 + axis] <= 8 *
					block[axis] + 7;
			if (touches) touching += focus[6];
		}
		return touching;
	}
}
