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
package sc.fiji.neurometa.ui;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Insets;
import java.util.List;
import java.util.stream.Collectors;

import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** A coloured line that names the warnings of a result in few words and opens them in full; invisible without any. */
public final class WarningLine extends JPanel {

	private static final long serialVersionUID = 1;
	private static final Color AMBER = new Color(0xffe3a3), INK = new Color(0x3d2c00);
	private static final int MOST = 64;

	private final JLabel line = new JLabel();
	private final String title;
	private transient List<String> warnings = List.of();

	/**
	 * A line without warnings.
	 *
	 * @param title beginning of the title of the window that shows them in full
	 */
	public WarningLine(final String title) {
		super(new BorderLayout(8, 0));
		this.title = title;
		setName("warnings");
		setBackground(AMBER);
		setBorder(BorderFactory.createEmptyBorder(2, 8, 2, 4));
		line.setForeground(INK);
		line.setFont(line.getFont().deriveFont(Font.BOLD, 12f));
		// what does not fit ends with dots, and takes no room from others
		line.setMinimumSize(new Dimension(10, line.getPreferredSize().height));
		final JButton show = new JButton("Show");
		show.setName("show warnings");
		show.setMargin(new Insets(0, 6, 0, 6));
		show.setToolTipText("All warnings in full");
		show.addActionListener(event -> MarkdownWindow.show(title + " warnings", text()));
		add(line, BorderLayout.CENTER);
		add(show, BorderLayout.EAST);
		setVisible(false);
	}

	/** Shows other warnings. */
	public void show(final List<String> sentences) {
		warnings = List.copyOf(sentences);
		line.setText(inShort(warnings));
		line.setPreferredSize(new Dimension(10, line.getFontMetrics(line.getFont()).getHeight() + 2));
		setToolTipText("<html><p style='width:420px'>" +
			warnings.stream().map(Markdown::escape).collect(Collectors.joining("<br><br>")) + "</p></html>");
		setVisible(!warnings.isEmpty());
	}

	private String text() {
		return "# Warnings: " + title + "\n\n" +
			warnings.stream().map(w -> "- " + w.replace("_", "\\_") + "\n").collect(Collectors.joining());
	}

	/** The number of warnings and what each is about. */
	static String inShort(final List<String> warnings) {
		return (warnings.size() == 1 ? "1 warning: " : warnings.size() + " warnings: ") +
			warnings.stream().map(WarningLine::inShort).collect(Collectors.joining("; "));
	}

	/** The beginning of a warning, up to its first pause. */
	static String inShort(final String warning) {
		final String start = warning.split("[:;](?= )|\\.(?= |$)| \\(|, (?:which|since|so that|as|where)\\b", 2)[0];
		if (start.length() <= MOST) return start;
		final int space = start.lastIndexOf(' ', MOST);
		return start.substring(0, space > 0 ? space : MOST) + "\u2026";
	}
}
