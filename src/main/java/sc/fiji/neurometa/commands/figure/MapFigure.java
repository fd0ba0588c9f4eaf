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
package sc.fiji.neurometa.commands.figure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.conjunction.MapClusters;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.literature.OwnAtlas;
import sc.fiji.neurometa.io.nifti.NiftiImage;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.table.Decimals;
import sc.fiji.neurometa.ui.LookupTables;
import sc.fiji.neurometa.ui.figure.GlassBrain;
import sc.fiji.neurometa.ui.figure.PeaksPanel;
import sc.fiji.neurometa.ui.figure.SliceMosaic;
import sc.fiji.neurometa.ui.render.ColorCaption;
import sc.fiji.neurometa.ui.render.Figure;
import sc.fiji.neurometa.ui.render.MapColors;
import sc.fiji.neurometa.ui.render.MapRow;

/**
 * A figure of maps from NIfTI files.
 *
 * @param rows the maps
 * @param space of their millimetres: the first that a header states, else MNI
 * @param unit of their values
 * @param tables the peaks in the tables next to the first map
 * @param atlases of the user, which name peaks in addition
 */
public record MapFigure(List<MapRow> rows, Space space, String unit, PeakTables tables, List<OwnAtlas> atlases) {

	/** The largest share of a map that can be clusters, unless the map is a small part of the brain. */
	private static final double MOST_ABOVE = 0.1, LARGE_MM3 = 100_000;

	/** The parts of a text separated by {@code ;}; empty ones at its end do not count. */
	public static List<String> list(final String text) {
		final List<String> parts = text == null ? List.of() : Arrays.stream(text.split(";")).map(String::strip).toList();
		return parts.stream().allMatch(String::isEmpty) ? List.of() : parts;
	}

	/**
	 * Reads maps.
	 *
	 * @param files one per row
	 * @param names of the rows; empty for those of the files
	 * @param threshold values of at most this size are not shown
	 * @throws InputException when a file is no map, or they do not fit together
	 */
	public static MapFigure read(final List<Path> files, final List<String> names, final double threshold) {
		return read(files, names, threshold, MapFigure::unit);
	}

	/** As {@link #read(List, List, double)}, of values with a unit that the files need not state. */
	public static MapFigure read(final List<Path> files, final List<String> names, final double threshold,
		final String unit)
	{
		return read(files, names, threshold, images -> unit);
	}

	private static MapFigure read(final List<Path> files, final List<String> names, final double threshold,
		final Function<List<NiftiImage>, String> unit)
	{
		if (!names.isEmpty() && names.size() != files.size()) throw new InputException("names has " + names.size() +
			" names for " + files.size() + " maps. Give one for each, with semicolons between them, or none.");
		final List<MapRow> rows = new ArrayList<>();
		final List<NiftiImage> images = new ArrayList<>();
		for (int i = 0; i < files.size(); i++) {
			final Path file = files.get(i);
			rows.add(new MapRow(names.isEmpty() ? stem(file) : names.get(i), map(file, images), threshold));
		}
		return new MapFigure(List.copyOf(rows), space(images), unit.apply(images), PeakTables.nextTo(files.get(0)),
			List.of());
	}

	private static Volume map(final Path file, final List<NiftiImage> images) {
		final NiftiImage image = NiftiReader.read(file);
		final Volume volume = image.volume();
		for (int z = 0; z < volume.grid().nz(); z++)
			for (final float value : volume.plane(z))
				if (Float.isInfinite(value)) throw new InputException(
					file + " holds infinite values, which no colour can show. Replace them by a large number.");
		images.add(image);
		return volume;
	}

	/** The space of images: the first that a header states, which all others must have, else MNI. */
	static Space space(final List<NiftiImage> images) {
		final List<NiftiImage> told = images.stream().filter(i -> i.space().isPresent()).toList();
		for (final NiftiImage image : told)
			if (!image.space().equals(told.get(0).space())) throw new InputException(
				told.get(0).name() + " is in " + told.get(0).space().get().label() + " space and " + image.name() + " in " +
					image.space().get().label() + " space, by their headers: one brain cannot show both. Make a figure of each.");
		return told.isEmpty() ? Space.MNI : told.get(0).space().get();
	}

	/** The unit of the values by headers or names of files, if all agree. */
	private static String unit(final List<NiftiImage> images) {
		final List<String> units = images.stream().map(MapFigure::unit).distinct().toList();
		return units.size() == 1 ? units.get(0) : MapUnit.UNKNOWN;
	}

	private static String unit(final NiftiImage image) {
		final String unit = MapUnit.of(image);
		if (unit.equals(MapUnit.P)) throw new InputException(image.name() +
			" is a map of p, in which the smallest values are the most significant. Draw the map of z instead.");
		return unit;
	}

	/** The name of a file in words. */
	static String stem(final Path file) {
		return String.valueOf(file.getFileName()).replaceFirst("(?i)(\\.nii|\\.hdr|\\.img)?(\\.gz)?$", "").replace('_',
			' ');
	}

	/** The same with atlases of the user, of any space. */
	public MapFigure with(final List<OwnAtlas> further) {
		return new MapFigure(rows, space, unit, tables, further.stream().map(atlas -> atlas.in(space)).toList());
	}

	/** The colours of a lookup table, along values above 0 or, where there are values below 0 too, across all. */
	public MapColors colors(final String lut) {
		return isSigned() ? MapColors.across(LookupTables.of(lut)) : MapColors.along(LookupTables.of(lut));
	}

	/** The template of the space. */
	public Volume anatomy() {
		return Templates.t1(space);
	}

	/** The names of the maps. */
	public String heading() {
		return rows.stream().map(MapRow::name).collect(Collectors.joining(", "));
	}

	/**
	 * The figure.
	 *
	 * @param kind what to draw
	 * @param anatomy the brain to draw on
	 * @param colors the colours
	 * @param heading in large letters
	 */
	public Figure figure(final FigureKind.OfMaps kind, final Volume anatomy, final MapColors colors,
		final String heading)
	{
		final double threshold = rows.get(0).threshold();
		final String subtitle =
			threshold > 0 ? (isSigned() ? "|" + unit + "|" : unit) + " > " + Decimals.text(threshold) : "";
		return switch (kind) {
			case GLASS_BRAIN -> GlassBrain.of(anatomy, rows, colors, new ColorCaption(heading, subtitle, unit));
			case MOSAIC -> SliceMosaic.of(anatomy, rows, colors, new ColorCaption(heading, subtitle, unit));
			case PEAKS -> peaks(anatomy, colors, heading, subtitle);
		};
	}

	private boolean isSigned() {
		return rows.stream().anyMatch(row -> {
			boolean above = false, below = false;
			for (int i = 0; i < row.map().grid().voxels(); i++) {
				above |= row.map().get(i) > row.threshold();
				below |= row.map().get(i) < -row.threshold();
			}
			return above && below;
		});
	}

	private Figure peaks(final Volume anatomy, final MapColors colors, final String title, final String subtitle) {
		if (rows.size() > 1) throw new InputException(
			"figure = peaks shows one map, but map_file has " + rows.size() + ". Make a figure of each.");
		final MapRow row = rows.get(0);
		checkThreshold(row);
		final List<MapClusters.Found> found =
			MapClusters.of(row.map(), row.threshold(), space, new Anatomy(Atlases.all(space)));
		final String count = found.isEmpty() ? "" : found.size() == 1 ? "1 cluster" : found.size() + " clusters";
		return PeaksPanel.of(anatomy, row, found.stream().map(f -> peak(f, row.map())).toList(), colors,
			new PeaksPanel.Text(title, subtitle.isEmpty() || count.isEmpty() ? count + subtitle : count + ", " + subtitle,
				unit, space.label()));
	}

	private PeaksPanel.Peak peak(final MapClusters.Found cluster, final Volume map) {
		final PeakTables.Named named = tables.of(cluster, map)
			.orElseGet(() -> new PeakTables.Named(cluster.statistics().peak(), cluster.statistics().label()));
		return new PeaksPanel.Peak(named.place(), cluster.value(), cluster.statistics().volumeMm3(), label(named));
	}

	/** The label of a peak with its names in the atlases of the user. */
	public String label(final PeakTables.Named peak) {
		return Stream
			.concat(Stream.of(peak.label()),
				atlases.stream().flatMap(own -> own.atlas().text(peak.place().toArray(), Anatomy.REACH_MM).stream()))
			.collect(Collectors.joining("; "));
	}

	/** Refuses a map that is above the threshold in most of the brain: clusters are found in seconds, and have peaks to show. */
	private static void checkThreshold(final MapRow row) {
		final Grid grid = row.map().grid();
		long above = 0;
		for (int z = 0; z < grid.nz(); z++)
			for (final float value : row.map().plane(z))
				if (Math.abs(value) > row.threshold()) above++;
		if (above > MOST_ABOVE * grid.voxels() && above * grid.voxelVolumeMm3() > LARGE_MM3)
			throw new InputException(String.format(Locale.ROOT,
				"figure = peaks shows clusters, but %.0f %% of the voxels of %s are above threshold = %s. Set " +
					"threshold, such as 3.09 for a map of z, or give the thresholded map.",
				100.0 * above / grid.voxels(), row.name(), Decimals.text(row.threshold())));
	}

	/** Anatomy from a file. */
	public Volume anatomy(final Path file) {
		return anatomy(file, space);
	}

	/** Anatomy from a file for maps in a space. */
	static Volume anatomy(final Path file, final Space space) {
		final NiftiImage image = NiftiReader.read(file);
		if (image.space().isPresent() && image.space().get() != space) throw new InputException("underlay_file = " + file +
			" is in " + image.space().get().label() + " space by its header, but the map is in " + space.label() + " space.");
		final Volume volume = image.volume();
		for (int i = 0; i < volume.grid().voxels(); i++)
			if (volume.get(i) > 0 && Float.isFinite(volume.get(i))) return volume;
		throw new InputException("underlay_file = " + file + " is empty: no voxel is above 0. Use the image of a brain.");
	}
}
