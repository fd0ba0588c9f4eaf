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
package sc.fiji.neurometa.analysis.conjunction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * The conjunction of maps that were thresholded elsewhere; its mask consists of the voxels at which all of them are
 * above 0.
 *
 * @param maps the maps
 * @param space the space of their millimetres
 * @param connectivity the neighbourhood of voxels in a cluster
 * @param anatomy the atlases that named regions
 * @param result the conjunction
 * @param warnings warnings for a reader of the result, in whole sentences
 */
public record ConjoinedMaps(List<ThresholdedMap> maps, Space space, Connectivity connectivity, Anatomy anatomy,
	ConjunctionResult result, List<String> warnings)
{

	/** Share of the brain above which a map that is above 0 was hardly thresholded. */
	private static final double LARGEST_SHARE = 0.4;

	public ConjoinedMaps {
		maps = List.copyOf(maps);
		warnings = List.copyOf(warnings);
	}

	/**
	 * Finds where maps agree.
	 *
	 * @param maps two or more
	 * @param connectivity the neighbourhood of voxels in a cluster
	 * @param anatomy gives the atlases of a space
	 * @param brainMm3 gives the volume of the brain in a space in mm3, by which a map that was not thresholded is
	 *         recognised
	 * @throws InputException when there are fewer, one occurs twice, they lie on different grids or in different spaces,
	 *           or one holds infinite values
	 */
	public static ConjoinedMaps of(final List<ThresholdedMap> maps, final Connectivity connectivity,
		final Function<Space, Anatomy> anatomy, final ToDoubleFunction<Space> brainMm3)
	{
		if (maps.size() < 2) throw new InputException("A conjunction needs at least two maps.");
		for (int i = 1; i < maps.size(); i++)
			for (int j = 0; j < i; j++)
				checkFit(maps.get(j), maps.get(i));
		final List<ThresholdedMap.Counts> counts = maps.stream().map(ThresholdedMap::counts).toList();
		for (int i = 0; i < maps.size(); i++)
			if (counts.get(i).infinite() > 0) throw new InputException(maps.get(i).path() + " holds infinite values (" +
				counts.get(i).infinite() + " voxels), which have no mean place. Replace them by a large number.");
		final Space space = named(maps).orElse(Space.MNI);
		final Anatomy atlases = anatomy.apply(space);
		final Mask mask = mask(maps, space);
		final double[] minimum = Conjunction.minimum(maps.stream().map(m -> values(m, mask)).toList());
		final ConjunctionResult result =
			Conjunction.of(mask, Conjunction.valuesOnly(minimum), Double.MIN_VALUE, connectivity, 0, atlases);
		final double brainVoxels = brainMm3.applyAsDouble(space) / mask.grid().voxelVolumeMm3();
		return new ConjoinedMaps(maps, space, connectivity, atlases, result, warnings(maps, counts, brainVoxels));
	}

	/** The space that the first file with one names. */
	private static Optional<Space> named(final List<ThresholdedMap> maps) {
		return maps.stream().flatMap(m -> m.space().stream()).findFirst();
	}

	private static void checkFit(final ThresholdedMap a, final ThresholdedMap b) {
		if (a.path().equals(b.path())) throw new InputException(
			a.path() + " is listed twice: a map agrees with itself everywhere. List different maps.");
		if (a.sha256().equals(b.sha256())) throw new InputException(a.path() + " and " + b.path() +
			" hold the same bytes: a map agrees with itself everywhere. List different maps.");
		final Grid one = a.volume().grid(), other = b.volume().grid();
		if (!one.matches(other)) throw new InputException(a.path() + " (" + described(one) + ") and " + b.path() + " (" +
			described(other) + ") lie on different grids, so that their voxels cannot be compared. Make both with the same " +
			"mask, or resample one onto the grid of the other.");
		if (a.space().isPresent() && b.space().isPresent() && a.space().get() != b.space().get()) throw new InputException(
			a.path() + " is in " + a.space().get().label() + " space and " + b.path() + " in " + b.space().get().label() +
				" space, by their headers: the same millimetres are different places. Make both with masks of the same space.");
	}

	private static String described(final Grid grid) {
		final Affine affine = grid.voxelToMm();
		final double[] first = grid.centreMm(0);
		return grid.nx() + " x " + grid.ny() + " x " + grid.nz() + " voxels of " + number(affine.columnLength(0)) + " x " +
			number(affine.columnLength(1)) + " x " + number(affine.columnLength(2)) + " mm, the first at " +
			number(first[0]) + ", " + number(first[1]) + ", " + number(first[2]) + " mm";
	}

	private static String number(final double value) {
		final String text = String.format(Locale.ROOT, "%.4f", value + 0.0).replaceAll("\\.?0+$", "");
		return text.equals("-0") ? "0" : text;
	}

	private static Mask mask(final List<ThresholdedMap> maps, final Space space) {
		return Mask.of("conjunction", maps.get(0).volume().grid(), space,
			voxel -> maps.stream().allMatch(m -> m.volume().get(voxel) > 0));
	}

	private static double[] values(final ThresholdedMap map, final Mask mask) {
		final double[] values = new double[mask.size()];
		for (int i = 0; i < values.length; i++)
			values[i] = map.volume().get(mask.voxel(i));
		return values;
	}

	private static List<String> warnings(final List<ThresholdedMap> maps, final List<ThresholdedMap.Counts> counts,
		final double brainVoxels)
	{
		final List<String> warnings = new ArrayList<>();
		for (int i = 0; i < maps.size(); i++) {
			final String file = maps.get(i).file();
			final ThresholdedMap.Counts c = counts.get(i);
			if (c.above() > LARGEST_SHARE * brainVoxels)
				warnings.add(file + " does not seem to be thresholded: it is above 0 in " + c.above() + " voxels, as many as " +
					Math.round(100 * c.above() / brainVoxels) +
					" % of the brain has. A conjunction is meant for maps of which only what passed a threshold is above 0.");
			if (maps.get(i).placeGuessed())
				warnings.add(file + " does not say where its voxels lie (its header has neither an sform" +
					" nor a qform): its centre was taken to be the origin, so coordinates and names of regions are a guess.");
			if (c.above() == 0) warnings.add(file + " has no voxel above 0, so that nothing can agree with it.");
			if (c.below() > 0) warnings.add(file + " has " + c.below() + (c.below() == 1 ? " voxel" : " voxels") +
				" below 0, which are ignored: give the directions of a signed map as separate maps.");
			if (c.areWhole())
				warnings.add(file + " holds whole numbers, as images of cluster numbers or of masks do: where " +
					"the maps agree is right, but the smallest value, its peaks and weighted centres mean nothing.");
		}
		final List<String> silent = maps.stream().filter(m -> m.space().isEmpty()).map(ThresholdedMap::file).toList();
		final Optional<Space> named = named(maps);
		if (!silent.isEmpty()) warnings.add((named.isPresent()
			? silent.stream().collect(Collectors.joining(" and ")) + (silent.size() == 1 ? " does" : " do") +
				" not say which space its millimetres are in; " + named.get().label() + " was assumed, as the other says."
			: "None of the files says which space its millimetres are in; MNI was assumed.") + " Regions are named by it.");
		return warnings;
	}
}
