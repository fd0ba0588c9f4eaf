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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Rectangle;
import java.awt.Robot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.event.EventService;
import org.scijava.log.LogService;
import org.scijava.prefs.PrefService;
import org.scijava.task.TaskService;
import org.scijava.ui.UIService;

import ij.ImagePlus;
import ij.Prefs;
import ij.WindowManager;
import ij.process.ByteProcessor;
import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.Patience;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.SampleFoci;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.ShownPlace;

/** Wrong settings and files in the dialogs of real commands, what they say, and how that is mended. Needs a display. */
@Tag("window")
@Tag("slow")
class AnswersInDialogTest {

	private static final String ALE = "ALE Meta-Analysis", CONTRAST = "ALE Contrast Analysis", MACM = "MACM Analysis";
	private static final double ORDINARY = 1;
	/** The pictures that the docs show. */
	private static final List<String> SHOWN = List.of("dialog-wrong");

	@TempDir
	Path folder;
	private Context context;

	@BeforeEach
	void start() {
		Needs.display();
		context = new Context(CommandService.class, UIService.class, PrefService.class, EventService.class,
			TaskService.class, LogService.class);
		SomeoneToAsk.in(context);
	}

	@AfterEach
	void stop() {
		Prefs.setGuiScale(ORDINARY);
		if (context != null) context.dispose();
	}

	private Future<CommandModule> run(final Class<? extends Command> command) {
		return context.service(CommandService.class).run(command, true);
	}

	private Path foci(final String name, final String subjects, final int experiments) throws IOException {
		final StringBuilder text = new StringBuilder("// Reference=MNI\n");
		for (int i = 0; i < experiments; i++)
			text.append("// Author ").append(name, 0, 1).append(i).append(", 2001: task\n").append(subjects)
				.append(10 + 2 * i).append("\t-22\t").append(-4 + i).append("\n-40\t").append(i).append("\t30\n\n");
		return Files.writeString(folder.resolve(name), text.toString());
	}

	private static void set(final JDialog dialog, final String key, final String text) throws Exception {
		SwingUtilities.invokeAndWait(() -> {
			final Component field = named(dialog, key);
			if (field instanceof JComboBox<?> box) box.setSelectedItem(text);
			else((JTextComponent) field).setText(text);
		});
	}

	private static Component named(final JDialog dialog, final String key) {
		return ShownDialog.all(dialog).filter(c -> key.equals(c.getName())).findFirst().orElseThrow();
	}

	private static List<String> texts(final JDialog dialog, final String kind) {
		return ShownDialog.all(dialog).filter(c -> kind.equals(c.getName())).map(c -> ((JTextComponent) c).getText())
			.toList();
	}

	private static void awaitText(final JDialog dialog, final String kind, final String part) throws Exception {
		Patience.await(kind + " with " + part, () -> texts(dialog, kind).stream().anyMatch(text -> text.contains(part)));
	}

	private static String tab(final JDialog dialog) {
		final JTabbedPane tabs =
			(JTabbedPane) ShownDialog.all(dialog).filter(JTabbedPane.class::isInstance).findFirst().orElseThrow();
		return tabs.getTitleAt(tabs.getSelectedIndex());
	}

	private static void picture(final JDialog dialog, final String name) throws Exception {
		Thread.sleep(400);
		Files.createDirectories(Path.of("target/screenshots"));
		final Path picture = Path.of("target/screenshots", name + ".png"), docs = Path.of("docs/images", name + ".png");
		ImageIO.write(new Robot().createScreenCapture(dialog.getBounds()), "png", picture.toFile());
		if (Boolean.getBoolean("neurometa.updatePictures") && SHOWN.contains(name))
			Files.copy(picture, docs, StandardCopyOption.REPLACE_EXISTING);
	}

	@Test
	void everythingThatIsWrongIsSaidAtOnceAndMendedWithAClick() throws Exception {
		// the picture of the docs shall not show a folder of this machine
		final Path file = Path.of("target", "without sample sizes.txt");
		Files.copy(foci("without.txt", "", 4), file, StandardCopyOption.REPLACE_EXISTING);
		final Future<CommandModule> run = run(AleMetaAnalysis.class);
		final JDialog dialog = ShownDialog.await(ALE);
		set(dialog, "foci_file", file.toString());
		set(dialog, "permutations", "50");
		awaitText(dialog, "problem", "no number of subjects");
		set(dialog, "output_prefix", "a/b");
		ShownDialog.press(dialog, "OK");
		awaitText(dialog, "problem", "‘Output prefix’ = a/b cannot begin");
		picture(dialog, "dialog-wrong");
		final String all = texts(dialog, "problem").stream().collect(Collectors.joining("\n"));
		assertTrue(all.contains("‘Permutations’ = 50 cannot be used: at least 100 is expected."), all);
		assertTrue(all.contains("or set ‘Sample size if missing’ or ‘Kernel FWHM’."), all);
		assertFalse(all.contains("default_subjects"), all);
		assertTrue(dialog.isShowing());
		ShownDialog.press(dialog, "Use 1000");
		ShownDialog.press(dialog, "Use 20 subjects");
		set(dialog, "output_prefix", "");
		set(dialog, "correction", "uncorrected");
		awaitText(dialog, "note", "4 experiments, 8 foci");
		awaitText(dialog, "warning", "Only 4 experiments");
		assertEquals(List.of(), texts(dialog, "problem"));
		assertFalse(named(dialog, "permutations").isEnabled());
		assertFalse(named(dialog, "alpha").isEnabled());
		assertFalse(named(dialog, "mask_file").isEnabled());
		picture(dialog, "dialog-mended");
		ShownDialog.press(dialog, "OK");
		assertFalse(run.get().isCanceled(), () -> String.valueOf(cancelReason(run)));
		assertFalse(dialog.isShowing());
	}

	private static String cancelReason(final Future<CommandModule> run) {
		try {
			return run.get().getCancelReason();
		}
		catch (final Exception e) {
			return e.toString();
		}
	}

	@Test
	void aFieldOnAnotherTabIsBroughtToTheFront() throws Exception {
		run(AleMetaAnalysis.class);
		final JDialog dialog = ShownDialog.await(ALE);
		set(dialog, "foci_file", foci("a.txt", "// Subjects=12\n", 4).toString());
		set(dialog, "kernel_fwhm_mm", "many");
		ShownDialog.press(dialog, "OK");
		awaitText(dialog, "problem", "Kernel FWHM must be a number from 0 to 100.");
		Patience.await("the tab", () -> tab(dialog).equals("Model"));
		ShownDialog.press(dialog, "Cancel");
	}

	@Test
	void experimentsInBothGroupsAreSeenAndDropped() throws Exception {
		run(AleContrastAnalysis.class);
		final JDialog dialog = ShownDialog.await(CONTRAST);
		SampleFoci.of("semantic_knowledge").copyTo(folder.resolve("knowledge.txt"));
		Files.writeString(folder.resolve("two.txt"),
			Files.readString(folder.resolve("knowledge.txt")) + "\n// Another, 2001: task\n// Subjects=12\n10\t-22\t-4\n");
		set(dialog, "foci_file_a", folder.resolve("knowledge.txt").toString());
		set(dialog, "foci_file_b", folder.resolve("two.txt").toString());
		awaitText(dialog, "problem", "in both literatures, so that labels cannot be permuted");
		assertTrue(texts(dialog, "note").stream().anyMatch(text -> text.endsWith("experiments are in both groups.")),
			texts(dialog, "note").toString());
		picture(dialog, "dialog-contrast-shared");
		ShownDialog.press(dialog, "Keep them in A");
		Patience.await("no problem", () -> texts(dialog, "problem").isEmpty() && !texts(dialog, "note").isEmpty());
		ShownDialog.press(dialog, "Cancel");
	}

	@Test
	void theRegionIsPickedAndCounted() throws Exception {
		run(MacmAnalysis.class);
		final JDialog dialog = ShownDialog.await(MACM);
		awaitText(dialog, "note", "the region sphere of 6 mm");
		set(dialog, "roi", "atlas");
		assertFalse(named(dialog, "roi_x_mm").isVisible());
		assertTrue(ShownDialog.all(dialog).anyMatch(c -> "roi_region".equals(c.getName())));
		set(dialog, "roi_region", "Insulaa_R");
		awaitText(dialog, "problem", "Did you mean Insula_R");
		SwingUtilities.invokeAndWait(
			() -> ((JTabbedPane) ShownDialog.all(dialog).filter(JTabbedPane.class::isInstance).findFirst().orElseThrow())
				.setSelectedIndex(0));
		picture(dialog, "dialog-region-typo");
		set(dialog, "roi_region", "insul");
		final JList<?> names = (JList<?>) ShownDialog.all(named(dialog, "roi_region").getParent())
			.filter(JList.class::isInstance).findFirst().orElseThrow();
		Patience.await("names", () -> names.getModel().getSize() == 2);
		picture(dialog, "dialog-region-list");
		set(dialog, "roi_region", "Insula_R");
		awaitText(dialog, "note", "the region Insula_R");
		ShownDialog.press(dialog, "Cancel");
	}

	@Test
	void theRegionsOfAFileAreListedAndResultsOnlyReplacedWhenTheUserAgrees() throws Exception {
		final Path atlas = folder.resolve("halves.nii"), there = folder.resolve("halves_macm_atlas.csv");
		final Volume halves = Volume.zeros(new Grid(30, 30, 30, Affine.scaling(4, 4, 4, -58, -80, -40)));
		for (int v = 0; v < halves.grid().voxels(); v++)
			halves.set(v, halves.grid().centreMm(v)[0] < 0 ? 1 : 2);
		NiftiWriter.write(atlas, halves, Space.MNI, NiftiType.INT16, "");
		Files.writeString(folder.resolve("halves.txt"), "1 Left half\n2 Right half\n");
		Files.writeString(there, "precious");
		final Future<CommandModule> run = run(AtlasMacm.class);
		final JDialog dialog = ShownDialog.await("Atlas MACM");
		set(dialog, "atlas", "file");
		set(dialog, "atlas_file", atlas.toString());
		final JList<?> names = (JList<?>) ShownDialog.all(named(dialog, "regions").getParent())
			.filter(JList.class::isInstance).findFirst().orElseThrow();
		Patience.await("names", () -> names.getModel().getSize() == 2);
		assertEquals("Left half", names.getModel().getElementAt(0));
		set(dialog, "regions", "Left half");
		set(dialog, "output_directory", folder.toString());
		awaitText(dialog, "note", "1 region of halves");
		ShownDialog.press(dialog, "OK");
		awaitText(dialog, "question", "regions of a run");
		picture(dialog, "dialog-atlas-question");
		assertTrue(dialog.isShowing());
		ShownDialog.press(dialog, "Cancel");
		assertTrue(run.get().isCanceled());
		assertEquals("precious", Files.readString(there));
	}

	@Test
	void theRegionBeginsWithWhatTheUserLookedAt() throws Exception {
		final ImagePlus stack = new ImagePlus("result", new ByteProcessor(10, 10));
		ShownPlace.keep(stack, new Point(-22.04, 6, 14));
		SwingUtilities.invokeAndWait(stack::show);
		Patience.await("the image", () -> WindowManager.getCurrentImage() == stack);
		try {
			run(MacmAnalysis.class);
			JDialog dialog = ShownDialog.await(MACM);
			assertEquals("-22", ((JTextComponent) named(dialog, "roi_x_mm")).getText());
			assertEquals("14", ((JTextComponent) named(dialog, "roi_z_mm")).getText());
			assertEquals("sphere", ((JComboBox<?>) named(dialog, "roi")).getSelectedItem());
			ShownDialog.press(dialog, "Cancel");
			Patience.await("the end", () -> ShownDialog.windows(MACM).findFirst().isEmpty());
			stack.setRoi(2, 2, 4, 4);
			run(MacmAnalysis.class);
			dialog = ShownDialog.await(MACM);
			assertEquals("selection", ((JComboBox<?>) named(dialog, "roi")).getSelectedItem());
			assertFalse(named(dialog, "roi_x_mm").isVisible());
			ShownDialog.press(dialog, "Cancel");
		}
		finally {
			stack.changes = false;
			SwingUtilities.invokeAndWait(stack::close);
		}
	}

	@Test
	void lastBringsTheValuesOfTheLastRun() throws Exception {
		final Path file = foci("a.txt", "// Subjects=12\n", 4), written = folder.resolve("tal once.txt");
		final Future<CommandModule> first = run(ConvertFociSpace.class);
		JDialog dialog = ShownDialog.await("Convert Foci Space");
		set(dialog, "foci_file", file.toString());
		set(dialog, "direction", "mni_to_tal");
		set(dialog, "output_file", written.toString());
		ShownDialog.press(dialog, "OK");
		assertFalse(first.get().isCanceled());
		run(ConvertFociSpace.class);
		dialog = ShownDialog.await("Convert Foci Space");
		assertEquals("", ((JTextComponent) named(dialog, "foci_file")).getText());
		ShownDialog.press(dialog, "Last");
		assertEquals(file.toString(), ((JTextComponent) named(dialog, "foci_file")).getText());
		assertEquals("mni_to_tal", ((JComboBox<?>) named(dialog, "direction")).getSelectedItem());
		assertEquals(written.toString(), ((JTextComponent) named(dialog, "output_file")).getText());
		ShownDialog.press(dialog, "Cancel");
	}

	@Test
	void aFileIsOnlyReplacedWhenTheUserAgrees() throws Exception {
		final Path file = foci("a.txt", "// Subjects=12\n", 4), existing = folder.resolve("tal.txt");
		Files.writeString(existing, "precious");
		final Future<CommandModule> run = run(ConvertFociSpace.class);
		final JDialog dialog = ShownDialog.await("Convert Foci Space");
		set(dialog, "foci_file", file.toString());
		set(dialog, "direction", "mni_to_tal");
		set(dialog, "output_file", existing.toString());
		ShownDialog.press(dialog, "OK");
		awaitText(dialog, "question", "tal.txt is in the folder already");
		assertEquals("precious", Files.readString(existing));
		ShownDialog.press(dialog, "Replace");
		assertFalse(run.get().isCanceled());
		assertTrue(Files.readString(existing).contains("Talairach"));
	}

	@Test
	void okIsOnTheScreenAtALargerScale() throws Exception {
		Prefs.setGuiScale(1.5);
		for (final Class<? extends Command> command : List.of(AleContrastAnalysis.class, MacmAnalysis.class)) {
			run(command);
			final JDialog dialog = ShownDialog.await(command == MacmAnalysis.class ? MACM : CONTRAST);
			picture(dialog, "dialog-scaled-" + command.getSimpleName());
			final Rectangle screen = dialog.getGraphicsConfiguration().getBounds();
			assertTrue(screen.contains(dialog.getBounds()), dialog.getBounds() + " in " + screen);
			ShownDialog.press(dialog, "Cancel");
			Patience.await("the end", () -> !dialog.isShowing());
		}
	}
}
