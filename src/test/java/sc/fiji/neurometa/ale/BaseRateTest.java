package sc.fiji.neurometa.ale;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;

class BaseRateTest {

	private static final Grid GRID = new Grid(3, 4, 5, Affine.scaling(2, 2, 2, 0, 0, 0));

	private static ExperimentSet set(final Focus... foci) {
		return new ExperimentSet("s", List.of(new Experiment("A", "", 10, Space.MNI, List.of(foci)), new Experiment("B", "", 10,
			Space.MNI, List.of(foci[0]))));
	}

	@Test
	void everyFocusCountsAtTheVoxelNearestToItAndThoseOffTheGridNowhere() {
		final BaseRate rate = BaseRate.of(set(new Focus(2.9, .1, 8), new Focus(2, 0, 7.1), new Focus(0, 6, 0), new Focus(-1.1, 0,
			0), new Focus(500, 0, 0)), GRID);
		final int[] counts = new int[GRID.voxels()];
		counts[GRID.index(1, 0, 4)] = 3;
		counts[GRID.index(0, 3, 0)] = 1;
		assertArrayEquals(counts, rate.counts());
		assertEquals(4, rate.foci());
		assertArrayEquals(new int[] { GRID.index(0, 3, 0), GRID.index(1, 0, 4), GRID.index(1, 0, 4), GRID.index(1, 0, 4) },
			IntStream.range(0, 4).map(rate::voxel).toArray());
	}

	@Test
	void countsAreGivenBack() {
		final int[] counts = IntStream.range(0, GRID.voxels()).map(v -> v % 7 == 0 ? 0 : v * v).toArray();
		final BaseRate rate = BaseRate.ofCounts(GRID, counts);
		assertArrayEquals(counts, rate.counts());
		assertEquals(IntStream.of(counts).sum(), rate.foci());
	}

	@Test
	void nothingNegativeOrOtherwiseSizedIsRefused() {
		final int[] zeros = new int[GRID.voxels()], negative = new int[GRID.voxels()];
		negative[5] = -1;
		assertThrows(IllegalArgumentException.class, () -> BaseRate.ofCounts(GRID, zeros));
		assertThrows(IllegalArgumentException.class, () -> BaseRate.ofCounts(GRID, negative));
		assertThrows(IllegalArgumentException.class, () -> BaseRate.ofCounts(GRID, new int[] { 1 }));
		assertThrows(InputException.class, () -> BaseRate.of(set(new Focus(500, 0, 0)), GRID));
	}
}
