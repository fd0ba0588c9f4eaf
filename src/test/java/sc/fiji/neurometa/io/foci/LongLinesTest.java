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

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sc.fiji.neurometa.Patience;
import sc.fiji.neurometa.io.database.DatabaseFiles;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.model.InputException;

/**
 * Lines as long as 100 kB of every class of characters, which the readers of text take in their stride. A pattern whose work
 * grows with the square of the length, or which calls itself for every character, would need minutes or overflow the stack.
 */
@Tag("slow")
class LongLinesTest {

	private static final int LENGTH = 100_000;
	/** The ordinary run takes every third pair of a frame and a class of characters, mvn -Pfuzz all. */
	private static final int STEP = Integer.getInteger("neurometa.fuzz", 0) > 0 ? 1 : 3;
	private static final String[] UNITS = { " ", "\t", ",", ";", "7", "a", "X", "\"", "'", "/", "//", "\\", "#", "(", ")",
		"[", "]", "{", "}", "=", "-", "+", ".", ":", "|", "%", "<", "&", "\r", "\u000b", "\f", "\u0085", "\u00a0", "\u200b",
		"\u2028", "\u2212", "\u00e9", "\u4e2d", "\ud83e\udde0", "\u0001", "- ", ", ", "1 ", "1,", "a,", "\" ", "\"\"", "( ",
		"x=", "//\t", "/ /", "12 ", "1.", "1e5", "tal", "mni ", "2001 ", "n=1 ", "\"\t", "\",\"" };
	private static final String[] FRAMES = { "%s", "%sx", "// Reference=MNI\n// A\n// Subjects=12\n1 2 3%sx\n4 5 6\n",
		"// Reference=MNI%sx\n// A\n1 2 3\n", "// Reference=MNI\n// A%sb\n%s\n// Subjects=12%sx\n1 2 3\n",
		"// Reference=MNI\n// A\n%s1 2 3\n1%s2 3\n", "// Reference=MNI\n//%sA\n1 2 3 %s x\n",
		"study,n,x,y,z,space,%s\nA,12,1,2,3,MNI,%s\n", "study,n,x,y,z,space\nA%s,12%s,1%s,2,3,MNI%s\n",
		"study\tn\tx\ty\tz\tspace\n\"A%s\t12\t1\t2\t3\tTAL\n", "study;x(%s;y;z\nA;1;2;3\n" };

	@TempDir
	private Path folder;

	static IntStream frames() {
		return IntStream.range(0, FRAMES.length);
	}

	/** The classes of characters that are put into a frame. */
	private static List<String> units(final int frame) {
		return IntStream.range(0, UNITS.length).filter(unit -> (unit + frame) % STEP == 0).mapToObj(unit -> UNITS[unit])
			.toList();
	}

	@ParameterizedTest(name = "[{index}]")
	@MethodSource("frames")
	void fociFilesAreReadOrRefused(final int frame) {
		// the time only ends what would not end; an idle machine needs a second or two for all of it
		assertTimeoutPreemptively(Duration.ofMinutes(Patience.MINUTES), () -> {
			for (final String unit : units(frame))
				read(FRAMES[frame].replace("%s", unit.repeat(LENGTH / unit.length())));
		});
	}

	private void read(final String text) throws IOException {
		final Path file = Files.write(folder.resolve("foci.txt"), text.getBytes(StandardCharsets.UTF_8));
		for (final SpaceChoice choice : List.of(SpaceChoice.AUTO, SpaceChoice.MNI))
			try {
				FociFiles.read(file, choice);
			}
			catch (final InputException e) {
				assertTrue(e.getMessage().startsWith("foci.txt") || e.getMessage().contains(" MB"), e.getMessage());
			}
	}

	@Test
	void tablesOfNeurosynthAndJsonAreReadOrRefused() {
		final String[] coordinates = { "id\tx\ty\tz\t%s\n1\t1\t2\t3\n", "id\tx\ty\tz\n%s1\t1\t2\t3\n",
			"id\tname\tx\ty\tz\n1\t\"%s\n\t1\t2\t3\n", "id\tx\ty\tz\n1\t1%s\t2\t3\n" };
		final List<String> json = new ArrayList<>(List.of("{\"studies\": [%s]}", "{\"%s\": {\"contrasts\": {%s}}}"));
		json.add(
			"{\"studies\": [{\"id\": \"%s\", \"analyses\": [{\"points\": [{\"coordinates\": [%s]}], \"name\": \"%s\"}]}]}");
		json.add(
			"{\"a\": {\"contrasts\": {\"b\": {\"coords\": {\"x\": [1%s], \"y\": [2], \"z\": [3]}, \"metadata\": {\"sample_sizes\": " +
				"\"%s\"}}}}}");
		assertTimeoutPreemptively(Duration.ofMinutes(Patience.MINUTES), () -> {
			for (final String unit : units(0)) {
				final String run = unit.repeat(LENGTH / unit.length());
				Files.writeString(folder.resolve("metadata.tsv"), "id\ttitle\tspace\n1\t" + run + "\tMNI\n");
				for (final String frame : coordinates)
					database("coordinates.tsv", frame.replace("%s", run));
				for (final String frame : json)
					database("set.json", frame.replace("%s", run));
			}
			for (final String open : new String[] { "[", "{\"a\":", "[{\"a\":", "[[" })
				database("set.json", "{\"studies\": [{\"analyses\": [{\"points\": [{\"coordinates\": " + open.repeat(LENGTH));
		});
	}

	private void database(final String name, final String text) throws IOException {
		final Path file = Files.writeString(folder.resolve(name), text);
		try {
			DatabaseFiles.read(file, SpaceChoice.AUTO, UnknownSpace.MNI);
		}
		catch (final InputException e) {
			assertTrue(e.getMessage().contains(name) || e.getMessage().contains("metadata.tsv"), e.getMessage());
		}
	}

	@Test
	void alineThatIsNoneOfTextIsRefused() {
		assertTrue(FociTexts.refusal(folder, "// Reference=MNI\n// A\n" + "1 ".repeat(600_000))
			.equals("foci.txt, line 3: a line of 1200000 characters is too long for a foci file (more than 1000000)."));
	}
}
