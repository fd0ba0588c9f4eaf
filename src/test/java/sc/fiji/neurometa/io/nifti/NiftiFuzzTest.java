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
package sc.fiji.neurometa.io.nifti;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.model.InputException;

/**
 * Damages sound files at random: bits, bytes, whole fields, cuts and insertions. Reading gives an image or an
 * {@link InputException} that names the file, never another exception. {@code -Dneurometa.fuzz=N} (profile
 * {@code fuzz}: 200,000) sets the number of damaged files; a failure prints its seed.
 */
@Tag("slow")
class NiftiFuzzTest {

	private static final byte[] EXTREMES = { 0, 1, -1, 127, -128, 64 };

	@TempDir
	Path folder;

	@Test
	void damagedFilesAreReadOrRefused() throws IOException {
		final int count = Integer.getInteger("neurometa.fuzz", 3000);
		final List<Path> files;
		try (Stream<Path> all = Files.list(Goldens.folder())) {
			files = all.filter(f -> !f.toString().endsWith(".json")).sorted().toList();
		}
		int sound = 0;
		for (int seed = 0; seed < count; seed++) {
			final Random random = new Random(seed);
			final Path original = files.get(random.nextInt(files.size()));
			final byte[] bytes = damaged(Files.readAllBytes(original), random);
			if (readsOrRefuses(original, bytes, seed)) sound++;
		}
		assertTrue(sound > count / 20 && sound < count, sound + " of " + count + " damaged files were read");
	}

	private boolean readsOrRefuses(final Path original, final byte[] bytes, final int seed) throws IOException {
		final String name = original.getFileName().toString();
		final Path file = Files.write(folder.resolve(name), bytes);
		final boolean pair = !name.contains(".nii");
		if (pair) {
			final Path twin =
				original.resolveSibling(name.contains(".hdr") ? name.replace(".hdr", ".img") : name.replace(".img", ".hdr"));
			Files.write(folder.resolve(twin.getFileName()), Files.readAllBytes(twin));
		}
		try {
			use(NiftiReader.read(file));
			if (!pair) use(NiftiReader.read(name, new ByteArrayInputStream(bytes)));
			return true;
		}
		catch (final InputException e) {
			final String stem = name.substring(0, name.indexOf('.'));
			assertTrue(e.getMessage().contains(stem), () -> "seed " + seed + ": " + e.getMessage());
			return false;
		}
		catch (final RuntimeException | Error e) {
			throw new AssertionError("seed " + seed + ", " + name, e);
		}
	}

	private static void use(final NiftiImage image) {
		assertNotNull(image.grid());
		if (!image.header().type().isColor()) assertNotNull(image.volume(image.volumes() - 1));
	}

	private static byte[] damaged(final byte[] sound, final Random random) {
		byte[] bytes = sound;
		for (int i = 1 + random.nextInt(4); i > 0 && bytes.length > 0; i--) {
			final int at = random.nextInt(random.nextInt(4) == 0 ? bytes.length : Math.min(bytes.length, 544));
			switch (random.nextInt(7)) {
				case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
				case 1 -> bytes[at] = (byte) random.nextInt();
				case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(8)),
					EXTREMES[random.nextInt(EXTREMES.length)]);
				case 3 -> bytes = random.nextInt(3) == 0 ? Arrays.copyOf(bytes, at) : bytes;
				case 4 -> bytes = Arrays.copyOf(bytes, bytes.length + random.nextInt(64));
				case 5 -> {
					final byte[] from = bytes.clone();
					final int length = Math.min(bytes.length - at, random.nextInt(16));
					System.arraycopy(from, random.nextInt(bytes.length - length + 1), bytes, at, length);
				}
				default -> bytes[40 % bytes.length] = (byte) random.nextInt(9);
			}
		}
		return bytes;
	}
}
