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

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.stream.Stream;

import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

import sc.fiji.neurometa.Patience;

/** Finds a dialog that is in view and answers it. */
public final class ShownDialog {

	private ShownDialog() {}

	/** The dialog of that title, once it is there. */
	public static JDialog await(final String title) throws Exception {
		Patience.await("the dialog " + title, () -> windows(title).findFirst().isPresent());
		return (JDialog) windows(title).findFirst().orElseThrow();
	}

	/** The dialogs of that title in view. */
	public static Stream<Window> windows(final String title) {
		return Arrays.stream(Window.getWindows())
			.filter(window -> window.isShowing() && window instanceof JDialog dialog && title.equals(dialog.getTitle()));
	}

	/** Everything inside. */
	public static Stream<Component> all(final Container container) {
		return Arrays.stream(container.getComponents()).flatMap(
			child -> child instanceof Container inner ? Stream.concat(Stream.of(child), all(inner)) : Stream.of(child));
	}

	/** The keys that it asks for, in order. */
	public static Stream<String> keys(final JDialog dialog) {
		return all(dialog.getContentPane()).map(Component::getName).filter(name -> name != null && name.contains("_"));
	}

	/** Types a text. */
	public static void type(final JDialog dialog, final String key, final String text)
		throws InterruptedException, InvocationTargetException
	{
		SwingUtilities.invokeAndWait(() -> all(dialog).filter(component -> key.equals(component.getName())).findFirst()
			.ifPresent(component -> ((JTextComponent) component).setText(text)));
	}

	/** Presses a button. */
	public static void press(final JDialog dialog, final String label)
		throws InterruptedException, InvocationTargetException
	{
		SwingUtilities.invokeAndWait(
			() -> all(dialog).filter(component -> component instanceof JButton button && label.equals(button.getText()))
				.findFirst().ifPresent(component -> ((JButton) component).doClick()));
	}
}
