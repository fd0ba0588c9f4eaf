/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
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
		final SliceLayer.Places x = SliceLayer.Places.of(left, step, columns, layer.width()),
			y = SliceLayer.Places.of(top, up, rows, layer.height());
		for (int row = 0; row < rows; row++)
			for (int column = 0; column < columns; column++) {
				final double[] place = new double[3];
				place[across] = left + column * step;
				place[down] = top + row * up;
				place[3 - across - down] = along;
				assertEquals(2 * SamplerTest.slow(volume, place[0], place[1], place[2]),
					layer.at(x, column, y.before()[row], y.share()[row]), 1e-5,
					() -> across + " " + down + " " + place[0] + " " + place[1] + " " + place[2]);
			}
	}
}
