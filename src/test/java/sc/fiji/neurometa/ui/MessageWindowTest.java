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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JEditorPane;
import javax.swing.SwingUtilities;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.Needs;

/** Messages of any length, warnings in a line, and pages whose links work. */
class MessageWindowTest {

	private static Stream<Component> all(final Container container) {
		return Arrays.stream(container.getComponents())
			.flatMap(c -> c instanceof Container inner ? Stream.concat(Stream.of(c), all(inner)) : Stream.of(c));
	}

	@Tag("window")
	@Test
	void aLongMessageFitsTheScreenWithItsButtons() throws Exception {
		Needs.display();
		final String names = IntStream.range(0, 400).mapToObj(i -> "'Experiment of Somebody, 2001: contrast " + i + "'")
			.collect(Collectors.joining("; "));
		SwingUtilities.invokeAndWait(() -> {
			final JDialog dialog = MessageWindow.dialog("NeuroMeta", "What to do first. They are: " + names);
			final Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
			assertTrue(dialog.getHeight() <= 0.8 * screen.height + 1 && dialog.getWidth() <= 0.8 * screen.width + 1,
				dialog.getSize().toString());
			dialog.doLayout();
			dialog.validate();
			for (final Component button : all(dialog).filter(JButton.class::isInstance).toList())
				assertTrue(SwingUtilities.convertPoint(button, 0, button.getHeight(), dialog).y <= dialog.getHeight(),
					"a button below the edge");
			final JDialog small = MessageWindow.dialog("NeuroMeta", "Short.");
			assertTrue(small.getHeight() < 200, small.getSize().toString());
			dialog.dispose();
			small.dispose();
		});
	}

	@Test
	void warningsAreNamedInFewWords() {
		assertEquals("1 warning: The p-values are not corrected for the number of voxels", WarningLine.inShort(
			List.of("The p-values are not corrected for the number of voxels: false positives are to be expected.")));
		assertEquals("2 warnings: Only 10 experiments; 26 of 267 foci lie outside the mask and were kept",
			WarningLine.inShort(List.of("Only 10 experiments: below 17 one can.",
				"26 of 267 foci lie outside the mask and were kept; see the table.")));
	}

	@Test
	void linksOfThePagesLeadToPages() {
		final JEditorPane pane = DocsPane.of(DocsPane.html("[a page](open-result.md)"));
		DocsPane.follow(pane, "open-result.md#outputs-for-scripts");
		assertTrue(pane.getText().contains("Open Result"), pane.getText());
		DocsPane.follow(pane, "../docs/view-map.md");
		assertTrue(pane.getText().contains("View Map"), pane.getText());
	}
}
