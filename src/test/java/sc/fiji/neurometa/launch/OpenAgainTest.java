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
package sc.fiji.neurometa.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Window;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import javax.swing.AbstractButton;
import javax.swing.JCheckBox;
import javax.swing.JFileChooser;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JTable;
import javax.swing.JTextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

import ij.ImagePlus;
import ij.WindowManager;
import sc.fiji.neurometa.HiddenImageJ;
import sc.fiji.neurometa.commands.AleMetaAnalysis;
import sc.fiji.neurometa.commands.ViewMap;
import sc.fiji.neurometa.commands.bridge.NiftiOpener;
import sc.fiji.neurometa.reference.SampleFoci;

/** Maps and finished runs that a user opens or drops: in windows, on anatomy, as they were. */
@Tag("window")
class OpenAgainTest {

	@TempDir
	static Path folder;

	private HiddenImageJ imagej;

	@BeforeAll
	static void compute() throws Exception {
		final Path foci = folder.resolve("pain.txt");
		SampleFoci.of("pain").copyTo(foci);
		try (Context context = new Context()) {
			final CommandModule done = context.service(CommandService.class).run(AleMetaAnalysis.class, true, "foci_file",
				foci.toFile(), "permutations", 100, "output_directory", folder.toFile(), "show_results", false).get();
			assertFalse(done.isCanceled(), done.getCancelReason());
		}
	}

	@BeforeEach
	void open() {
		imagej = HiddenImageJ.start();
	}

	@AfterEach
	void close() throws Exception {
		if (imagej != null) imagej.end();
	}

	/** What ImageJ does with a file that is opened or dropped. */
	private static ImagePlus drop(final Path file) {
		final ImagePlus image = new ImagePlus();
		assertEquals(NiftiOpener.Outcome.OPENED, NiftiOpener.open(file.toString(), image));
		image.show();
		return image;
	}

	@Test
	void aDroppedMapIsLargeAndOnAnatomy() throws Exception {
		final ImagePlus stack = drop(folder.resolve("pain_thresholded_Z.nii.gz"));
		Screen.await("a larger window", () -> stack.getCanvas().getMagnification() >= 2);
		assertTrue(stack.getProcessor().getStats().max > 3, "a slice with something in it");
		final JFrame views = Screen.awaitFrame("Map pain thresholded Z");
		final String before = place(views);
		assertNotEquals("0 0 0", before);
		final int slice = stack.getCurrentSlice();
		Screen.set(views, "coordinates", "30 4 20");
		Screen.onEdt(() -> {
			((JTextField) Screen.named(views, "coordinates")).postActionEvent();
			return null;
		});
		assertNotEquals(slice, stack.getCurrentSlice(), "the stack follows the crosshair");
	}

	private static String place(final Window views) throws Exception {
		return Screen.onEdt(() -> ((JTextField) Screen.named(views, "coordinates")).getText());
	}

	@Test
	void theMapThatFillsTheBrainIsShownToo() throws Exception {
		drop(folder.resolve("pain_Z.nii.gz"));
		final JFrame views = Screen.awaitFrame("Map pain Z");
		assertTrue(Double.parseDouble(Screen.onEdt(() -> ((JTextField) Screen.named(views, "threshold")).getText())) > 0);
	}

	@Test
	void severalMapsHaveControlsOfTheirOwn() throws Exception {
		try (Context context = new Context()) {
			context.service(CommandService.class).run(ViewMap.class, true, "map_list",
				folder.resolve("pain_Z.nii.gz") + ";" + folder.resolve("pain_clusters.nii.gz"), "threshold", 3.0).get();
		}
		final JFrame views = Screen.awaitFrame("Map pain Z and others");
		Screen.picture(folder.resolve("view-map.png"), views);
		Pictures.keep(folder.resolve("view-map.png"), "view-map.png");
		assertEquals(2, Screen.all(views).filter(JCheckBox.class::isInstance).count());
		assertTrue(Screen.bounds().contains(views.getBounds()), views.getBounds().toString());
		assertTrue(
			Screen.all(views).filter(JLabel.class::isInstance).anyMatch(l -> "Region".equals(((JLabel) l).getText())));
	}

	@Test
	void aDroppedRecordOpensTheResultWhole() throws Exception {
		final ImagePlus none = new ImagePlus();
		assertEquals(NiftiOpener.Outcome.SHOWN, NiftiOpener.open(folder.resolve("pain_run.json").toString(), none));
		final JFrame clusters = Screen.awaitFrame("pain clusters");
		Screen.awaitFrame("pain views");
		Screen.awaitFrame("pain methods and result");
		Screen.awaitEnd("sc.fiji.neurometa.commands.OpenResult");
		final JTable table = (JTable) Screen.named(clusters, "clusters"),
			experiments = (JTable) Screen.named(clusters, "experiments");
		assertTrue(table.getRowCount() > 0 && experiments.getRowCount() == 21,
			table.getRowCount() + " and " + experiments.getRowCount());
		assertTrue(Arrays.asList(WindowManager.getImageTitles()).containsAll(List.of("pain thresholded Z", "pain Z")));
		final JFrame views = Screen.awaitFrame("pain views");
		Screen.onEdt(() -> {
			Screen.all(views).filter(c -> c instanceof AbstractButton b && "Foci".equals(b.getText()))
				.forEach(b -> ((AbstractButton) b).doClick());
			return null;
		});
		Thread.sleep(Screen.SETTLE_MS);
		Screen.picture(folder.resolve("open-result.png"));
		Screen.onEdt(() -> {
			WindowManager.getImage("pain Z").getWindow().toFront();
			return null;
		});
		Screen.picture(folder.resolve("whole-map.png"), WindowManager.getImage("pain Z").getWindow());
		Pictures.keep(folder.resolve("whole-map.png"), "whole-map.png");
		Pictures.keep(folder.resolve("open-result.png"), "open-result.png");
	}

	@Test
	void aResultThatWasOnlyShownIsSavedLater() throws Exception {
		try (Context context = new Context()) {
			context.service(CommandService.class)
				.run(AleMetaAnalysis.class, true, "foci_file", folder.resolve("pain.txt").toFile(), "permutations", 100).get();
			final JFrame views = Screen.awaitFrame("pain clusters");
			assertFalse(button(views, "Threshold\u2026").isEnabled(), "it needs files");
			Screen.click(views, "Save all\u2026");
			final Window chooser = Screen.awaitWindow("Save all files of pain");
			final Path saved = Files.createDirectories(folder.resolve("saved later"));
			Screen.onEdt(() -> {
				final JFileChooser files =
					(JFileChooser) Screen.all(chooser).filter(JFileChooser.class::isInstance).findFirst().orElseThrow();
				files.setSelectedFile(saved.toFile());
				files.approveSelection();
				return null;
			});
			Screen.await("files", () -> button(views, "Threshold\u2026").isEnabled());
			for (final String name : List.of("pain_Z.nii.gz", "pain_clusters.nii.gz", "pain_null.csv", "pain_clusters.csv"))
				assertEquals(-1, Files.mismatch(folder.resolve(name), saved.resolve(name)), name);
			assertTrue(Files.exists(saved.resolve("pain_report.html")) && Files.exists(saved.resolve("pain_mosaic.png")));
			Screen.click(views, "Close result");
			Screen.await("the end of its windows", () -> !views.isShowing() && WindowManager.getImageCount() == 0);
		}
	}

	private static AbstractButton button(final Window window, final String label) {
		return (AbstractButton) Screen.all(window).filter(c -> c instanceof AbstractButton b && label.equals(b.getText()))
			.findFirst().orElseThrow();
	}

	@Test
	void jsonOfOthersIsLeftToOthers() throws Exception {
		final Path other = Files.writeString(folder.resolve("other_run.json"), "{\"format\": \"something else\"}");
		assertEquals(NiftiOpener.Outcome.NOT_OURS, NiftiOpener.open(other.toString(), new ImagePlus()));
	}
}
