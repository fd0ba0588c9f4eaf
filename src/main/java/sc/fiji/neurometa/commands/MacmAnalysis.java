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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;
import sc.fiji.neurometa.analysis.macm.RegionKind;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.commands.dialog.FieldLook;
import sc.fiji.neurometa.commands.run.AnalysisRun;
import sc.fiji.neurometa.commands.run.MacmChoices;
import sc.fiji.neurometa.commands.run.MacmRun;
import sc.fiji.neurometa.commands.run.MacmSource;
import sc.fiji.neurometa.commands.run.OutputChoice;
import sc.fiji.neurometa.commands.run.RegionChoice;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.table.Decimals;
import sc.fiji.neurometa.ui.ShownPlace;

/** The command MACM Analysis: meta-analytic connectivity modelling of a region with a database of coordinates. */
@Plugin(type = Command.class, label = "MACM Analysis", visible = false, headless = true,
	description = "Meta-analytic connectivity modelling: the places that the experiments of a database report together with a region.")
public class MacmAnalysis extends DatabaseParameters {

	private static final String REGION = "Region";

	@Parameter(label = "Region from", persist = false, choices = { "sphere", "atlas", "label", "mask_file", "selection" },
		attrs = @Attr(name = FieldLook.WORDS,
			value = "Sphere|Region of an atlas|Label of an image|Mask image|Selection on the active image"),
		description = "The region: a sphere (tab Region), a region of a shipped atlas, a label of an image such as a cluster " +
			"of a result, all of a mask image, or what is drawn on the active stack.")
	private String roi = "sphere";

	@Parameter(label = "Centre x (mm)", persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = REGION), @Attr(name = FieldLook.SHOWN, value = "roi=sphere") },
		description = "Left-right coordinate of the sphere's centre in mm of the mask's space, right positive.")
	private double roi_x_mm = -34;

	@Parameter(label = "Centre y (mm)", persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = REGION), @Attr(name = FieldLook.SHOWN, value = "roi=sphere") },
		description = "Posterior-anterior coordinate of the sphere's centre in mm, anterior positive.")
	private double roi_y_mm = 22;

	@Parameter(label = "Centre z (mm)", persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = REGION), @Attr(name = FieldLook.SHOWN, value = "roi=sphere") },
		description = "Inferior-superior coordinate of the sphere's centre in mm, superior positive.")
	private double roi_z_mm = 0;

	@Parameter(label = "Radius (mm)", persist = false, min = "0", max = "200",
		attrs = { @Attr(name = FieldLook.GROUP, value = REGION), @Attr(name = FieldLook.SHOWN, value = "roi=sphere") },
		description = "Radius of the sphere in mm, 0 to 200; a focus on its surface is inside.")
	private double roi_radius_mm = 6;

	@Parameter(label = "Atlas", persist = false, choices = { "aal", "brodmann", "file" },
		attrs = { @Attr(name = FieldLook.GROUP, value = REGION),
			@Attr(name = FieldLook.WORDS, value = "AAL|Brodmann areas|Image file"),
			@Attr(name = FieldLook.SHOWN, value = "roi=atlas") },
		description = "With roi=atlas: the atlas that roi_region belongs to, a shipped one or the image roi_file.")
	private String roi_atlas = "aal";

	@Parameter(label = "Region of the atlas", required = false, persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = REGION), @Attr(name = FieldLook.SHOWN, value = "roi=atlas"),
			@Attr(name = FieldLook.NAMES, value = "one") },
		description = "With roi=atlas: name of the region, such as Amygdala_L or BA 44.")
	private String roi_region = "";

	@Parameter(label = "Image of the region", required = false, persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = REGION),
			@Attr(name = FieldLook.SHOWN, value = "roi=label|mask_file or roi=atlas and roi_atlas=file") },
		description = "With roi=label or mask_file: a NIfTI image of any voxel size, such as the clusters " +
			"of an earlier result (P_clusters.nii.gz). With roi_atlas=file: an atlas with a table of names next to it.")
	private File roi_file;

	@Parameter(label = "Threshold of the region (empty = two values)", required = false, persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = REGION), @Attr(name = FieldLook.SHOWN, value = "roi=mask_file") },
		description = "With roi=mask_file: voxels above this value, in the units of the image, are the region. Empty: only an " +
			"image of two values is taken, whose voxels other than 0 are the region.")
	private String roi_threshold = "";

	@Parameter(label = "Label", persist = false,
		attrs = { @Attr(name = FieldLook.GROUP, value = REGION), @Attr(name = FieldLook.SHOWN, value = "roi=label") },
		description = "With roi=label: the number of the region in the image; of P_clusters.nii.gz the number of the cluster.")
	private long roi_label = 1;

	@Parameter(label = "Preview only", persist = false,
		description = "Only find the experiments, and show them with the " +
			"foci that brought them in, as a table and a picture; compute nothing.")
	private boolean preview_only = false;

	@Parameter(type = ItemIO.OUTPUT, description = "ALE values.")
	private ImagePlus ale_map;

	@Parameter(type = ItemIO.OUTPUT, description = "Uncorrected p.")
	private ImagePlus p_map;

	@Parameter(type = ItemIO.OUTPUT, description = "z of the uncorrected p.")
	private ImagePlus z_map;

	@Parameter(type = ItemIO.OUTPUT, description = "ALE in the surviving clusters.")
	private ImagePlus thresholded_ale_map;

	@Parameter(type = ItemIO.OUTPUT, description = "z in the surviving clusters.")
	private ImagePlus thresholded_z_map;

	@Parameter(type = ItemIO.OUTPUT, description = "Number of the cluster of each voxel.")
	private ImagePlus clusters_map;

	@Parameter(type = ItemIO.OUTPUT, description = "The surviving clusters.")
	private ResultsTable clusters_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The peaks of the clusters.")
	private ResultsTable peaks_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The regions that clusters overlap.")
	private ResultsTable regions_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The share of each experiment in each cluster.")
	private ResultsTable contributions_table;

	@Parameter(type = ItemIO.OUTPUT, description = "What became of each focus.")
	private ResultsTable foci_table;

	@Parameter(type = ItemIO.OUTPUT, description = "With leave_one_out: each cluster without each experiment.")
	private ResultsTable leave_one_out_table;

	@Parameter(type = ItemIO.OUTPUT, description = "Of a MACM: the map in the region.")
	private ResultsTable region_table;

	@Parameter(type = ItemIO.OUTPUT, description = "Of a MACM: the experiments that report the region.")
	private ResultsTable selected_experiments_table;

	@Parameter(type = ItemIO.OUTPUT, description = "With preview_only: the foci of the selected experiments.")
	private ImagePlus selected_foci_image;

	@Parameter(type = ItemIO.OUTPUT, description = "The run record, in JSON.")
	private String run_record;

	@Parameter(type = ItemIO.OUTPUT, description = "The methods text, in Markdown.")
	private String methods;

	@Override
	protected Runnable prepare(final Findings findings) {
		final Supplier<MacmChoices> choices = macmChoices(!preview_only, findings);
		final Supplier<OutputChoice> output = findings.of("output_prefix", this::output);
		final Supplier<RegionChoice> region = findings.of("roi_threshold", this::region);
		findings.check("roi", () -> region.get().check());
		final Supplier<MacmSource> source = findings.of("database_file", () -> source(choices.get()));
		final Supplier<MacmRun> run = findings.of("roi", () -> {
			region.get().check();
			return MacmRun.of(source.get(), region.get(), choices.get());
		});
		// a preview computes nothing, so that sample sizes may be missing
		if (preview_only) findings.check("", () -> run.get().noteSelection(findings));
		else AnalysisRun.check(run, output, findings);
		return () -> give((preview_only ? run.get().preview(getContext(), output.get())
			: run.get().run(getContext(), output.get(), threads()).outputs()).all());
	}

	private RegionChoice region() {
		return new RegionChoice(Choice.of(RegionKind.class, "roi", roi), roi_x_mm, roi_y_mm, roi_z_mm, roi_radius_mm,
			roi_atlas, roi_region, image(roi_file, "roi_threshold", roi_threshold), roi_label);
	}

	/** What the user just looked at: the selection on a result, or a sphere at its crosshair. */
	@Override
	protected Map<String, String> start() {
		final ImagePlus image = WindowManager.getCurrentImage();
		final Map<String, String> texts = new LinkedHashMap<>();
		ShownPlace.of(image).ifPresent(place -> {
			texts.put("roi_x_mm", Decimals.text(rounded(place.xMm())));
			texts.put("roi_y_mm", Decimals.text(rounded(place.yMm())));
			texts.put("roi_z_mm", Decimals.text(rounded(place.zMm())));
			if (image.getRoi() != null) texts.put("roi", "selection");
		});
		return texts;
	}

	/** To a tenth of a millimetre. */
	private static double rounded(final double mm) {
		return Math.round(mm * 10) / 10.0;
	}

	@Override
	protected List<String> names(final String key) {
		return region().names();
	}

}
