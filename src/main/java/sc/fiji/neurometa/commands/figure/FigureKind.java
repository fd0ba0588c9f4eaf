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
package sc.fiji.neurometa.commands.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.model.InputException;

/** The figures that Save Result Figure can draw. */
public sealed interface FigureKind {

	/** The kinds that are drawn from maps. */
	enum OfMaps implements FigureKind {

		GLASS_BRAIN, MOSAIC, PEAKS;

		@Override
		public <T> T from(final Function<OfMaps, T> ofMaps, final Function<OfRun, T> ofRun) {
			return ofMaps.apply(this);
		}
	}

	/** The kinds that are drawn from the record of a run. */
	enum OfRun implements FigureKind {

		FOCI, NULL, CONTRIBUTIONS, FOCI_ON_BRAIN;

		@Override
		public <T> T from(final Function<OfMaps, T> ofMaps, final Function<OfRun, T> ofRun) {
			return ofRun.apply(this);
		}
	}

	/** What is made of maps or of a record. */
	<T> T from(Function<OfMaps, T> ofMaps, Function<OfRun, T> ofRun);

	/**
	 * The kind that a word names.
	 *
	 * @throws InputException when there is none
	 */
	static FigureKind of(final String word) {
		final List<Enum<?>> kinds =
			Stream.<Enum<?>> concat(Arrays.stream(OfMaps.values()), Arrays.stream(OfRun.values())).toList();
		return kinds.stream().filter(kind -> Choice.word(kind).equals(word.strip().toLowerCase(Locale.ROOT)))
			.map(FigureKind.class::cast).findFirst().orElseThrow(() -> new InputException("figure = " + word +
				" is not known. It is one of: " + kinds.stream().map(Choice::word).collect(Collectors.joining(", ")) + "."));
	}
}
