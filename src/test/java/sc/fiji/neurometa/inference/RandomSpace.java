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
package sc.fiji.neurometa.inference;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** Made-up grids and masks: voxels of 1 to 4 mm, straight or not, whole boxes, balls with holes, rows, rims, few voxels. */
public final class RandomSpace {

	private RandomSpace() {}

	/** @param edge the most voxels along an axis, but for single rows */
	public static Grid grid(final RandomGenerator random, final int edge) {
		final int[] size = new int[3];
		for (int axis = 0; axis < 3; axis++)
			size[axis] = Math.min(edge, 4) + random.nextInt(Math.max(1, edge - 3));
		switch (random.nextInt(24)) {
			case 0 -> {
				for (int axis = 0; axis < 3; axis++)
					size[axis] = 1;
				size[random.nextInt(3)] = 1 + random.nextInt(150);
			}
			case 1 -> size[random.nextInt(3)] = 1;
			case 2 -> {
				for (int axis = 0; axis < 3; axis++)
					size[axis] = 1 + random.nextInt(4);
			}
			default -> {
			}
		}
		return new Grid(size[0], size[1], size[2], affine(random));
	}

	private static Affine affine(final RandomGenerator random) {
		final double x = 1 + 3 * random.nextDouble(), y = 1 + 3 * random.nextDouble(), z = 1 + 3 * random.nextDouble();
		final double sx = random.nextBoolean() ? x : -x;
		return switch (random.nextInt(6)) {
			case 0 -> Affine.scaling(random.nextBoolean() ? 2 : -2, 2, 2, 90, -126, -72);
			case 1 -> Affine.scaling(sx, x, x, 0, 0, 0);
			case 2 -> Affine.scaling(sx, y, z, 0, 0, 0);
			// axes swapped, then sheared, then turned: .36 + .64 = 1
			case 3 -> Affine.of(0, 0, z, 5, sx, 0, 0, -7, 0, y, 0, 3);
			case 4 -> Affine.of(sx, .4, -.2, 5, -.5, y, .3, 7, .1, -.3, z, 9);
			default -> Affine.of(.6 * x, -.8 * y, 0, 1, .48 * x, .36 * y, -.8 * z, 2, .64 * x, .48 * y, .6 * z, 3);
		};
	}

	/** A mask with at least one voxel. */
	public static Mask mask(final Grid grid, final RandomGenerator random) {
		final Mask mask = switch (random.nextInt(12)) {
			case 0 -> mask("all", grid, v -> true);
			case 1 -> few(grid, random, 1 + random.nextInt(5));
			case 2 -> {
				final int y = random.nextInt(grid.ny()), z = random.nextInt(grid.nz());
				yield mask("row", grid, v -> grid.y(v) == y && grid.z(v) == z);
			}
			case 3 -> mask("every second", grid, v -> (grid.x(v) + grid.y(v) + grid.z(v)) % 2 == 0);
			case 4 -> rim(grid);
			default -> ball(grid, random);
		};
		return mask.size() > 0 ? mask : few(grid, random, 3);
	}

	/** Where foci fall: one voxel, few, the rim of the grid, outside the mask, or the mask. */
	public static Mask sampling(final Mask mask, final RandomGenerator random) {
		final Grid grid = mask.grid();
		final Mask sampling = switch (random.nextInt(10)) {
			case 0 -> mask("all", grid, v -> true);
			case 1 -> few(grid, random, 1);
			case 2 -> few(grid, random, 20);
			case 3 -> rim(grid);
			case 4 -> mask("outside", grid, v -> !mask.contains(v));
			case 5, 6 -> mask(grid, random);
			default -> mask;
		};
		return sampling.size() > 0 ? sampling : mask;
	}

	private static Mask mask(final String name, final Grid grid, final IntPredicate inside) {
		return Mask.of(name, grid, Space.MNI, inside);
	}

	private static Mask few(final Grid grid, final RandomGenerator random, final int voxels) {
		final List<Integer> chosen = random.ints(voxels, 0, grid.voxels()).boxed().toList();
		return mask("few", grid, chosen::contains);
	}

	private static Mask rim(final Grid grid) {
		return mask("rim", grid,
			v -> onRim(grid.x(v), grid.nx()) || onRim(grid.y(v), grid.ny()) || onRim(grid.z(v), grid.nz()));
	}

	private static boolean onRim(final int coordinate, final int size) {
		return coordinate == 0 || coordinate == size - 1;
	}

	private static Mask ball(final Grid grid, final RandomGenerator random) {
		final double radius = .2 + .5 * random.nextDouble(), holes = random.nextBoolean() ? 0 : random.nextDouble();
		final double cx = random.nextDouble(), cy = random.nextDouble(), cz = random.nextDouble();
		return mask("ball", grid, v -> {
			final double x = (grid.x(v) + .5) / grid.nx() - cx, y = (grid.y(v) + .5) / grid.ny() - cy;
			final double z = (grid.z(v) + .5) / grid.nz() - cz;
			return x * x + y * y + z * z < radius * radius && random.nextDouble() >= holes;
		});
	}
}
