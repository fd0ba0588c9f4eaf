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
package sc.fiji.neurometa.analysis.literature;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.ale.FocusPatterns;
import sc.fiji.neurometa.ale.NullFoci;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * The places that the experiments of a database report, on the grid of a null hypothesis: what the literature at large reports, from
 * which random experiments are drawn and with which clusters are compared.
 */
public final class BaseRateDatabase {

	private final ExperimentSet placed;
	private final PoolBy poolBy;
	private final List<int[]> places;
	private final int[] study;
	private final int studies;
	private final BaseRateUnit unit;
	private final NullFoci nullFoci;
	private final boolean compares;

	private BaseRateDatabase(final ExperimentSet placed, final PoolBy poolBy, final List<int[]> places, final int[] study,
		final BaseRateUnit unit, final NullFoci nullFoci, final boolean compares)
	{
		this.placed = placed;
		this.poolBy = poolBy;
		this.compares = compares;
		this.places = places;
		this.study = study;
		this.unit = unit;
		this.nullFoci = nullFoci;
		studies = Arrays.stream(study).max().orElse(-1) + 1;
	}

	/**
	 * The places of a database.
	 *
	 * @param placed its experiments, in the space of the mask; foci off the grid and experiments without any are left out
	 * @param poolBy what is pooled into one experiment, as in the literature that is analysed
	 * @param grid the grid of the null hypothesis, which that of the mask is part of
	 * @param unit what random experiments take from it
	 * @param compares whether clusters are compared with its studies
	 * @throws sc.fiji.neurometa.model.InputException when no focus lies on the grid
	 */
	public static BaseRateDatabase of(final ExperimentSet placed, final PoolBy poolBy, final Grid grid,
		final BaseRateUnit unit, final boolean compares)
	{
		final List<Experiment> experiments = Pooling.pool(placed, poolBy).experiments();
		final List<int[]> all = experiments.stream().map(e -> BaseRate.places(e, grid)).toList();
		final int[] reporting = IntStream.range(0, all.size()).filter(e -> all.get(e).length > 0).toArray();
		final List<int[]> places = IntStream.of(reporting).mapToObj(all::get).toList();
		final Map<Object, Integer> numbers = new HashMap<>();
		final int[] study = IntStream.of(reporting).map(e -> {
			final String name = experiments.get(e).study();
			return numbers.computeIfAbsent(name.isEmpty() ? Integer.valueOf(e) : name, k -> numbers.size());
		}).toArray();
		return new BaseRateDatabase(placed, poolBy, places, study, unit,
			unit == BaseRateUnit.FOCI ? BaseRate.of(placed, grid) : FocusPatterns.of(grid, places), compares);
	}

	/**
	 * The same without the foci in a region for random experiments; studies that report a place are still counted among all.
	 *
	 * @param region the region
	 * @param space the space of the mask
	 * @throws sc.fiji.neurometa.model.InputException when no focus is left on the grid
	 */
	public BaseRateDatabase without(final ExcludedRegion region, final Space space) {
		final ExperimentSet others = new ExperimentSet(placed.name(), placed.experiments().stream()
			.map(e -> e.withFoci(e.foci().stream().filter(f -> !region.contains(f, space)).toList(), space)).toList());
		final Grid grid = nullFoci.grid();
		return new BaseRateDatabase(
			placed, poolBy, places, study, unit, unit == BaseRateUnit.FOCI ? BaseRate.of(others, grid) : FocusPatterns
				.of(grid, Pooling.pool(others, poolBy).experiments().stream().map(e -> BaseRate.places(e, grid)).toList()),
			compares);
	}

	/** What random experiments take from it. */
	public BaseRateUnit unit() {
		return unit;
	}

	/** Whether clusters are compared with its studies. */
	public boolean compares() {
		return compares;
	}

	/** The foci of random experiments. */
	public NullFoci nullFoci() {
		return nullFoci;
	}

	/** Number of experiments with foci on the grid. */
	public int experiments() {
		return places.size();
	}

	/** Number of their foci on the grid from which random ones are drawn. */
	public int foci() {
		return nullFoci.foci();
	}

	/** Number of studies that these experiments are of; an experiment that names no study is one of its own. */
	public int studies() {
		return studies;
	}

	/** Grid numbers of the voxels of an experiment's foci. */
	public int[] places(final int experiment) {
		return places.get(experiment).clone();
	}

	/** The number of the study of an experiment, from 0. */
	public int study(final int experiment) {
		return study[experiment];
	}

	/**
	 * Number of studies that report a place.
	 *
	 * @param mask the mask
	 * @param ordinals the voxels of the place, ascending by ordinal
	 */
	public int studiesReporting(final Mask mask, final int[] ordinals) {
		final Mask here = mask.on(nullFoci.grid());
		final BitSet reporting = new BitSet(studies);
		for (int e = 0; e < places.size(); e++)
			if (Arrays.stream(places.get(e)).anyMatch(
				v -> here.contains(v) && Arrays.binarySearch(ordinals, here.ordinal(v)) >= 0)) reporting.set(study[e]);
		return reporting.cardinality();
	}
}
