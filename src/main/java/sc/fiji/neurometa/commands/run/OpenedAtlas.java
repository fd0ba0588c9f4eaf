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
package sc.fiji.neurometa.commands.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ij.IJ;
import ij.ImagePlus;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.WindowLayout;
import sc.fiji.neurometa.ui.viewer.TableWindow;

/**
 * The result of an Atlas MACM that is opened again: the table of its regions, each of which opens the result of its own
 * run, and the picture of their co-activation.
 *
 * @param folder its folder
 * @param prefix prefix of the names of its files
 * @param regions the table of its regions
 */
public record OpenedAtlas(Path folder, String prefix, CsvTable regions) {

	private static final String ENDING = "_atlas.csv", PICTURE = "coactivation";
	private static final List<String> COLUMNS = List.of("region", "status", "clusters", "max_z", "folder");

	/** Whether a file is the table of an Atlas MACM, by its name. */
	public static boolean isAtlas(final Path file) {
		return String.valueOf(file.getFileName()).endsWith(ENDING);
	}

	/**
	 * Reads it.
	 *
	 * @param table the file {@code P_atlas.csv}
	 * @throws InputException when it is missing or is not such a table
	 */
	public static OpenedAtlas read(final Path table) {
		final String name = String.valueOf(table.getFileName());
		final CsvTable regions = CsvTable.read(table);
		COLUMNS.forEach(column -> regions.required(column, table));
		return new OpenedAtlas(table.toAbsolutePath().getParent(), name.substring(0, name.length() - ENDING.length()),
			regions);
	}

	/** Opens its windows and hands on its tables and its picture. */
	public RunOutputs show() {
		final RunFolder files = new RunFolder(folder, prefix);
		final RunOutputs outputs = new RunOutputs(prefix, Map.of());
		outputs.table("atlas", () -> regions);
		outputs.table(PICTURE, () -> files.table(PICTURE));
		final Optional<ImagePlus> picture = Optional.of(folder.resolve(files.name(PICTURE, ".png")))
			.filter(Files::isRegularFile).map(file -> IJ.openImage(file.toString()));
		picture.ifPresent(image -> {
			image.setTitle(prefix + " co-activation");
			outputs.image(PICTURE, image);
		});
		show(prefix, folder, regions, picture.stream().toList());
		return outputs;
	}

	/**
	 * Opens the result of a region.
	 *
	 * @param row its row in the table
	 * @throws InputException when it was not computed, or its files are not as they were written or as the table says
	 */
	static OpenedRun region(final Path folder, final CsvTable regions, final int row) {
		final Path table = folder.resolve("the table of the regions");
		final List<Object> cells = regions.rows().get(row);
		final String region = CsvTable.cell(cells.get(regions.required("region", table))),
			own = CsvTable.cell(cells.get(regions.required("folder", table)));
		if (own.isEmpty()) throw new InputException("The region " + region + " was not computed: " +
			CsvTable.cell(cells.get(regions.required("status", table))).replace('_', ' ') + ".");
		// the folder of a region ends with the prefix of its files
		final Path inside = folder.resolve(own);
		final Path record;
		try (var files = Files.list(inside)) {
			record = files.filter(f -> own.endsWith(String.valueOf(f.getFileName()).replaceFirst("_run\\.json$", "")))
				.filter(f -> String.valueOf(f.getFileName()).endsWith("_run.json")).findFirst()
				.orElseThrow(() -> new InputException(
					"There is no run record in " + inside + ". Keep the folders of an Atlas MACM next to its table."));
		}
		catch (final IOException e) {
			throw new InputException("The folder " + inside + " of the region " + region +
				" cannot be read. Keep the folders of an Atlas MACM next to its table.", e);
		}
		return OpenedRun.read(record);
	}

	/**
	 * Opens the windows of the regions of an atlas: their table, which opens the result of each, and their co-activation;
	 * does nothing where there are no windows.
	 *
	 * @param prefix beginning of their titles
	 * @param folder where the folders of the regions are
	 * @param regions a row per region
	 * @param pictures the picture of the co-activation, if any
	 */
	static void show(final String prefix, final Path folder, final CsvTable regions, final List<ImagePlus> pictures) {
		if (!ResultTables.canShow()) return;
		pictures.forEach(ImagePlus::show);
		final String title = prefix + " regions";
		TableWindow.show(title, regions, "Open result",
			"Opens the maps, clusters and experiments of the region that is chosen; so does a double click.",
			row -> new Thread(() -> open(folder, regions, row), "Open Result").start());
		WindowLayout.arrange(pictures.stream().map(ImagePlus::getTitle).toList(), List.of(title));
	}

	private static void open(final Path folder, final CsvTable regions, final int row) {
		try {
			region(folder, regions, row).show();
		}
		catch (final InputException e) {
			IJ.error("NeuroMeta", e.getMessage());
		}
	}
}
