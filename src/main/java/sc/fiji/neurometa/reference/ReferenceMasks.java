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
package sc.fiji.neurometa.reference;

import java.util.Arrays;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.SamplingSpace;

/**
 * The masks that come with NeuroMeta, on the grids of GingerALE: MNI 91 x 109 x 91 voxels of 2 mm, Talairach
 * 80 x 96 x 70 voxels of 2 mm. Each is read when it is first needed. Their making is described in
 * {@code docs/shipped-data.md}.
 */
public final class ReferenceMasks {

	/** The share of the grey matter from which on a mask counts as the whole brain. */
	private static final double WHOLE = .9;
	/** In voxels. */
	private static final double TOLERANCE = 1e-6;

	private ReferenceMasks() {}

	private static final class Mni152 {

		static final Mask MASK = Resources.mask("mni152");
	}

	private static final class Mni152Dilated {

		static final Mask MASK = Resources.mask("mni152_dilated");
	}

	private static final class Talairach {

		static final Mask MASK = Resources.mask("talairach");
	}

	private static final class GrayMatter {

		static final Mask MASK = Resources.mask("gray_matter");
	}

	private static final class TalairachGrayMatter {

		static final Mask MASK = Resources.mask("talairach_gray_matter");
	}

	/** The MNI152 brain, 228,483 voxels: GingerALE's "more conservative" MNI mask. */
	public static Mask mni152() {
		return Mni152.MASK;
	}

	/** The MNI152 brain without holes and one voxel wider, 262,245 voxels: GingerALE's "less conservative" MNI mask. */
	public static Mask mni152Dilated() {
		return Mni152Dilated.MASK;
	}

	/**
	 * The MNI152 brain in Talairach space, 181,295 voxels, carried over by the pooled transform of Lancaster et al.
	 * (2007). It is not GingerALE's own Talairach mask, which is not free to ship, but lies on the same grid.
	 */
	public static Mask talairach() {
		return Talairach.MASK;
	}

	/**
	 * The mask with a name, as run records have it.
	 *
	 * @throws InputException when there is none of that name
	 */
	public static Mask named(final String name) {
		return switch (name) {
			case "mni152" -> mni152();
			case "mni152_dilated" -> mni152Dilated();
			case "talairach" -> talairach();
			default ->
					throw new InputException("No mask called '" + name + "' comes with this NeuroMeta. The run record was " +
						"changed, or is of a newer version: use an unchanged copy, or update NeuroMeta.");
		};
	}

	/**
	 * Grey matter (probability above .1) of the brain in the given space, on the grid of {@link #mni152()} or
	 * {@link #talairach()}.
	 */
	public static Mask grayMatter(final Space space) {
		return space == Space.MNI ? GrayMatter.MASK : TalairachGrayMatter.MASK;
	}

	/**
	 * The grey matter within a mask, on which the random foci fall that stay inside it. A voxel of
	 * the mask belongs to it when the voxel of our grey matter that is nearest to its centre does.
	 *
	 * @param analysisMask any grid, in either space
	 * @throws InputException when the mask holds no grey matter
	 */
	public static Mask grayMatter(final Mask analysisMask) {
		final Mask gray = grayMatter(analysisMask.space());
		final String name = analysisMask.name() + " grey matter";
		final Mask common = gray.grid().matches(analysisMask.grid()) ? analysisMask.intersection(name, gray)
			: analysisMask.intersection(name, at(analysisMask.grid(), gray, name));
		if (common.size() == 0) throw new InputException("The mask " + analysisMask.name() +
			" holds no grey matter from which random foci could be drawn. Check that its millimetres are " +
			analysisMask.space().label() + " coordinates, or choose sampling=mask.");
		return common;
	}

	/**
	 * The null hypothesis of an analysis in which every focus may fall anywhere in the grey matter of the brain, however
	 * much of it the mask holds: a focus outside the mask counts with the part of its kernel that reaches into it. MA values
	 * are counted over the mask, or over the mask and the whole brain when the mask holds less than 90 % of the grey matter,
	 * so that the p of a voxel is that of an analysis of the whole brain.
	 *
	 * @param mask any grid, in either space
	 * @throws InputException when the mask holds no grey matter
	 */
	public static SamplingSpace grayMatterAround(final Mask mask) {
		final Mask within = grayMatter(mask), gray = grayMatter(mask.space());
		final Grid grid = around(mask.grid(), gray);
		final Mask all = grid.matches(gray.grid()) ? gray : at(grid, gray, mask.name() + " and grey matter around it");
		if (all.size() == within.size()) return SamplingSpace.within(mask, within);
		if (within.size() >= WHOLE * all.size()) return SamplingSpace.within(mask, all);
		final Mask brain = mask.space() == Space.MNI ? mni152() : talairach(), continued = mask.on(grid);
		final Mask whole = at(grid, brain, brain.name());
		return new SamplingSpace(all, Mask.of(mask.name() + " and the brain around it", grid, mask.space(),
			v -> continued.contains(v) || whole.contains(v)));
	}

	/** The voxels of a grid whose centres lie in the nearest voxels of a mask. */
	private static Mask at(final Grid grid, final Mask mask, final String name) {
		return Mask.of(name, grid, mask.space(), voxel -> {
			final double[] mm = grid.centreMm(voxel);
			final int nearest = mask.grid().nearestVoxel(mm[0], mm[1], mm[2]);
			return nearest >= 0 && mask.contains(nearest);
		});
	}

	/** A grid, continued as far as a mask reaches beyond it. */
	private static Grid around(final Grid grid, final Mask mask) {
		final int[] before = new int[3], after = new int[3], size = { grid.nx(), grid.ny(), grid.nz() };
		final Affine toVoxel = grid.voxelToMm().inverse();
		for (int i = 0; i < mask.size(); i++) {
			final double[] mm = mask.grid().centreMm(mask.voxel(i)), voxel = toVoxel.apply(mm[0], mm[1], mm[2]);
			for (int axis = 0; axis < 3; axis++) {
				// an even number, so that a place between two voxels belongs to the same one
				before[axis] = Math.max(before[axis], 2 * (int) Math.ceil((-voxel[axis] - TOLERANCE) / 2));
				after[axis] = Math.max(after[axis], (int) Math.ceil(voxel[axis] - (size[axis] - 1) - TOLERANCE));
			}
		}
		return Arrays.stream(before).allMatch(n -> n == 0) && Arrays.stream(after).allMatch(n -> n == 0) ? grid
			: grid.continued(before, after);
	}
}
