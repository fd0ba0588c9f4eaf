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

import org.scijava.Context;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.task.TaskService;

import ij.ImagePlus;
import sc.fiji.neurometa.analysis.literature.OwnAtlas;
import sc.fiji.neurometa.commands.atlas.LabelAtlases;
import sc.fiji.neurometa.commands.bridge.CheckedCommand;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.figure.ViewedMaps;
import sc.fiji.neurometa.commands.run.Readings;
import sc.fiji.neurometa.commands.run.TaskProgress;
import sc.fiji.neurometa.io.nifti.MaskReader;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.LookupTables;
import sc.fiji.neurometa.ui.NiftiStacks;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.StackDisplay;
import sc.fiji.neurometa.ui.StackLook;
import sc.fiji.neurometa.ui.viewer.MapViewer;

/** The command View Map: maps of any origin on anatomy, in three views through one crosshair. */
@Plugin(type = Command.class, label = "View Map", visible = false, headless = true,
	description = "Shows any NIfTI maps on anatomy, in three views through one crosshair.")
public class ViewMap extends CheckedCommand {

	private static final String TITLE = "View Map";
	private static final int WIDTH = 1440, HEIGHT = 560;

	@Parameter(label = "Maps", persist = false, attrs = @Attr(name = "files"),
		description = "One or more NIfTI images with semicolons between them, such as P_thresholded_Z.nii.gz or a map of " +
			"GingerALE, NiMARE or SPM; later ones lie over earlier ones.")
	private String map_list = "";

	@Parameter(label = "Threshold", persist = false, min = "0",
		description = "Values of at most this size are not shown, 0 or more. 0: everything other than 0 is shown or, of a map " +
			"that fills the brain, the largest 5 %. It can be changed in the window.")
	private double threshold = 0;

	@Parameter(label = "Anatomy", required = false, persist = false,
		description = "NIfTI image to show the maps on, in the same space; empty: the T1 template of NeuroMeta.")
	private File underlay_file;

	@Parameter(label = "Colours", required = false, persist = false,
		description = "Name of a lookup table of ImageJ, or the path of a .lut file, for the first map; empty: warm where " +
			"values are above 0, cold below.")
	private String lut = "";

	@Parameter(label = LabelAtlases.LABEL, required = false, persist = false, attrs = @Attr(name = "files"),
		description = LabelAtlases.VIEW_HELP)
	private String label_atlases = "";

	@Parameter(type = ItemIO.OUTPUT, description = "The first map as a stack, without a threshold.")
	private ImagePlus viewed_map;

	@Parameter(type = ItemIO.OUTPUT,
		description = "The three views through the largest value of the first map, as a picture.")
	private ImagePlus views_image;

	private final Readings readings = new Readings();

	@Override
	protected Runnable prepare(final Findings findings) {
		final List<Path> files = FileParameters.list(map_list);
		if (files.isEmpty()) findings.check("map_list", () -> {
			throw new InputException("map_list names no map. Give one or more NIfTI images, with semicolons between them.");
		});
		final Supplier<String> colors = findings.of("lut", () -> {
			final String name = lut == null ? "" : lut.strip();
			if (!name.isEmpty()) LookupTables.of(name);
			return name;
		});
		final Supplier<List<OwnAtlas>> atlases = findings.of(LabelAtlases.KEY,
			() -> LabelAtlases.of(label_atlases, new MaskReader("", Optional.empty(), false), readings::atlas));
		findings.stop();
		final Supplier<MapViewer.Scene> scene =
			findings.of("map_list", () -> ViewedMaps.with(atlases.get(), read(getContext(), files, colors.get())));
		return () -> show(scene.get(), files.get(0));
	}

	private void show(final MapViewer.Scene scene, final Path first) {
		if (ResultTables.canShow()) MapViewer.open(scene, List.of(), file -> ViewedMaps.further(scene, file));
		views_image = new ImagePlus(scene.title() + " views", MapViewer.picture(scene, WIDTH, HEIGHT));
		viewed_map = NiftiStacks.open(first);
		StackDisplay.prepare(viewed_map, StackLook.ofUnit(scene.maps().get(0).unit()));
	}

	private MapViewer.Scene read(final Context context, final List<Path> files, final String colors) {
		try (TaskProgress progress = TaskProgress.start(context.service(TaskService.class), TITLE)) {
			progress.stage("Reading maps");
			return FileParameters.optional(underlay_file).map(underlay -> ViewedMaps.read(files, threshold, colors, underlay))
				.orElseGet(() -> ViewedMaps.read(files, threshold, colors));
		}
	}
}
