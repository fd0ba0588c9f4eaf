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
package sc.fiji.neurometa.commands.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Window;
import java.awt.event.WindowEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JLabel;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.Patience;

/** Windows of several runs. */
@Tag("window")
class ProgressWindowTest {

	@BeforeAll
	static void display() {
		Needs.display();
	}

	private static Optional<JDialog> dialog(final String title) {
		return Arrays.stream(Window.getWindows()).filter(Window::isShowing).filter(JDialog.class::isInstance)
			.map(JDialog.class::cast).filter(dialog -> title.equals(dialog.getTitle())).findFirst();
	}

	private static Stream<Component> all(final Container container) {
		return Arrays.stream(container.getComponents())
			.flatMap(c -> c instanceof Container inner ? Stream.concat(Stream.of(c), all(inner)) : Stream.of(c));
	}

	private static void press(final JDialog dialog, final String label) {
		all(dialog).filter(c -> c instanceof JButton button && label.equals(button.getText())).map(JButton.class::cast)
			.findFirst().orElseThrow().doClick();
	}

	@Test
	void severalRunsDoNotLieOnEachOtherAndKeepTheirNames() throws Exception {
		final List<ProgressWindow> windows = new ArrayList<>();
		EventQueue.invokeAndWait(() -> {
			for (final String run : List.of("run: one", "run: two", "run: three")) {
				final ProgressWindow window = new ProgressWindow("run");
				window.show("Permutations", 0.3);
				window.name(run);
				windows.add(window);
			}
			final List<Rectangle> places =
				Stream.of("run: one", "run: two", "run: three").map(title -> dialog(title).orElseThrow().getBounds()).toList();
			for (int i = 0; i < places.size(); i++)
				for (int j = 0; j < i; j++)
					assertFalse(places.get(i).intersects(places.get(j)), places.toString());
			press(dialog("run: two").orElseThrow(), "Cancel");
			assertEquals(List.of(false, true, false), windows.stream().map(ProgressWindow::isCancelPressed).toList());
			// a place that is free again is used again
			windows.get(0).close();
			final ProgressWindow next = new ProgressWindow("run: four");
			next.show("Permutations", 0.1);
			windows.add(next);
			assertEquals(places.get(0).getLocation(), dialog("run: four").orElseThrow().getLocation());
			windows.forEach(ProgressWindow::close);
		});
	}

	@Test
	void closingTheWindowAsks() throws Exception {
		for (final String answer : List.of("Continue", "Cancel the run")) {
			final ProgressWindow window = new ProgressWindow("run: asked");
			EventQueue.invokeAndWait(() -> window.show("Permutations", -1));
			final JDialog dialog = dialog("run: asked").orElseThrow();
			EventQueue.invokeLater(() -> dialog.dispatchEvent(new WindowEvent(dialog, WindowEvent.WINDOW_CLOSING)));
			final long end = System.currentTimeMillis() + Patience.MS;
			while (question(dialog).isEmpty() && System.currentTimeMillis() < end)
				Thread.sleep(20);
			EventQueue.invokeAndWait(() -> press(question(dialog).orElseThrow(), answer));
			EventQueue.invokeAndWait(() -> {
				assertTrue(dialog.isShowing(), "only the end of the run closes it");
				assertEquals(answer.startsWith("Cancel"), window.isCancelPressed());
				window.close();
			});
		}
	}

	@Test
	void whatWasSavedIsSaidWithItsFolder(@TempDir final Path folder) throws Exception {
		final Path file = Files.writeString(folder.resolve("page.html"), "x");
		SavedNotice.show("Study Report", file);
		EventQueue.invokeAndWait(() -> {
			final JDialog dialog = dialog("Study Report").orElseThrow();
			assertEquals(List.of("Saved: page.html", "Folder: " + folder),
				all(dialog).filter(JLabel.class::isInstance).map(c -> ((JLabel) c).getText()).toList());
			press(dialog, "Close");
			assertFalse(dialog.isShowing());
		});
	}

	private static Optional<JDialog> question(final JDialog owner) {
		return Arrays.stream(owner.getOwnedWindows()).filter(Window::isShowing).map(JDialog.class::cast).findFirst();
	}
}
