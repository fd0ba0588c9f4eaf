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

import java.awt.Window;
import java.util.Locale;

import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JEditorPane;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;

import sc.fiji.neurometa.ui.DocsPane;
import sc.fiji.neurometa.ui.GuiScale;
import sc.fiji.neurometa.ui.Markdown;

/** The help of a command, without a network: its page of the documentation, which is in the jar, and its parameters. */
public final class HelpPage {

	private HelpPage() {}

	/** Opens a window with the help of a command next to its dialog. */
	public static void show(final Window owner, final CommandForm form) {
		final JEditorPane text = DocsPane.of(html(form));
		final JScrollPane scroll = new JScrollPane(text);
		scroll.setPreferredSize(GuiScale.of(680, 560));
		final JDialog window = new JDialog(owner, form.title() + " Help");
		window.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
		window.setContentPane(scroll);
		window.getRootPane().registerKeyboardAction(event -> window.dispose(), KeyStroke.getKeyStroke("ESCAPE"),
			JComponent.WHEN_IN_FOCUSED_WINDOW);
		GuiScale.pack(window);
		window.setVisible(true);
	}

	/** The page as HTML. */
	static String html(final CommandForm form) {
		final StringBuilder page =
			new StringBuilder("<html><body style='font-family:sans-serif;margin:12px" + GuiScale.style() + "'>");
		final String documentation = documentation(form.title());
		if (documentation.isEmpty()) page.append("<h1>").append(Markdown.escape(form.title())).append("</h1>");
		else page.append(Markdown.toHtml(documentation));
		page.append("<h2>Parameters</h2><table border='0' cellpadding='4'>");
		for (final CommandParameter parameter : form.parameters())
			page.append("<tr><td valign='top'><b>").append(Markdown.escape(parameter.label())).append("</b><br><code>")
				.append(parameter.key()).append("</code></td><td valign='top'>")
				.append(Markdown.escape(parameter.description())).append("<br><i>").append(Markdown.escape(parameter.allowed()))
				.append(parameter.defaultText().isEmpty() ? "" : "; default " + Markdown.escape(parameter.defaultText()))
				.append("</i></td></tr>");
		return page.append("</table></body></html>").toString();
	}

	/** Name of a command's page in {@code docs}, e.g. {@code ale-meta-analysis.md}, or {@code nifti.md} of "NIfTI...". */
	static String pageName(final String title) {
		return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "") + ".md";
	}

	private static String documentation(final String title) {
		return DocsPane.text(pageName(title)).orElse("");
	}
}
