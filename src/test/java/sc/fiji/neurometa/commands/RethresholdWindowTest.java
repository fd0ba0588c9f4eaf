package sc.fiji.neurometa.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Dimension;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

import sc.fiji.neurometa.commands.bridge.CommandForm;

/** The window in which Rethreshold Result asks. Needs a display. */
class RethresholdWindowTest extends CommandRunner {

	private static final int TRIES = 300, PAUSE_MS = 50;

	private Path out;
	private JFrame frame;

	@BeforeEach
	void run() throws Exception {
		Assumptions.assumeTrue(System.getenv("DISPLAY") != null, "no DISPLAY: windows cannot be tested");
		out = folder.resolve("out");
		succeed(AleMetaAnalysis.class, "foci_file", sample("pain"), "permutations", 100, "null_steps", "0.01",
			"output_directory", out.toFile(), "show_results", false);
	}

	private CompletableFuture<Optional<Map<String, String>>> open() throws Exception {
		final CommandInfo info = context.service(CommandService.class).getCommand(RethresholdResult.class);
		final Module module = context.service(ModuleService.class).createModule(info);
		module.setInput("run_record", out.resolve("pain_run.json").toFile());
		final CommandForm form = CommandForm.of(module);
		final CompletableFuture<Optional<Map<String, String>>> answer = CompletableFuture.supplyAsync(() -> AsksItself.ask(module,
			form, form.defaults()));
		await(() -> frames().findFirst().isPresent());
		frame = frames().findFirst().orElseThrow();
		await(() -> find(JTable.class, "clusters").getRowCount() > 0);
		return answer;
	}

	private static java.util.stream.Stream<JFrame> frames() {
		return Arrays.stream(Window.getWindows()).filter(w -> w.isShowing() && w instanceof JFrame f && f.getTitle().equals(
			"Rethreshold Result: pain")).map(JFrame.class::cast);
	}

	/** Looks on the event thread, which does not stop half-way. */
	private static void await(final BooleanSupplier there) throws InterruptedException, InvocationTargetException {
		final AtomicBoolean seen = new AtomicBoolean();
		for (int i = 0; i < TRIES && !seen.get(); i++) {
			SwingUtilities.invokeAndWait(() -> seen.set(there.getAsBoolean()));
			if (!seen.get()) Thread.sleep(PAUSE_MS);
		}
		assertTrue(seen.get(), "waited in vain");
	}

	private <T extends Component> T find(final Class<T> type, final String name) {
		return ShownDialog.all(frame.getContentPane()).filter(c -> type.isInstance(c) && (name.equals(c.getName()) ||
			c instanceof JButton button && name.equals(button.getText()))).map(type::cast).findFirst().orElseThrow();
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
		onEventThread(() -> table.setRowSelectionInterval(0, 0));
		onEventThread(() -> find(JSlider.class, "voxel_p slider").setValue(1));
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
		final Map<String, String> found = answer.get(10, TimeUnit.SECONDS).orElseThrow();
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
			if (c instanceof JComponent control && (c instanceof JButton || c instanceof JSlider || c instanceof JTextField ||
				c instanceof javax.swing.JCheckBox || c instanceof javax.swing.JComboBox) && SwingUtilities.getAncestorOfClass(
					javax.swing.JComboBox.class, c) == null && SwingUtilities.getAncestorOfClass(javax.swing.JScrollBar.class,
						c) == null) assertFalse(control.getToolTipText() == null, control.toString());
		onEventThread(() -> frame.getRootPane().getActionForKeyStroke(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0))
			.actionPerformed(null));
		assertNull(answer.get(10, TimeUnit.SECONDS).orElse(null));
		assertEquals(0, frames().count());
	}
}
