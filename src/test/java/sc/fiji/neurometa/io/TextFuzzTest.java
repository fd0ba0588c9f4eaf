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
package sc.fiji.neurometa.io;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sc.fiji.neurometa.Approved;
import sc.fiji.neurometa.io.database.DatabaseFiles;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.io.results.CheckpointFile;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.RunIdentity;
import sc.fiji.neurometa.table.CsvTable;

/**
 * Text, JSON and checkpoints damaged at random: every file of every kind that is read is read, or refused with an
 * {@link InputException}, never another exception. {@code -Dneurometa.fuzz=N} (profile {@code fuzz}: 200,000) sets the number of
 * damaged files of each kind; a failure prints its seed.
 */
class TextFuzzTest {

	private static final String NIMADS =
		"{\"id\": \"x\", \"studies\": [{\"id\": \"s\", \"name\": \"A: b\", \"year\": 2001, \"metadata\": " +
			"{\"sample_sizes\": [10, \"13\"]}, \"analyses\": [{\"id\": \"a\", \"name\": \"c\", \"conditions\": [{\"name\": \"pain\"}], \"points\": " +
			"[{\"coordinates\": [1, -2.5, 3e0], \"space\": \"MNI\"}, {\"coordinates\": [4, 5, 6], \"space\": \"TAL\"}]}]}], \"annotations\": " +
			"[{\"studyset\": \"x\", \"notes\": [{\"study\": \"s\", \"analysis\": \"a\", \"note\": {\"sample_size\": 23, \"t\": [true, null]}}]}]}";
	private static final String NIMARE =
		"{\"p\": {\"contrasts\": {\"1\": {\"coords\": {\"space\": \"MNI\", \"x\": [-36, 38.5], \"y\": [20, NaN], " +
			"\"z\": [4, 2]}, \"metadata\": {\"sample_sizes\": [12], \"year\": \"1999\"}}}, \"metadata\": {\"authors\": [\"A B\", \"C\"]}}}";
	private static final String SLEUTH =
		"// Reference=MNI\n// Aoki T, 2005: Index - Rest\nwith more\n// Subjects=10 (6 F)\n-36\t-28\t58\n" +
			"1,5 2 3\n\n// Reference=TAL\n// B\n// Subjects=12\n10.5 -.5 3 4.2 // peak\n(1, 2, 3)\n- 4 5 6\n";
	private static final String TABLE =
		"study;contrast;n;x (mm);y (mm);z (mm);CoordSys;year;task\n\"A; \nb\";c;12;1,5;2;3;MNI;2001;x\n" +
			";;;4;5;6;\n\"B \"\"q\"\"\";d;7 (3 F);-1;-2;-3;T88;;go\n";
	private static final String COORDINATES =
		"id\ttable\tx\ty\tz\n1\t\"Table\n1\"\t1\t2\t3.5\n2\tT\t-4\t5\tNaN\n2\tT\t4\t5\t6\n",
		METADATA = "id\ttitle\tauthors\tyear\tspace\n1\t\"On\n\nmice\"\tA, B\t1999\tMNI\n2\tT\tC\t2000.0\tTAL\n";
	private static final String CSV = "cluster,x_mm,label\n1,2.5,\"a, \"\"b\"\"\"\n2,-1e-5,'=x\n";
	private static final byte[] BYTES =
		"/\\#=,;.:\t\n\r \"'{}[]()-+019eExyzNu\u0000\u00e9\u00ff\u2212\u2028".getBytes(StandardCharsets.UTF_8);
	private static final String[] WORDS =
		{ "// Reference=", "Subjects=", "MNI", "1e308", "null", "NaN", "-Infinity", "\\u00zz", "\"\"", "[[[[[[[[",
			"{\"a\":", "]]]]", ",,,,,,", "1 2 3\n", "\n\n", "\ufeff", "99999999999999999999", "true", "//" };

	/** The kinds of files, each with its reader. */
	enum Kind {

		SLEUTH_TEXT(SLEUTH) {

			@Override
			void read(final Path folder, final byte[] bytes, final Random random) throws IOException {
				FociFiles.read(Files.write(folder.resolve("f.txt"), bytes), choice(random));
			}
		},
		TABLE_OF_FOCI(TABLE)
		{

			@Override
			void read(final Path folder, final byte[] bytes, final Random random) throws IOException {
				FociFiles.read(Files.write(folder.resolve("f.csv"), bytes), choice(random));
			}
		},
		DATABASE(SLEUTH, TABLE, NIMADS, NIMARE)
		{

			@Override
			void read(final Path folder, final byte[] bytes, final Random random) throws IOException {
				database(Files.write(folder.resolve("d.json"), bytes), random);
			}
		},
		NEUROSYNTH(COORDINATES, METADATA)
		{

			@Override
			void read(final Path folder, final byte[] bytes, final Random random) throws IOException {
				final boolean first = new String(bytes, StandardCharsets.UTF_8).contains("x\t");
				Files.write(folder.resolve("n_coordinates.tsv"), first ? bytes : COORDINATES.getBytes(StandardCharsets.UTF_8));
				Files.write(folder.resolve("n_metadata.tsv"), first ? METADATA.getBytes(StandardCharsets.UTF_8) : bytes);
				database(folder.resolve("n_coordinates.tsv"), random);
			}
		},
		RESULT_TABLE(CSV)
		{

			@Override
			void read(final Path folder, final byte[] bytes, final Random random) throws IOException {
				CsvTable.read(Files.write(folder.resolve("t.csv"), bytes));
			}
		},
		RECORD("runs", "_run.json")
		{

			@Override
			void read(final Path folder, final byte[] bytes, final Random random) throws IOException {
				RunRecords.read(Files.write(folder.resolve("r_run.json"), bytes));
			}
		},
		CHECKPOINT("checkpoints", ".bin")
		{

			@Override
			void read(final Path folder, final byte[] bytes, final Random random) throws IOException {
				CheckpointFile.resume(Files.write(folder.resolve("c.bin"), bytes),
					new RunIdentity(List.of(new RunIdentity.Part("kind", "fuzz"))), text -> {}, () -> 0);
			}
		};

		private final List<byte[]> sound;

		Kind(final String... texts) {
			sound = texts[0].length() > 20 ? Arrays.stream(texts).map(t -> t.getBytes(StandardCharsets.UTF_8)).toList()
				: stored(texts[0], texts[1]);
		}

		/** Reads a damaged file. */
		abstract void read(Path folder, byte[] bytes, Random random) throws IOException;

		private static List<byte[]> stored(final String where, final String ending) {
			try (Stream<Path> files = Files.walk(Approved.file(where))) {
				final List<byte[]> all = new ArrayList<>();
				for (final Path file : files.filter(f -> f.toString().endsWith(ending)).sorted().toList())
					if (Files.size(file) < 30_000) all.add(Files.readAllBytes(file));
				return all;
			}
			catch (final IOException e) {
				throw new AssertionError(e);
			}
		}

		private static SpaceChoice choice(final Random random) {
			return SpaceChoice.values()[random.nextInt(3)];
		}

		private static void database(final Path file, final Random random) {
			DatabaseFiles.read(file, choice(random), UnknownSpace.values()[random.nextInt(4)]);
		}
	}

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void damagedFilesAreReadOrRefused(final Kind kind) throws IOException {
		final int count = Integer.getInteger("neurometa.fuzz", 700);
		int refused = 0;
		for (int seed = 0; seed < count; seed++) {
			final Random random = new Random(seed);
			final byte[] original = kind.sound.get(random.nextInt(kind.sound.size()));
			final byte[] bytes = damaged(original, random);
			try {
				kind.read(folder, bytes, random);
			}
			catch (final InputException e) {
				refused++;
				final String message = e.getMessage();
				assertTrue(message != null && !message.isBlank() && message.length() < 20_000, "seed " + seed);
			}
			catch (final RuntimeException | Error e) {
				throw new AssertionError(kind + ", seed " + seed, e);
			}
		}
		assertTrue(refused > count / 20, refused + " of " + count + " damaged files were refused");
	}

	private static byte[] damaged(final byte[] sound, final Random random) {
		byte[] bytes = sound;
		for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
			final int at = random.nextInt(bytes.length), length = Math.min(bytes.length - at, 1 + random.nextInt(12));
			bytes = switch (random.nextInt(7)) {
				case 0 -> spliced(bytes, at, 1, new byte[] { (byte) (bytes[at] ^ 1 << random.nextInt(8)) });
				case 1 -> spliced(bytes, at, random.nextInt(2), new byte[] { BYTES[random.nextInt(BYTES.length)] });
				case 2 -> spliced(bytes, at, 0, WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8));
				case 3 -> spliced(bytes, at, length, new byte[0]);
				case 4 -> spliced(bytes, at, 0, Arrays.copyOfRange(bytes, at, at + length));
				case 5 -> random.nextInt(4) > 0 ? bytes : Arrays.copyOf(bytes, at);
				default -> spliced(bytes, at, 0, repeated(bytes, at, length, 1 + random.nextInt(500)));
			};
		}
		return bytes;
	}

	private static byte[] repeated(final byte[] bytes, final int at, final int length, final int times) {
		final byte[] run = new byte[length * times];
		for (int i = 0; i < run.length; i++)
			run[i] = bytes[at + i % length];
		return run;
	}

	private static byte[] spliced(final byte[] bytes, final int at, final int without, final byte[] with) {
		final byte[] changed = new byte[bytes.length - without + with.length];
		System.arraycopy(bytes, 0, changed, 0, at);
		System.arraycopy(with, 0, changed, at, with.length);
		System.arraycopy(bytes, at + without, changed, at + with.length, bytes.length - at - without);
		return changed;
	}
}
