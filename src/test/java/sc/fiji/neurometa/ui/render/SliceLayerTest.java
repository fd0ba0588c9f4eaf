package sc.fiji.neurometa.ui.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/** A slice that was blended once gives the numbers that the volume gives. */
class SliceLayerTest {

	private static List<Grid> grids() {
		return SamplerTest.grids();
	}

	@ParameterizedTest
	@MethodSource("grids")
	void hasTheValuesOfTheVolume(final Grid grid) {
		final Volume volume = SamplerTest.volume(grid);
		final Sampler source = new Sampler(volume);
		for (int across = 0; across < 3; across++)
			for (int down = 0; down < 3; down++) {
				if (across == down) continue;
				// between planes, on the first and the last one, half beyond the grid and off it
				final int last = source.size(3 - across - down) - 1;
				for (final double along : new double[] { 0, last, 0.4 * last, -0.5, last + 0.75, last + 3, -2 })
					compare(volume, source, across, down, along);
			}
	}

	/** Pixels go up and down the axes, by less and by more than a voxel, from before the grid to beyond it. */
	private static void compare(final Volume volume, final Sampler source, final int across, final int down,
		final double along)
	{
		final SliceLayer layer = SliceLayer.of(source, across, down, along, value -> 2 * value);
		final int columns = 23, rows = 19;
		final double left = -2.3, step = 0.43, top = source.size(down) + 1.7, up = -(source.size(down) + 3.4) / rows;
		final SliceLayer.Places x = SliceLayer.Places.of(left, step, columns, layer.width()), y = SliceLayer.Places.of(top, up,
			rows, layer.height());
		for (int row = 0; row < rows; row++)
			for (int column = 0; column < columns; column++) {
				final double[] place = new double[3];
				place[across] = left + column * step;
				place[down] = top + row * up;
				place[3 - across - down] = along;
				assertEquals(2 * SamplerTest.slow(volume, place[0], place[1], place[2]), layer.at(x, column, y.before()[row], y
					.share()[row]), 1e-5, () -> across + " " + down + " " + place[0] + " " + place[1] + " " + place[2]);
			}
	}
}
