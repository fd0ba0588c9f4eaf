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
package sc.fiji.neurometa.io.foci;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import sc.fiji.neurometa.model.Covariate;
import sc.fiji.neurometa.table.Decimals;
import sc.fiji.neurometa.table.NumberCell;

/**
 * Tags and covariates as one text: {@code adult; task=n-back} and {@code age=23.5; iq=101}. A semicolon or backslash within a
 * word has a backslash in front.
 */
final class FactLists {

	private FactLists() {}

	/** Words as a text. */
	static String text(final List<String> words) {
		return words.stream().map(FactLists::plain).filter(w -> !w.isEmpty())
			.map(w -> w.replace("\\", "\\\\").replace(";", "\\;")).collect(Collectors.joining("; "));
	}

	/** Numbers as a text. */
	static String numbers(final List<Covariate> covariates) {
		return text(covariates.stream().map(c -> c.name() + "=" + Decimals.text(c.value())).toList());
	}

	/** A word in one line, without the empty columns of a spreadsheet at its end. */
	static String plain(final String word) {
		return Typography.name(word).replaceAll("(\\s*[,;]){2,}$", "").strip();
	}

	/** The words in a text, without empty ones. */
	static List<String> words(final String text) {
		final List<String> words = new ArrayList<>();
		final StringBuilder word = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			final char c = text.charAt(i);
			if (c == '\\' && i + 1 < text.length()) word.append(text.charAt(++i));
			else if (c == ';') {
				words.add(plain(word.toString()));
				word.setLength(0);
			}
			else word.append(c);
		}
		words.add(plain(word.toString()));
		return words.stream().filter(w -> !w.isEmpty()).toList();
	}

	/** The number that a word such as {@code age=23.5} gives; empty when it gives none. */
	static Optional<Covariate> number(final String word) {
		final int equals = word.lastIndexOf('=');
		final String name = equals < 0 ? "" : plain(word.substring(0, equals));
		final double value = equals < 0 ? Double.NaN : NumberCell.parse(word.substring(equals + 1).strip());
		return name.isEmpty() || Double.isNaN(value) ? Optional.empty() : Optional.of(new Covariate(name, value));
	}
}
