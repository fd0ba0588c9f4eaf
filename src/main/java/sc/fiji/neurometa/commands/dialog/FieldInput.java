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

import javax.swing.JCheckBox;
import javax.swing.JComponent;

/** The part of a dialog's field that takes an answer, whatever it looks like; answers are texts. */
interface FieldInput {

	/** The component that takes the keyboard. */
	JComponent input();

	/** The component in the dialog. */
	default JComponent component() {
		return input();
	}

	/** The answer. */
	String text();

	/** Shows an answer. */
	void setText(String text);

	/** Calls back when the answer changes. */
	void onChange(Runnable action);

	/** Whether it should be as wide as the dialog. */
	default boolean isWide() {
		return false;
	}

	/** Makes it grey, or not. */
	default void setEnabled(final boolean enabled) {
		input().setEnabled(enabled);
	}

	/** A box to tick, which shows its label itself. */
	final class Box implements FieldInput {

		private final JCheckBox box;

		Box(final String label) {
			box = new JCheckBox(label);
		}

		@Override
		public JComponent input() {
			return box;
		}

		@Override
		public String text() {
			return Boolean.toString(box.isSelected());
		}

		@Override
		public void setText(final String text) {
			box.setSelected(Boolean.parseBoolean(text));
		}

		@Override
		public void onChange(final Runnable action) {
			box.addItemListener(event -> action.run());
		}
	}
}
