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

import java.awt.Color;
import java.awt.Font;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.util.List;

import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.SwingConstants;
import javax.swing.border.Border;

import sc.fiji.neurometa.ui.Markdown;

/** The part of a dialog that asks for one parameter: its label and its input. */
final class ParameterField {

	/** The colour of what is wrong. */
	static final Color ERROR = new Color(0xb00020);

	private final CommandParameter parameter;
	private final FieldInput in;
	private final JLabel label;
	private final Border border;

	ParameterField(final CommandParameter parameter) {
		this.parameter = parameter;
		in = switch (parameter.kind()) {
			case BOOLEAN -> new FieldInput.Box(parameter.label());
			case CHOICE -> new ChoiceInput(parameter);
			case INTEGER, DECIMAL -> TextInput.line();
			case TEXT -> parameter.look().isNamed() ? new NameInput(parameter.look().isSeveral()) : TextInput.line();
			case OPEN_FILE, SAVE_FILE, DIRECTORY -> TextInput.file(parameter);
			case FILE_LIST -> new FileListInput(parameter);
		};
		input().setName(parameter.key());
		input().setToolTipText(toolTip());
		input().setFont(input().getFont().deriveFont(Font.PLAIN));
		border = input().getBorder();
		label = new JLabel(hasOwnLabel() ? "" : parameter.label(), SwingConstants.TRAILING);
		label.setFont(label.getFont().deriveFont(Font.PLAIN));
		label.setLabelFor(input());
		label.setToolTipText(toolTip());
	}

	CommandParameter parameter() {
		return parameter;
	}

	/** The label before the component; without a text where the component shows it. */
	JLabel label() {
		return label;
	}

	/** The component in the dialog. */
	JComponent component() {
		return in.component();
	}

	/** The component that takes the keyboard. */
	JComponent input() {
		return in.input();
	}

	/** Whether it should be as wide as the dialog. */
	boolean isWide() {
		return in.isWide();
	}

	/** Whether the input shows its label itself. */
	boolean hasOwnLabel() {
		return in instanceof FieldInput.Box;
	}

	/** The answer as text. */
	String text() {
		return in.text();
	}

	/** Shows an answer. */
	void setText(final String text) {
		in.setText(text);
	}

	/** Offers names, where the field takes some. */
	void setNames(final List<String> names) {
		if (in instanceof NameInput input) input.setNames(names);
	}

	/** Makes it grey unless it has an effect, and shows it or not. */
	void setState(final boolean counts, final boolean shown) {
		in.setEnabled(counts);
		label.setEnabled(counts);
		label.setVisible(shown);
		component().setVisible(shown);
	}

	/** Marks it as wrong, or not. */
	void setWrong(final boolean wrong) {
		label.setForeground(wrong ? ERROR : null);
		if (hasOwnLabel()) input().setForeground(wrong ? ERROR : null);
		else input().setBorder(wrong ? BorderFactory.createLineBorder(ERROR, 2) : border);
	}

	/** Calls back when the answer changes. */
	void onChange(final Runnable action) {
		in.onChange(action);
	}

	/** Calls back when the keyboard comes to this field. */
	void onFocus(final Runnable action) {
		input().addFocusListener(new FocusAdapter() {

			@Override
			public void focusGained(final FocusEvent event) {
				action.run();
			}
		});
	}

	private String toolTip() {
		return "<html><body width='380'>" + Markdown.escape(parameter.description()) + "<br><i>Macro key: <b>" +
			parameter.key() + "</b>, " + Markdown.escape(parameter.allowed()) + "</i></body></html>";
	}
}
