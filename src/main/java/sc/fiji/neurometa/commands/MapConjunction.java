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
package sc.fiji.neurometa.commands;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import sc.fiji.neurometa.commands.run.AnalysisRun;
import sc.fiji.neurometa.analysis.literature.OwnAtlas;
import sc.fiji.neurometa.commands.atlas.LabelAtlases;
import sc.fiji.neurometa.commands.bridge.CheckedCommand;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.run.ConjunctionRun;
import sc.fiji.neurometa.commands.run.OutputChoice;
import sc.fiji.neurometa.commands.run.Readings;
import sc.fiji.neurometa.io.nifti.MaskReader;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;

/**
 * The command Map Conjunction: the smallest value at each voxel where all thresholded maps are above 0, with labelled
 * tables.
 */
@Plugin(type = Command.class, label = "Map Conjunction", visible = false, headless = true,
	description = "The conjunction of thresholded maps: the voxels in which all of them are significant, with the smallest value.")
public class MapConjunction extends CheckedCommand {

	@Parameter(label = "Thresholded maps", persist = false, attrs = @Attr(name = "files"),
		description = "Two or more NIfTI images on one grid, with semicolons between them, such as P_thresholded_Z.nii.gz: " +
			"what is above 0 survived the threshold.")
	private String map_list = "";

	@Parameter(label = LabelAtlases.LABEL, required = false, persist = false, attrs = @Attr(name = "files"),
		description = LabelAtlases.HELP)
	private String label_atlases = "";

	@Parameter(label = "Output folder", required = false, persist = false, style = "directory",
		description = "Folder for map, tables, run record and methods text; it is created when missing. Empty: only show " +
			"the results.")
	private File output_directory;

	@Parameter(label = "Output prefix", required = false, persist = false,
		description = "Prefix of the names of the files; empty: the names of the maps without their extensions, joined by " +
			"_and_.")
	private String output_prefix = "";

	@Parameter(label = "Show results", persist = false,
		description = "Show the map as an image stack and the tables in windows.")
	private boolean show_results = true;

	@Parameter(type = ItemIO.OUTPUT, description = "The smallest value where all maps survive.")
	private ImagePlus conjunction_map;

	@Parameter(type = ItemIO.OUTPUT, description = "Number of the cluster of the conjunction.")
	private ImagePlus conjunction_clusters_map;

	@Parameter(type = ItemIO.OUTPUT, description = "The clusters of the conjunction.")
	private ResultsTable conjunction_clusters_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The peaks of the conjunction.")
	private ResultsTable conjunction_peaks_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The regions that clusters overlap.")
	private ResultsTable conjunction_regions_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The run record, in JSON.")
	private String run_record;

	@Parameter(type = ItemIO.OUTPUT, description = "The methods text, in Markdown.")
	private String methods;

	private final Readings readings = new Readings();

	@Override
	protected Runnable prepare(final Findings findings) {
		final Supplier<OutputChoice> output =
			findings.of("output_prefix", () -> new OutputChoice(output_directory, output_prefix, show_results));
		final Supplier<List<OwnAtlas>> atlases = findings.of(LabelAtlases.KEY,
			() -> LabelAtlases.of(label_atlases, new MaskReader("", Optional.empty(), false), readings::atlas));
		final Supplier<ConjunctionRun> run = findings.of("map_list", () -> {
			final List<Path> files = FileParameters.list(map_list);
			if (files.size() < 2)
				throw new InputException("map_list needs at least two maps, with semicolons between them: a.nii.gz;b.nii.gz.");
			return ConjunctionRun.of(files, atlases.get());
		});
		AnalysisRun.check(run, output, findings);
		return () -> give(run.get().run(getContext(), output.get(), 0).outputs().all());
	}

}
