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

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Columns of a table that mostly hold names of spaces, though the header does not call them space: whether they say in which space
 * the coordinates are, or were once, only a person knows.
 */
final class SpaceColumns {

	private final TableHeader header;

	/** The cells of one column. */
	private static final class Cells {

		private final Set<String> spaces = new LinkedHashSet<>();
		private int ofSpaces, others;
	}

	private final Map<Integer, Cells> found = new TreeMap<>();

	SpaceColumns(final TableHeader header) {
		this.header = header;
		for (int i = 0; i < header.names().size(); i++)
			if (!header.columns().places().containsValue(i)) found.put(i, new Cells());
	}

	/** Looks at a row. */
	void look(final List<String> row) {
		found.forEach((place, cells) -> {
			final String cell = place < row.size() ? Typography.name(row.get(place)) : "";
			if (cell.isEmpty()) return;
			if (SpaceWord.isOnlyThat(cell)) {
				cells.ofSpaces++;
				cells.spaces.add(cell);
			}
			else cells.others++;
		});
	}

	/** The columns, as a sentence would name them, such as {@code "Coords" (MNI, T88)}; empty when there are none. */
	String names() {
		final StringBuilder text = new StringBuilder();
		found.forEach((place, cells) -> {
			if (cells.ofSpaces == 0 || cells.ofSpaces < cells.others) return;
			final String name = header.names().get(place).strip();
			text.append(text.isEmpty() ? "" : ", ").append(name.isEmpty() ? "column " + (place + 1) : '"' + name + '"')
				.append(" (").append(String.join(", ", cells.spaces)).append(')');
		});
		return text.toString();
	}
}
