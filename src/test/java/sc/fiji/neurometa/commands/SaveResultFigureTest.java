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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandModule;

import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.analysis.conjunction.MapClusters;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.commands.figure.FigureOutput;
import sc.fiji.neurometa.commands.figure.MapFigure;
import sc.fiji.neurometa.commands.figure.PeakTables;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.render.Figure;

/** Save Result Figure as SciJava runs it, without a display. */
@Tag("slow")
class SaveResultFigureTest extends CommandRunner {

	private static final Grid GRID = new Grid(30, 36, 30, Affine.scaling(-6, 6, 6, 90, -126, -72));

	/** A ball of radius 15 mm on the left side. */
	private Path ball(final String name, final double value, final Space space, final String description) {
		final Volume volume = Volume.zeros(GRID);
		for (int v = 0; v < GRID.voxels(); v++) {
			final double[] mm = GRID.centreMm(v);
			if (Math.hypot(Math.hypot(mm[0] + 36, mm[1]), mm[2] - 20) < 15) volume.set(v, (float) value);
		}
		final Path file = folder.resolve(name);
		NiftiWriter.write(file, volume, space, NiftiType.FLOAT32, description);
		return file;
	}

	private BufferedImage png(final Object... inputs) throws Exception {
		final Path file = folder.resolve("figure.png");
		succeed(SaveResultFigure.class,
			Stream.concat(Stream.of("dpi", 50, "output_file", file.toFile()), Arrays.stream(inputs)).toArray());
		return ImageIO.read(file.toFile());
	}

	@Test
	void everyKindOfMapFigureIsWrittenInEveryFormat() throws Exception {
		final Path map = ball("P_thresholded_Z.nii.gz", 4, Space.MNI, "NeuroMeta z in clusters");
		for (final String figure : List.of("glass_brain", "mosaic", "peaks"))
			for (final String ending : List.of("png", "svg", "PDF")) {
				final Path file = folder.resolve(figure + "." + ending);
				succeed(SaveResultFigure.class, "figure", figure, "map_file", map.toString(), "output_file", file.toFile(),
					"dpi", 60);
				final String start = new String(Files.readAllBytes(file), 0, 60, java.nio.charset.StandardCharsets.ISO_8859_1);
				assertTrue(start.contains(ending.equals("png") ? "PNG" : ending.equals("svg") ? "<?xml" : "%PDF"), start);
			}
	}

	@Test
	void severalMapsStandInRowsAndNegativeOnesAreCold() throws Exception {
		final Path a = ball("a.nii", 4, Space.MNI, "x"), b = ball("b.nii.gz", 3, Space.MNI, "");
		final int one = png("map_file", a.toString()).getHeight();
		final int two = png("map_file", a + ";" + b, "names", "n-back;flanker").getHeight();
		assertTrue(two > 1.4 * one);
		final BufferedImage negative = png("map_file", ball("c.nii", -3, Space.MNI, "").toString());
		assertTrue(count(negative, false) > 50 && count(negative, true) == 0);
	}

	private static int count(final BufferedImage image, final boolean warm) {
		int count = 0;
		for (int y = 0; y < image.getHeight(); y++)
			for (int x = 0; x < image.getWidth(); x++) {
				final int difference = (image.getRGB(x, y) >> 16 & 0xff) - (image.getRGB(x, y) & 0xff);
				if (warm ? difference > 60 : difference < -60) count++;
			}
		return count;
	}

	@Test
	void thresholdLutAndUnderlayCount() throws Exception {
		final Path map = ball("map.nii", 4, Space.MNI, "");
		assertEquals(0, count(png("map_file", map.toString(), "threshold", 4), true), "4 is not above 4");
		assertEquals(0, count(png("map_file", map.toString(), "lut", "blue"), true));
		assertTrue(count(png("map_file", map.toString(), "lut", "blue"), false) > 50);
		final Path brain = ball("brain.nii", 100, Space.MNI, "");
		final BufferedImage on = png("map_file", map.toString(), "underlay_file", brain.toFile());
		assertTrue(on.getHeight() < png("map_file", map.toString()).getHeight(), "the ball is a smaller brain");
	}

	@Test
	void unitsComeFromWhatNeuroMetaWrote() {
		for (final String[] row : new String[][] { { "NeuroMeta z in clusters", "Z" },
			{ "NeuroMeta smaller z of A and B", "Z" }, { "NeuroMeta z of A - B, signed", "Z" }, { "NeuroMeta ALE", "ALE" },
			{ "NeuroMeta minimum of A and B", "ALE" }, { "NeuroMeta share of subsamples", "share" },
			{ "NeuroMeta cluster numbers", "cluster" }, { "GingerALE 3", "value" } })
			assertEquals(row[1], MapFigure.read(List.of(ball("u.nii", 1, Space.MNI, row[0])), List.of(), 0).unit());
		final Path p = ball("p.nii", 1, Space.MNI, "NeuroMeta uncorrected p");
		assertTrue(assertThrows(InputException.class, () -> MapFigure.read(List.of(p), List.of(), 0)).getMessage()
			.contains("a map of p"));
		assertEquals("p", MapFigure.read(List.of(p), List.of(), 0, "p").unit(), "but whoever wants it gets it");
	}

	@Test
	void runsArePlottedFromTheirRecords() throws Exception {
		final Path out = folder.resolve("run");
		succeed(AleMetaAnalysis.class, "foci_file", sample("semantic_knowledge"), "mask", "file", "mask_file", coarseMask(),
			"sampling", "mask", "permutations", 100, "output_directory", out.toFile(), "output_prefix", "P", "show_results",
			false);
		for (final String figure : List.of("foci", "null", "contributions", "foci_on_brain"))
			assertTrue(png("figure", figure, "run_record", out.resolve("P_run.json").toFile()).getWidth() > 200);
		refuse("color_by = adult", "figure", "foci_on_brain", "run_record", out.resolve("P_run.json").toFile(), "color_by",
			"adult");
		final Path renamed = Files.copy(out.resolve("P_run.json"), out.resolve("other.json"));
		assertTrue(png("figure", "null", "run_record", renamed.toFile()).getWidth() > 200, "the record knows its prefix");
		Files.delete(out.resolve("P_null.csv"));
		refuse("P_null.csv", "figure", "null", "run_record", out.resolve("P_run.json").toFile());
		succeed(AleMetaAnalysis.class, "foci_file", sample("semantic_knowledge"), "mask", "file", "mask_file", coarseMask(),
			"sampling", "mask", "correction", "uncorrected", "output_directory", out.toFile(), "output_prefix", "P",
			"show_results", false);
		refuse("needs no permutations", "figure", "null", "run_record", out.resolve("P_run.json").toFile());
	}

	@Test
	void badInputIsRefusedWithOneMessageAndNothingIsWritten() throws Exception {
		final String map = ball("a.nii", 4, Space.MNI, "").toString(),
			tal = ball("t.nii", 4, Space.TALAIRACH, "").toString();
		final String infinite = ball("i.nii", Double.POSITIVE_INFINITY, Space.MNI, "").toString();
		final Path empty = ball("e.nii", 0, Space.MNI, "");
		refuse("needs map_file");
		refuse("needs run_record", "figure", "foci");
		refuse("is not known", "map_file", map, "figure", "pie");
		refuse("There is no file", "map_file", folder.resolve("none.nii").toString());
		refuse("Talairach", "map_file", map + ";" + tal);
		refuse("infinite", "map_file", infinite);
		refuse("one map", "map_file", map + ";" + tal.replace("t.nii", "a.nii"), "figure", "peaks");
		refuse("names has 1 names for 2 maps", "map_file", map + ";" + map, "names", "one");
		refuse("lut = viridiss", "map_file", map, "lut", "viridiss");
		refuse("threshold", "map_file", map, "threshold", -1.0);
		refuse("dpi = 40", "map_file", map, "dpi", 40);
		refuse("is empty", "map_file", map, "underlay_file", empty.toFile());
		refuse("is in MNI space", "map_file", tal, "underlay_file", empty.toFile());
		final CommandModule jpg =
			run(SaveResultFigure.class, "map_file", map, "output_file", folder.resolve("x.jpg").toFile());
		assertTrue(jpg.isCanceled() && jpg.getCancelReason().contains(".png, .svg or .pdf"), jpg.getCancelReason());
	}

	@Test
	void whatIsDrawnMustFitIntoMemory() {
		final Figure small = new Figure(200, 300, g -> {}), large = new Figure(2000, 3000, g -> {});
		FigureOutput.of(Path.of("x.png"), 1200).checkSize(small, 100_000_000);
		assertTrue(tooLarge(large, 1200, 100_000_000).contains("96 million pixels"));
		assertTrue(tooLarge(large, 1200, 100_000_000).contains("dpi = 400 would do"));
		// below 300 dpi a picture is drawn with at least 300 first
		assertTrue(tooLarge(large, 299, 90_000_000).contains("dpi = 400 would do"), "299 draws 598");
		FigureOutput.of(Path.of("x.png"), 300).checkSize(large, 40_000_000);
		assertTrue(tooLarge(large, 150, 20_000_000).contains("Give ImageJ more"), "fewer dots would not help");
		assertEquals(6_000_000, large.drawnPixels(300));
		assertEquals(6_000_000, large.drawnPixels(75));
		assertEquals(4 * 1993L * 2990, large.drawnPixels(299));
	}

	private static String tooLarge(final Figure figure, final int dpi, final long bytes) {
		final FigureOutput output = FigureOutput.of(Path.of("x.png"), dpi);
		return assertThrows(InputException.class, () -> output.checkSize(figure, bytes)).getMessage();
	}

	@Test
	void withoutAnEndingItIsAPngAndWithoutATitleItIsLower() throws Exception {
		final Path map = ball("map.nii", 4, Space.MNI, "");
		succeed(SaveResultFigure.class, "dpi", 50, "map_file", map.toString(), "output_file",
			folder.resolve("plain").toFile());
		assertTrue(Files.size(folder.resolve("plain.png")) > 100);
		assertTrue(png("map_file", map.toString(), "title", "none").getHeight() <
			ImageIO.read(folder.resolve("plain.png").toFile()).getHeight());
	}

	/** z of a contrast has plateaus: all of the ball is as high. */
	@Test
	void peaksAreThoseOfTheTablesBesideTheMap() throws Exception {
		final Path map = ball("x_contrast_thresholded_Z.nii.gz", 3.5, Space.MNI, "");
		final Volume volume = NiftiReader.read(map).volume();
		final MapClusters.Found ball = MapClusters.of(volume, 0, Space.MNI, new Anatomy(List.of())).get(0);
		assertTrue(PeakTables.nextTo(map).of(ball, volume).isEmpty(), "no tables");
		final String header = "cluster,x_mm,y_mm,z_mm,ale,p,z,label\n";
		Files.writeString(folder.resolve("x_A-B_peaks.csv"),
			header + "1,60,0,20,1,1,3.5,elsewhere\n2,-36,0,24,1,1,3.5,the peak\n");
		Files.writeString(folder.resolve("x_B-A_peaks.csv"), header);
		final PeakTables.Named peak = PeakTables.nextTo(map).of(ball, volume).orElseThrow();
		assertEquals("the peak", peak.label());
		assertEquals(24, peak.place().zMm());
		Files.writeString(folder.resolve("x_A-B_peaks.csv"), "a\n1\n");
		refuse("no column x_mm", "figure", "peaks", "map_file", map.toString());
	}

	@Test
	void aMissingFolderIsToldBeforeAnythingIsDrawn() throws Exception {
		final Path file = folder.resolve("missing").resolve("x.png");
		final CommandModule module =
			run(SaveResultFigure.class, "map_file", "no such map.nii", "output_file", file.toFile());
		assertTrue(module.isCanceled() && module.getCancelReason().contains("missing does not exist"),
			module.getCancelReason());
	}

	@Test
	void peaksOfAMapWithoutAThresholdAreRefusedBeforeClustering() throws Exception {
		final Volume volume = Volume.zeros(GRID);
		for (int v = 0; v < GRID.voxels(); v++)
			volume.set(v, v % 7 == 0 ? 2 : 0.5f);
		final Path map = folder.resolve("whole.nii");
		NiftiWriter.write(map, volume, Space.MNI, NiftiType.FLOAT32, "");
		refuse("Set threshold", "map_file", map.toString(), "figure", "peaks");
		refuse("14 % of the voxels of whole are above threshold = 1", "map_file", map.toString(), "figure", "peaks",
			"threshold", 1.0);
		png("map_file", map.toString(), "figure", "peaks", "threshold", 2.5);
	}

	private void refuse(final String expected, final Object... inputs) throws Exception {
		final Path file = folder.resolve("refused.png");
		final CommandModule module = run(SaveResultFigure.class,
			Stream.concat(Stream.of("output_file", file.toFile()), Arrays.stream(inputs)).toArray());
		assertTrue(module.isCanceled(), expected + " should be refused");
		assertTrue(module.getCancelReason().contains(expected), module.getCancelReason());
		assertFalse(module.getCancelReason().contains("Exception"), module.getCancelReason());
		assertFalse(Files.exists(file), expected);
	}

	@Test
	void listsMayEndInASemicolon() {
		assertEquals(List.of("a", "b"), MapFigure.list(" a ; b;"));
		assertEquals(List.of(), MapFigure.list(" ; "));
		assertArrayEquals(new Object[0], MapFigure.list(null).toArray());
	}

	@Test
	void mapsOfGingerAleAreDrawn() throws Exception {
		final Path face = Needs.shared("gingerale/face");
		for (final String map : List.of("Z", "ALE", "C01_1k_clust"))
			assertTrue(count(png("map_file", face.resolve("face_brainmap_" + map + ".nii.gz").toString(), "figure", "mosaic",
				"threshold", 1e-6), true) > 50, map);
	}
}
