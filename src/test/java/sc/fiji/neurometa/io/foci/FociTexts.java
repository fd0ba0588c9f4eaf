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

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;

/** What the tests of the readers share: files of given text, and experiments in a form that one line can show. */
final class FociTexts {

	private FociTexts() {}

	static FociFile read(final Path folder, final byte[] bytes, final SpaceChoice choice) {
		try {
			return FociFiles.read(Files.write(folder.resolve("foci.txt"), bytes), choice);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static FociFile read(final Path folder, final String text) {
		return read(folder, text.getBytes(StandardCharsets.UTF_8), SpaceChoice.AUTO);
	}

	static String refusal(final Path folder, final String text) {
		return assertThrows(InputException.class, () -> read(folder, text)).getMessage();
	}

	/** {@code study|contrast|n|M|1,2,3;4,5,6} per experiment, separated by {@code " / "}. */
	static String shown(final ExperimentSet set) {
		return set.experiments().stream().map(FociTexts::shown).collect(Collectors.joining(" / "));
	}

	private static String shown(final Experiment e) {
		return e.study() + "|" + e.contrast() + "|" + e.subjects() + "|" + e.space().label().charAt(0) + "|" + e.foci()
			.stream().map(f -> plain(f.xMm()) + "," + plain(f.yMm()) + "," + plain(f.zMm())).collect(Collectors.joining(";"));
	}

	private static String plain(final double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
	}

	/** The experiments as if they came from no file. */
	static List<Experiment> withoutLines(final ExperimentSet set) {
		return set.experiments().stream().map(e -> new Experiment(e.study(), e.contrast(), e.subjects(), e.space(),
			e.foci().stream().map(f -> new Focus(f.xMm(), f.yMm(), f.zMm())).toList()).with(e.about())).toList();
	}
}
