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

import java.util.HashSet;
import java.util.Set;

import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.JTabbedPane;

/** The letters that, with Alt, reach the parts of a dialog; no two parts that are in view together have the same. */
final class Mnemonics {

	private final Set<Character> taken;

	/** None is taken. */
	Mnemonics() {
		this(Set.of());
	}

	private Mnemonics(final Set<Character> taken) {
		this.taken = new HashSet<>(taken);
	}

	/** Letters for a tab, which is in view with what has letters already, but not with the other tabs. */
	Mnemonics ofTab() {
		return new Mnemonics(taken);
	}

	/** The place of the first letter that is free, those that begin a word before others; -1 when there is none. */
	private int take(final String text) {
		for (final boolean begins : new boolean[] { true, false })
			for (int i = 0; i < text.length(); i++) {
				final char letter = Character.toUpperCase(text.charAt(i));
				final boolean isFirst = i == 0 || text.charAt(i - 1) == ' ';
				if (letter >= 'A' && letter <= 'Z' && (isFirst || !begins) && taken.add(letter)) return i;
			}
		return -1;
	}

	/** Gives a button or box a letter. */
	void give(final AbstractButton button) {
		final int place = take(button.getText());
		if (place < 0) return;
		button.setMnemonic(Character.toUpperCase(button.getText().charAt(place)));
		button.setDisplayedMnemonicIndex(place);
	}

	/** Gives a label a letter, which reaches what it is for. */
	void give(final JLabel label) {
		final int place = take(label.getText());
		if (place < 0) return;
		label.setDisplayedMnemonic(Character.toUpperCase(label.getText().charAt(place)));
		label.setDisplayedMnemonicIndex(place);
	}

	/** Gives a tab a letter. */
	void give(final JTabbedPane tabs, final int tab) {
		final int place = take(tabs.getTitleAt(tab));
		if (place < 0) return;
		tabs.setMnemonicAt(tab, Character.toUpperCase(tabs.getTitleAt(tab).charAt(place)));
		tabs.setDisplayedMnemonicIndexAt(tab, place);
	}
}
