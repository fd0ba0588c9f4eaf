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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Dialog;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JSlider;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.event.EventService;
import org.scijava.log.LogService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.scijava.task.TaskService;
import org.scijava.ui.UIService;

import ij.WindowManager;
import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.Patience;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.commands.bridge.CustomDialog;
import sc.fiji.neurometa.commands.dialog.CommandForm;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.RunRecord;

/** The window in which Rethreshold Result asks. Needs a display. */
@Tag("window")
class RethresholdWindowTest extends CommandRunner {

	/** The files of one run, which every test gets a copy of. */
	private static Map<String, byte[]> files;

	private Path out;
	private JFrame frame;

	@AfterAll
	static void forget() {
		files = null;
	}

	@BeforeEach
	void run() throws Exception {
		Needs.display();
		out = folder.resolve("out");
		if (files == null) {
			succeed(AleMetaAnalysis.class, "foci_file", sample("pain"), "permutations", 100, "null_steps", "0.01",
				"output_directory", out.toFile(), "show_results", false);
			files = results(out);
		}
		else {
			Files.createDirectories(out);
			for (final Map.Entry<String, byte[]> file : files.entrySet())
				Files.write(out.resolve(file.getKey()), file.getValue());
		}
	}

	private Module module() {
		final CommandInfo info = context.service(CommandService.class).getCommand(RethresholdResult.class);
		final Module module = context.service(ModuleService.class).createModule(info);
		module.setInput("run_record", out.resolve("pain_run.json").toFile());
		return module;
	}

	private CompletableFuture<Optional<Map<String, String>>> open() throws Exception {
		return open(module());
	}

	private CompletableFuture<Optional<Map<String, String>>> open(final Module module) throws Exception {
		final CommandForm form = CommandForm.of(module);
		final CompletableFuture<Optional<Map<String, String>>> answer = CompletableFuture
			.supplyAsync(() -> CustomDialog.ask(context.service(ModuleService.class), module, form, Map.of()));
		awaitFrame();
		return answer;
	}

	private void awaitFrame() throws Exception {
		await(() -> frames().findFirst().isPresent());
		frame = frames().findFirst().orElseThrow();
		await(() -> find(JTable.class, "clusters").getRowCount() > 0);
	}

	private static java.util.stream.Stream<JFrame> frames() {
		return Arrays.stream(Window.getWindows())
			.filter(w -> w.isShowing() && w instanceof JFrame f && f.getTitle().equals("Rethreshold Result: pain"))
			.map(JFrame.class::cast);
	}

	/** Looks on the event thread, which does not stop half-way. */
	private static void await(final BooleanSupplier there) throws Exception {
		final AtomicBoolean seen = new AtomicBoolean();
		Patience.await("the window", () -> {
			SwingUtilities.invokeAndWait(() -> seen.set(there.getAsBoolean()));
			return seen.get();
		});
	}

	private <T extends Component> T find(final Class<T> type, final String name) {
		return ShownDialog.all(frame.getContentPane())
			.filter(c -> type.isInstance(c) &&
				(name.equals(c.getName()) || c instanceof JButton button && name.equals(button.getText())))
			.map(type::cast).findFirst().orElseThrow();
	}

	private void onEventThread(final Runnable action) throws InterruptedException, InvocationTargetException {
		SwingUtilities.invokeAndWait(action);
	}

	@Test
	void slidersMoveTheResultAndOkGivesTheKeys() throws Exception {
		final CompletableFuture<Optional<Map<String, String>>> answer = open();
		final Dimension size = frame.getSize();
		assertTrue(size.width <= 1300 && size.height <= 700, size.toString());
		final JTable table = find(JTable.class, "clusters");
		final String first = String.valueOf(table.getValueAt(0, 1));
		// those of .0001, which the run did not keep
		await(() -> find(JSlider.class, "voxel_p slider").getMaximum() == 2);
		assertFalse(find(JComponent.class, "further").isVisible());
		onEventThread(() -> table.setRowSelectionInterval(0, 0));
		onEventThread(() -> find(JSlider.class, "voxel_p slider").setValue(2));
		await(() -> !first.equals(String.valueOf(table.getValueAt(0, 1))));
		await(() -> table.getSelectedRow() == 0);
		assertTrue(find(JLabel.class, "note").getText().contains("Chosen after the result was known"));
		type("alpha", "0.001");
		await(() -> find(JLabel.class, "sentence").getText().contains("permutations = 100 are too few"));
		assertFalse(find(JButton.class, "OK").isEnabled());
		type("alpha", "0.02");
		await(() -> find(JButton.class, "OK").isEnabled());
		onEventThread(() -> find(JTextField.class, "output_directory").setText("/tmp/a b"));
		onEventThread(() -> find(JButton.class, "OK").doClick());
		final Map<String, String> expected = new LinkedHashMap<>();
		expected.put("run_record", out.resolve("pain_run.json").toString());
		expected.put("correction", "cluster_fwe");
		expected.put("voxel_p", "0.01");
		expected.put("alpha", "0.02");
		expected.put("min_cluster_mm3", "0");
		expected.put("output_directory", "/tmp/a b");
		expected.put("output_prefix", "pain_rethresholded");
		expected.put("show_results", "true");
		final Map<String, String> found = answer.get(Patience.MINUTES, TimeUnit.MINUTES).orElseThrow();
		assertEquals(List.copyOf(expected.entrySet()), List.copyOf(found.entrySet()));
		assertEquals(0, frames().count());
	}

	private void type(final String key, final String text) throws InterruptedException, InvocationTargetException {
		onEventThread(() -> {
			find(JTextField.class, key).setText(text);
			find(JTextField.class, key).postActionEvent();
		});
	}

	@Test
	void escapeCancelsAndEverythingIsExplained() throws Exception {
		final CompletableFuture<Optional<Map<String, String>>> answer = open();
		for (final Component c : ShownDialog.all(frame.getContentPane()).toList())
			if (c instanceof JComponent control &&
				(c instanceof JButton || c instanceof JSlider || c instanceof JTextField ||
					c instanceof javax.swing.JCheckBox || c instanceof javax.swing.JComboBox) &&
				SwingUtilities.getAncestorOfClass(javax.swing.JComboBox.class, c) == null &&
				SwingUtilities.getAncestorOfClass(javax.swing.JScrollBar.class, c) == null)
				assertFalse(control.getToolTipText() == null, control.toString());
		onEventThread(() -> frame.getRootPane().getActionForKeyStroke(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0))
			.actionPerformed(null));
		assertNull(answer.get(Patience.MINUTES, TimeUnit.MINUTES).orElse(null));
		assertEquals(0, frames().count());
	}

	/** The files are those of a run that kept these maxima from the start. */
	@Test
	void maximaThatTheRunDidNotKeepAreComputedInTheBackground() throws Exception {
		final Module module = module();
		final CompletableFuture<Optional<Map<String, String>>> answer = open(module);
		final JSlider slider = find(JSlider.class, "voxel_p slider");
		await(() -> slider.getMaximum() == 2);
		onEventThread(() -> slider.setValue(0));
		await(() -> find(JTextField.class, "voxel_p").getText().equals("0.0001") && find(JButton.class, "OK").isEnabled());
		onEventThread(() -> find(JButton.class, "OK").doClick());
		assertEquals("0.0001", answer.get(Patience.MINUTES, TimeUnit.MINUTES).orElseThrow().get("voxel_p"));
		module.setInput("voxel_p", 0.0001);
		module.setInput("output_directory", folder.resolve("again").toFile());
		module.setInput("output_prefix", "pain");
		module.setInput("show_results", false);
		module.run();
		assertFalse(((Cancelable) module).isCanceled(), ((Cancelable) module).getCancelReason());
		succeed(AleMetaAnalysis.class, "foci_file", sample("pain"), "permutations", 100, "voxel_p", 0.0001, "null_steps",
			"0.001;0.01", "output_directory", folder.resolve("fresh").toFile(), "show_results", false);
		for (final String name : List.of("pain_null.csv", "pain_clusters.csv", "pain_thresholded_Z.nii.gz"))
			assertEquals(-1, Files.mismatch(folder.resolve("fresh").resolve(name), folder.resolve("again").resolve(name)),
				name);
	}

	@Test
	void theComputationOfMaximaCanBeStoppedAndBegunAgain() throws Exception {
		final CompletableFuture<Optional<Map<String, String>>> answer = open();
		final JSlider slider = find(JSlider.class, "voxel_p slider");
		onEventThread(() -> {
			if (slider.getMaximum() == 1) find(JButton.class, "further button").doClick();
		});
		if (find(JComponent.class, "further").isVisible()) {
			assertEquals("Compute", find(JButton.class, "further button").getText());
			onEventThread(() -> find(JButton.class, "further button").doClick());
		}
		await(() -> slider.getMaximum() == 2);
		onEventThread(() -> find(JButton.class, "Cancel").doClick());
		assertNull(answer.get(Patience.MINUTES, TimeUnit.MINUTES).orElse(null));
	}

	/** In Fiji keys that a script gave are not asked for: they are used, and the window shows them so. */
	@Test
	void whatAScriptGaveIsShownAndUsed() throws Exception {
		final Path again = folder.resolve("again");
		final CommandModule module;
		try (Context fiji =
			new Context(CommandService.class, TaskService.class, EventService.class, LogService.class, UIService.class))
		{
			SomeoneToAsk.in(fiji);
			final Future<CommandModule> run = fiji.service(CommandService.class).run(RethresholdResult.class, true,
				"run_record", out.resolve("pain_run.json").toFile(), "voxel_p", 0.01, "output_directory", again.toFile(),
				"show_results", false);
			awaitFrame();
			for (final String name : List.of("voxel_p slider", "show_results"))
				assertFalse(find(JComponent.class, name).isEnabled(), name);
			for (final String name : List.of("voxel_p", "output_directory"))
				assertFalse(find(JTextField.class, name).isEditable(), name);
			assertEquals("0.01", find(JTextField.class, "voxel_p").getText());
			assertFalse(find(JButton.class, "First threshold").isEnabled());
			type("alpha", "0.02");
			onEventThread(() -> find(JButton.class, "OK").doClick());
			module = run.get();
		}
		assertFalse(module.isCanceled(), module.getCancelReason());
		final AleSettings settings = ((RunRecord) RunRecords.read(again.resolve("pain_rethresholded_run.json"))).settings();
		assertEquals(0.01, settings.voxelP());
		assertEquals(0.02, settings.alpha());
	}

	@Test
	void filesThatAreThereAreReplacedOnlyAfterAQuestion() throws Exception {
		Files.writeString(out.resolve("pain_rethresholded_run.json"), "{}");
		final CompletableFuture<Optional<Map<String, String>>> answer = open();
		SwingUtilities.invokeLater(() -> find(JButton.class, "OK").doClick());
		await(() -> question().isPresent());
		final Dialog question = question().orElseThrow();
		SwingUtilities.invokeLater(() -> question.dispatchEvent(new WindowEvent(question, WindowEvent.WINDOW_CLOSING)));
		await(() -> question().isEmpty());
		assertFalse(answer.isDone());
		onEventThread(() -> find(JTextField.class, "output_prefix").setText("other"));
		onEventThread(() -> find(JButton.class, "OK").doClick());
		assertEquals("other", answer.get(Patience.MINUTES, TimeUnit.MINUTES).orElseThrow().get("output_prefix"));
	}

	private static Optional<Dialog> question() {
		return Arrays.stream(Window.getWindows()).filter(w -> w.isShowing() && w instanceof Dialog d && d.isModal())
			.map(Dialog.class::cast).findFirst();
	}

	/** What was read to ask is not read again. */
	@Test
	void theRunIsReadOnce() throws Exception {
		final Module module = module();
		final CompletableFuture<Optional<Map<String, String>>> answer = open(module);
		assertTrue(Arrays.asList(WindowManager.getNonImageWindows()).contains(frame), "not in the menu Window");
		onEventThread(() -> find(JButton.class, "OK").doClick());
		assertTrue(answer.get(Patience.MINUTES, TimeUnit.MINUTES).isPresent());
		assertFalse(Arrays.asList(WindowManager.getNonImageWindows()).contains(frame));
		Files.delete(out.resolve("pain_null.csv"));
		module.setInput("output_directory", folder.resolve("again").toFile());
		module.setInput("show_results", false);
		module.run();
		assertFalse(((Cancelable) module).isCanceled(), ((Cancelable) module).getCancelReason());
		assertTrue(Files.exists(folder.resolve("again/pain_rethresholded_clusters.csv")));
	}

	@Test
	void readingTheRunCanBeCancelled() throws Exception {
		try (CancelAt listener = new CancelAt(context, "Reading the run")) {
			final Module module = module();
			final CommandForm form = CommandForm.of(module);
			assertEquals(Optional.empty(), CustomDialog.ask(context.service(ModuleService.class), module, form, Map.of()));
			assertEquals(0, frames().count());
			assertTrue(listener.hasCanceled());
		}
	}
}
