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
package sc.fiji.neurometa.commands.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.plugin.Parameter;

import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.Patience;
import sc.fiji.neurometa.commands.ShownDialog;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.Problem;
import sc.fiji.neurometa.model.Remedy;

/** A dialog while its answers are checked. Needs a display. */
@Tag("window")
class CommandDialogTest {

	/** A command with a number and a name. */
	public static class Probe implements Command {

		@Parameter(label = "Voxel p")
		double voxel_p = 0.001;
		@Parameter(label = "Output prefix", required = false)
		String output_prefix = "";

		@Override
		public void run() {
			// it is only asked about
		}
	}

	private CommandForm form;

	@BeforeEach
	void read() throws Exception {
		Needs.display();
		form = CommandForm.of(new CommandInfo(Probe.class).createModule());
	}

	private CompletableFuture<Optional<Map<String, String>>> ask(final AnswerCheck check) {
		return CompletableFuture
			.supplyAsync(() -> CommandDialog.ask(form, new CommandDialog.Start(form.defaults(), Map.of()), check));
	}

	private static JButton button(final JDialog dialog, final String label) {
		return ShownDialog.all(dialog).filter(c -> c instanceof JButton button && label.equals(button.getText()))
			.map(JButton.class::cast).findFirst().orElseThrow();
	}

	private static boolean has(final JDialog dialog, final String label) {
		return ShownDialog.all(dialog).anyMatch(c -> c instanceof JButton button && label.equals(button.getText()));
	}

	/** A check that reads for ever, unless it is interrupted. */
	private static final class Endless implements AnswerCheck {

		private final CountDownLatch interrupted = new CountDownLatch(1);

		@Override
		public Findings check(final Map<String, String> texts, final Consumer<String> doing) {
			if (texts.get("output_prefix").isEmpty()) return new Findings();
			doing.accept("Reading a large file");
			try {
				new CountDownLatch(1).await();
				return new Findings();
			}
			catch (final InterruptedException e) {
				interrupted.countDown();
				throw new CancellationException();
			}
		}
	}

	@Test
	void readingForOkCanBeStoppedAndTheDialogStays() throws Exception {
		final Endless check = new Endless();
		final CompletableFuture<Optional<Map<String, String>>> answer = ask(check);
		final JDialog dialog = ShownDialog.await(form.title());
		ShownDialog.type(dialog, "output_prefix", "large");
		ShownDialog.press(dialog, "OK");
		Patience.await("Stop", () -> has(dialog, "Stop"));
		assertFalse(button(dialog, "OK").isEnabled());
		ShownDialog.press(dialog, "Stop");
		check.interrupted.await();
		Patience.await("OK", () -> button(dialog, "OK").isEnabled());
		assertTrue(dialog.isShowing());
		ShownDialog.type(dialog, "output_prefix", "");
		ShownDialog.press(dialog, "OK");
		assertEquals("0.001", answer.get().orElseThrow().get("voxel_p"));
	}

	@Test
	void aChangeWhileOkIsCheckedTakesOkBack() throws Exception {
		final Endless check = new Endless();
		final CompletableFuture<Optional<Map<String, String>>> answer = ask(check);
		final JDialog dialog = ShownDialog.await(form.title());
		ShownDialog.type(dialog, "output_prefix", "large");
		ShownDialog.press(dialog, "OK");
		Patience.await("Stop", () -> has(dialog, "Stop"));
		ShownDialog.type(dialog, "output_prefix", "other");
		assertTrue(button(dialog, "OK").isEnabled());
		ShownDialog.press(dialog, "Cancel");
		assertEquals(Optional.empty(), answer.get());
		check.interrupted.await();
	}

	@Test
	void aQuestionIsAskedOnceAndAgreedToWithAClick() throws Exception {
		final CompletableFuture<Optional<Map<String, String>>> answer = ask((texts, doing) -> {
			final Findings findings = new Findings();
			findings.ask(new Problem("output_prefix", "Replace output_prefix?", List.of(new Remedy("Replace", Map.of()))));
			return findings;
		});
		final JDialog dialog = ShownDialog.await(form.title());
		ShownDialog.press(dialog, "OK");
		Patience.await("Replace", () -> has(dialog, "Replace"));
		ShownDialog.press(dialog, "Replace");
		assertTrue(answer.get().isPresent());
	}

	@Test
	void fieldsHaveLettersOfTheirOwn() throws Exception {
		ask(AnswerCheck.NONE);
		final JDialog dialog = ShownDialog.await(form.title());
		final List<Integer> letters = ShownDialog.all(dialog).filter(JButton.class::isInstance)
			.map(c -> ((JButton) c).getMnemonic()).filter(letter -> letter > 0).toList();
		assertEquals(letters.size(), letters.stream().distinct().count());
		assertTrue(letters.size() >= 3, letters.toString());
		final Component field =
			ShownDialog.all(dialog).filter(c -> "voxel_p".equals(c.getName())).findFirst().orElseThrow();
		SwingUtilities.invokeAndWait(() -> ((JTextField) field).dispatchEvent(new java.awt.event.FocusEvent(field,
			java.awt.event.FocusEvent.FOCUS_GAINED, false, null, java.awt.event.FocusEvent.Cause.TRAVERSAL_FORWARD)));
		assertEquals("0.001", ((JTextField) field).getSelectedText());
		ShownDialog.press(dialog, "Cancel");
	}
}
