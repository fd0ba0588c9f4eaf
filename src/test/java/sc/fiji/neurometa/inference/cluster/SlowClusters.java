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
package sc.fiji.neurometa.inference.cluster;

import java.util.ArrayDeque;
import java.util.Deque;

import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** The largest and the heaviest cluster of a map, by its definition; shares no code with what it checks. */
public record SlowClusters(int size, double mass) {

	public static SlowClusters of(final Mask mask, final Connectivity connectivity, final double[] values,
		final double threshold)
	{
		final boolean[] open = new boolean[values.length];
		for (int i = 0; i < open.length; i++)
			open[i] = values[i] >= threshold;
		int size = 0;
		double mass = 0;
		for (int i = 0; i < open.length; i++) {
			if (!open[i]) continue;
			int own = 0;
			double sum = 0;
			final Deque<Integer> queue = new ArrayDeque<>();
			open[i] = false;
			queue.add(i);
			while (!queue.isEmpty()) {
				final int member = queue.remove();
				own++;
				sum += values[member] - threshold;
				spread(mask, connectivity, member, open, queue);
			}
			size = Math.max(size, own);
			mass = Math.max(mass, sum);
		}
		return new SlowClusters(size, mass);
	}

	private static void spread(final Mask mask, final Connectivity connectivity, final int member, final boolean[] open,
		final Deque<Integer> queue)
	{
		final Grid grid = mask.grid();
		final int voxel = mask.voxel(member), mostSteps = switch (connectivity) {
			case FACES -> 1;
			case EDGES -> 2;
			case CORNERS -> 3;
		};
		for (int n = 0; n < 27; n++) {
			final int dx = n % 3 - 1, dy = n / 3 % 3 - 1, dz = n / 9 - 1;
			final int x = grid.x(voxel) + dx, y = grid.y(voxel) + dy, z = grid.z(voxel) + dz;
			if (Math.abs(dx) + Math.abs(dy) + Math.abs(dz) > mostSteps || !grid.contains(x, y, z)) continue;
			final int neighbour = mask.ordinal(grid.index(x, y, z));
			if (neighbour < 0 || !open[neighbour]) continue;
			open[neighbour] = false;
			queue.add(neighbour);
		}
	}
}
