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
package sc.fiji.neurometa.ui.viewer;

import java.awt.EventQueue;
import java.awt.Insets;
import java.util.concurrent.CompletableFuture;

import javax.swing.JButton;

/**
 * A further view of a result, opened by a button.
 *
 * @param label on the button
 * @param help what it is, in a sentence
 * @param ready is completed with true when it can be opened, and with false when it never can; until then the button is grey
 * @param open opens it or brings it to the front; called on the event thread
 */
public record LinkButton(String label, String help, CompletableFuture<Boolean> ready, Runnable open) {

	/** A button for what is there already. */
	public LinkButton(final String label, final String help, final Runnable open) {
		this(label, help, CompletableFuture.completedFuture(true), open);
	}

	/** The button, which is grey until it is ready. */
	JButton button() {
		final JButton button = new JButton(label);
		button.setToolTipText(help);
		button.setMargin(new Insets(2, 4, 2, 4));
		button.addActionListener(event -> open.run());
		button.setEnabled(ready.getNow(false));
		ready.thenAccept(isReady -> EventQueue.invokeLater(() -> button.setEnabled(isReady)));
		return button;
	}
}
