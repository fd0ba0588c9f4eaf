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

import java.awt.Component;

import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JList;

/** A choice, shown in words; the tip of each names the word that macros use. */
final class ChoiceInput implements FieldInput {

	private final JComboBox<String> box;

	ChoiceInput(final CommandParameter parameter) {
		box = new JComboBox<>(parameter.choices().toArray(String[]::new));
		box.setRenderer(new Words(parameter));
		box.setMaximumRowCount(parameter.choices().size());
	}

	/** The choices in words. */
	private static final class Words extends DefaultListCellRenderer {

		private static final long serialVersionUID = 1L;

		private final transient CommandParameter parameter;

		Words(final CommandParameter parameter) {
			this.parameter = parameter;
		}

		@Override
		public Component getListCellRendererComponent(final JList<?> list, final Object value, final int index,
			final boolean selected, final boolean focus)
		{
			final String choice = String.valueOf(value);
			setToolTipText(parameter.key() + "=" + choice);
			return super.getListCellRendererComponent(list, parameter.word(choice), index, selected, focus);
		}
	}

	@Override
	public JComponent input() {
		return box;
	}

	@Override
	public String text() {
		return String.valueOf(box.getSelectedItem());
	}

	@Override
	public void setText(final String text) {
		box.setSelectedItem(text);
	}

	@Override
	public void onChange(final Runnable action) {
		box.addItemListener(event -> action.run());
	}
}
