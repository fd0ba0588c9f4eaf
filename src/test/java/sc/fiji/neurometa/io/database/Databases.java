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
package sc.fiji.neurometa.io.database;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.InputException;

/** What the tests of databases share: files of given text, and databases in a form that a few lines can show. */
final class Databases {

	private Databases() {}

	static Path write(final Path folder, final String name, final String text) {
		return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
	}

	static Path write(final Path folder, final String name, final byte[] bytes) {
		try {
			return Files.write(folder.resolve(name), bytes);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static byte[] packed(final String text) {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			out.write(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return bytes.toByteArray();
	}

	static DatabaseFile read(final Path file) {
		return DatabaseFiles.read(file, SpaceChoice.AUTO, UnknownSpace.REFUSE);
	}

	static String refusal(final Path file) {
		return assertThrows(InputException.class, () -> read(file)).getMessage();
	}

	/** {@code study|contrast|n|M|1,2,3;4,5,6|title|year|tag;tag} per experiment, one a line. */
	static String shown(final DatabaseFile file) {
		return file.database().entries().stream().map(Databases::shown).collect(Collectors.joining("\n"));
	}

	private static String shown(final Experiment e) {
		return String.join(
			"|", e.study(), e.contrast(), Integer.toString(e.subjects()), e.space().label().substring(0, 1), e.foci().stream()
				.map(f -> plain(f.xMm()) + "," + plain(f.yMm()) + "," + plain(f.zMm())).collect(Collectors.joining(";")),
			e.about().title(), Integer.toString(e.year()),
			Stream
				.concat(e.about().tags().stream(), e.about().covariates().stream().map(c -> c.name() + "=" + plain(c.value())))
				.collect(Collectors.joining(";")));
	}

	private static String plain(final double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
	}
}
