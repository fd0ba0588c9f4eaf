package sc.fiji.neurometa.ale;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

class BlockCountsTest {

	@Test
	void countsTheFociWhoseBoxTouchesABlock() {
		final Grid grid = new Grid(21, 30, 17, Affine.scaling(2, 2, 2, 0, 0, 0));
		final Mask mask = Mask.of("all", grid, Space.MNI, v -> true);
		final LaneBox box = new LaneBox(mask, mask, new int[] { 3, 3, 3 }, 2);
		final BlockCounts counts = new BlockCounts(box);
		final Random random = new Random(5);
		for (int repeat = 0; repeat < 20; repeat++) {
			final int[][] foci = new int[random.nextInt(40)][];
			counts.clear();
			for (int f = 0; f < foci.length; f++) {
				foci[f] = new int[] { random.nextInt(21), random.nextInt(30), random.nextInt(17), random.nextInt(12), random
					.nextInt(12), random.nextInt(12) };
				counts.add(foci[f][0], foci[f][1], foci[f][2], foci[f][3], foci[f][4], foci[f][5]);
			}
			counts.finish();
			int largest = 0;
			for (int z = 0; z < 3; z++)
				for (int y = 0; y < 4; y++)
					for (int x = 0; x < 3; x++) {
						final int expected = touching(foci, x, y, z);
						assertEquals(expected, counts.count(x, y, z));
						largest = Math.max(largest, expected);
					}
			assertEquals(largest, counts.largest());
		}
	}

	private static int touching(final int[][] foci, final int... block) {
		int touching = 0;
		for (final int[] focus : foci) {
			boolean touches = true;
			for (int axis = 0; axis < 3; axis++)
				touches &= focus[axis] + focus[3 + axis] >= 8 * block[axis] && focus[axis] - focus[3 + axis] <= 8 *
					block[axis] + 7;
			if (touches) touching++;
		}
		return touching;
	}
}
