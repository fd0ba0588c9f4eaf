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

import java.awt.Component;
import java.awt.Container;
import java.awt.Dialog;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JProgressBar;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

import sc.fiji.neurometa.Patience;

/** What a driver of windows sees and touches. */
final class Screen {

	/** A constant, because ImageJ has no class of another package. */
	static final long PATIENCE_MS = Patience.MS, SETTLE_MS = 500;

	private Screen() {}

	/** Titles of the dialogs in view. */
	static String dialogs() {
		return Arrays.stream(Window.getWindows()).filter(Window::isShowing).filter(Dialog.class::isInstance)
			.map(window -> ((Dialog) window).getTitle()).toList().toString();
	}

	static Window awaitWindow(final String title) throws Exception {
		await(title, () -> window(title).isPresent());
		Thread.sleep(SETTLE_MS);
		return window(title).orElseThrow();
	}

	static Optional<Window> window(final String title) {
		return Arrays.stream(Window.getWindows()).filter(Window::isShowing)
			.filter(window -> window instanceof Dialog dialog && title.equals(dialog.getTitle())).findFirst();
	}

	/** The progress of a command, whose title is followed by the name of the data. */
	static Window awaitProgress(final String command) throws Exception {
		final Callable<Optional<Window>> progress = () -> Arrays.stream(Window.getWindows()).filter(Window::isShowing)
			.filter(window -> window instanceof Dialog dialog && dialog.getTitle().startsWith(command + ": "))
			.filter(window -> all(window).anyMatch(c -> c instanceof JLabel label && label.getText().contains(" left")))
			.findFirst();
		await("progress", () -> progress.call().isPresent());
		return progress.call().orElseThrow();
	}

	/** Waits until no thread of a command runs; ImageJ calls the thread by the command. */
	static void awaitEnd(final String command) throws Exception {
		await("end of " + command,
			() -> Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().strip().equals(command)));
	}

	static void await(final String what, final Callable<Boolean> condition) throws Exception {
		final long end = System.currentTimeMillis() + PATIENCE_MS;
		while (!condition.call()) {
			if (System.currentTimeMillis() > end)
				throw new IllegalStateException("Waited too long for " + what + "; dialogs: " + dialogs());
			Thread.sleep(50);
		}
	}

	/** Waits until a dialog has checked what it was given. */
	static void settled(final Window dialog) throws Exception {
		// changes are checked when no more come for a moment
		Thread.sleep(2 * SETTLE_MS);
		await("the end of the check",
			() -> onEdt(() -> all(dialog).noneMatch(component -> component instanceof JProgressBar bar && bar.isShowing())));
	}

	/** A window that is no dialog, by its title. */
	static JFrame awaitFrame(final String title) throws Exception {
		final Callable<Optional<JFrame>> shown = () -> Arrays.stream(Window.getWindows())
			.filter(window -> window.isShowing() && window instanceof JFrame frame && title.equals(frame.getTitle()))
			.map(JFrame.class::cast).findFirst();
		await(title, () -> shown.call().isPresent());
		return shown.call().orElseThrow();
	}

	/** All components in a container, however deep. */
	static Stream<Component> all(final Container container) {
		return Arrays.stream(container.getComponents()).flatMap(
			child -> child instanceof Container inner ? Stream.concat(Stream.of(child), all(inner)) : Stream.of(child));
	}

	static JComponent named(final Container container, final String name) {
		return (JComponent) all(container).filter(component -> name.equals(component.getName())).findFirst().orElseThrow();
	}

	static void set(final Window window, final String name, final String value) throws Exception {
		onEdt(() -> {
			final JComponent field = named(window, name);
			if (field instanceof JComboBox<?> combo) combo.setSelectedItem(value);
			else((JTextComponent) field).setText(value);
			return null;
		});
	}

	static void click(final Window window, final String label) {
		// not waiting, since a button may open another modal dialog
		SwingUtilities.invokeLater(() -> ((AbstractButton) all(window)
			.filter(component -> component instanceof AbstractButton button && label.equals(button.getText())).findFirst()
			.orElseThrow()).doClick());
	}

	static <T> T onEdt(final Callable<T> action) throws Exception {
		final Object[] result = new Object[1];
		SwingUtilities.invokeAndWait(() -> {
			try {
				result[0] = action.call();
			}
			catch (final Exception e) {
				throw new IllegalStateException(e);
			}
		});
		@SuppressWarnings("unchecked")
		final T typed = (T) result[0];
		return typed;
	}

	static Rectangle bounds() {
		return GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
	}

	/** Saves what a window looks like, with whatever lies in front of it. */
	static void picture(final Path file, final Window window) throws Exception {
		Thread.sleep(300);
		save(file, window.getBounds());
	}

	/** Saves what the whole screen looks like. */
	static void picture(final Path file) throws Exception {
		save(file, bounds());
	}

	private static void save(final Path file, final Rectangle area) throws Exception {
		ImageIO.write(new Robot().createScreenCapture(area), "png", file.toFile());
	}
}
