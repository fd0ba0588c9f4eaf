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

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.swing.JEditorPane;
import javax.swing.event.HyperlinkEvent;

import ij.IJ;
import ij.plugin.BrowserLauncher;

/**
 * A page of the documentation, or a text with links into it. A link to another page shows that, from the jar and without a
 * network; one to the web opens the browser.
 */
public final class DocsPane {

	private static final Pattern PAGE = Pattern.compile("(?:.*/)?([A-Za-z0-9-]+\\.md)(?:#.*)?");

	private DocsPane() {}

	/** A pane with HTML that cannot be edited. */
	public static JEditorPane of(final String html) {
		final JEditorPane pane = new JEditorPane("text/html", html);
		pane.setEditable(false);
		pane.setCaretPosition(0);
		pane.addHyperlinkListener(event -> {
			if (event.getEventType() == HyperlinkEvent.EventType.ACTIVATED) follow(pane, event.getDescription());
		});
		return pane;
	}

	/** Follows a link; one that leads nowhere in the jar goes to the status line. */
	static void follow(final JEditorPane pane, final String link) {
		final Matcher page = PAGE.matcher(link);
		final Optional<String> text = link.contains("://") || !page.matches() ? Optional.empty() : text(page.group(1));
		if (text.isPresent()) {
			pane.setText(html(text.get()));
			pane.setCaretPosition(0);
		}
		else if (link.startsWith("http")) browse(link);
		else if (link.startsWith("#")) pane.scrollToReference(link.substring(1));
		else IJ.showStatus("Not in the help: " + link);
	}

	private static void browse(final String link) {
		try {
			BrowserLauncher.openURL(link);
		}
		catch (final IOException e) {
			IJ.showStatus("No browser could be started for " + link);
		}
	}

	/** The text of a page, in Markdown; empty when there is none of that name. */
	public static Optional<String> text(final String name) {
		try (InputStream in = DocsPane.class.getResourceAsStream("/docs/" + name)) {
			return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
		}
		catch (final IOException e) {
			return Optional.empty();
		}
	}

	/** A text in Markdown as a page. */
	public static String html(final String markdown) {
		return "<html><body style='font-family:sans-serif;margin:10px" + GuiScale.style() + "'>" +
			Markdown.toHtml(markdown) + "</body></html>";
	}
}
