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
package sc.fiji.neurometa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * The house stays as it was built: arrows between packages point down and are the approved ones, rooms and files stay
 * small, windows stay upstairs, and every room has a sign at its door. After a change that is wanted,
 *
 * <pre>
 * mvn test -Dtest=ArchitectureTest -Dneurometa.updateContracts=true
 * </pre>
 *
 * renews the approved arrows. Arrows that point up are refused even then: they need another order in {@link House#FLOORS}.
 */
class ArchitectureTest {

	private static final int MOST_FILES = 40;
	/** From the line with the package on, so that a licence header does not count. */
	private static final int MOST_LINES = 370;
	private static final int FEWEST_SENTENCES = 3, MOST_SENTENCES = 10;

	private static final Pattern WINDOWED = Pattern.compile("(?:ui|commands)(?:\\..*)?");
	private static final Pattern WINDOWS = Pattern.compile("(?:ij|java\\.awt|javax\\.swing)(?:\\..*)?");
	private static final Pattern FORBIDDEN = Pattern.compile("System\\.(?:out|err|exit)|printStackTrace|TODO|FIXME");
	/** The adapter of JSON for Optional itself. */
	private static final Pattern WRITES_OPTIONAL = Pattern.compile("io\\.results\\.JsonAdapters\\$.*\\.write");
	private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*(.*?)\\*/\\s*package ");
	private static final Pattern NOT_PROSE = Pattern.compile("(?s)<(pre|ul|ol|dl|table)\\b.*?</\\1>");
	private static final Pattern SENTENCE_END = Pattern.compile("[.!?][)\"]?(?=\\s|<|$)");

	private static final List<House.Use> USES = House.uses();

	@Test
	void allArrowsPointDown() {
		final List<String> upward = USES.stream().filter(u -> House.PACKAGES.contains(u.to()) && !u.to().equals(u.from()))
			.filter(u -> House.PACKAGES.indexOf(u.to()) > House.PACKAGES.indexOf(u.from()))
			.map(u -> u.user() + " uses " + u.used()).toList();
		assertEquals(List.of(), upward);
		assertTrue(USES.size() > 1000, "jdeps finds the classes");
	}

	@Test
	void everyPackageHasItsFloor() throws IOException {
		final Set<String> there = new HashSet<>(House.sources().keySet());
		assertEquals(new HashSet<>(House.PACKAGES), there, "House.FLOORS names every package");
		assertEquals(House.PACKAGES.size(), there.size(), "and none twice");
	}

	@Test
	void arrowsAreTheApprovedOnes() throws IOException {
		final Map<String, Set<String>> arrows = House.arrows(USES);
		Approved.check(House.APPROVED, House.text(arrows));
		final Map<String, Set<String>> approved = House.approved();
		assertEquals(House.PACKAGES, List.copyOf(approved.keySet()));
		approved.values().removeIf(Set::isEmpty);
		assertEquals(arrows, approved, "the text says them all");
	}

	@Test
	void windowsLiveUpstairs() {
		assertEquals(List.of(),
			USES.stream().filter(u -> !WINDOWED.matcher(u.from()).matches() && WINDOWS.matcher(u.to()).matches())
				.map(u -> u.user() + " uses " + u.used()).toList());
		assertTrue(USES.stream().anyMatch(u -> u.from().startsWith("ui") && u.to().equals("ij")), "ImageJ is seen in ui");
		assertTrue(USES.stream().anyMatch(u -> u.to().equals("javax.swing")), "Swing is seen");
	}

	@Test
	void roomsAndFilesStaySmall() throws IOException {
		final List<String> wrong = new ArrayList<>();
		for (final Map.Entry<String, List<Path>> room : House.sources().entrySet()) {
			if (room.getValue().size() > MOST_FILES) wrong.add(room.getKey() + " has " + room.getValue().size() + " files");
			for (final Path file : room.getValue()) {
				final long lines = Files.readAllLines(file).stream().dropWhile(l -> !l.startsWith("package ")).count();
				if (lines > MOST_LINES) wrong.add(file + " has " + lines + " lines");
			}
		}
		assertEquals(List.of(), wrong);
	}

	/** A caller that may have nothing to give calls another method, or gives what stands for nothing. */
	@Test
	void noMethodTakesAnOptional() throws IOException {
		final List<String> wrong = House.classes().stream().flatMap(c -> House.takingOptional(c).stream())
			.filter(m -> !WRITES_OPTIONAL.matcher(m).matches()).toList();
		assertEquals(List.of(), wrong);
		assertEquals(List.of(name(Takes.class), name(Takes.class) + ".method"), House.takingOptional(Takes.class));
		assertEquals(List.of(name(Holds.class)), House.takingOptional(Holds.class), "only the canonical constructor may");
	}

	private static String name(final Class<?> type) {
		return type.getName().replace("sc.fiji.neurometa.", "");
	}

	private static final class Takes {

		Takes(final OptionalInt number) {
			assertTrue(number.isEmpty());
		}

		void method(final String text, final Optional<String> other) {
			assertTrue(other.isEmpty(), text);
		}
	}

	private record Holds(Optional<String> text, int number) {

		Holds(final Optional<String> text) {
			this(text, 0);
		}
	}

	@Test
	void nothingPrintsOrExits() throws IOException {
		final List<String> wrong = new ArrayList<>();
		for (final List<Path> room : House.sources().values())
			for (final Path file : room)
				Files.readAllLines(file).stream().filter(l -> FORBIDDEN.matcher(l).find())
					.forEach(l -> wrong.add(file + ": " + l));
		assertEquals(List.of(), wrong);
	}

	@Test
	void everyRoomHasASign() throws IOException {
		final List<String> wrong = new ArrayList<>();
		for (final Map.Entry<String, List<Path>> room : House.sources().entrySet()) {
			final List<Path> signs = room.getValue().stream().filter(f -> f.endsWith("package-info.java")).toList();
			final long sentences = signs.isEmpty() ? 0 : sentences(Files.readString(signs.get(0)));
			if (sentences < FEWEST_SENTENCES || sentences > MOST_SENTENCES) wrong.add(room.getKey() + ": " + sentences +
				" sentences in package-info.java instead of " + FEWEST_SENTENCES + " to " + MOST_SENTENCES);
		}
		assertEquals(List.of(), wrong);
	}

	/** Number of sentences in the comment of a package, without lists, tables and drawings. */
	private static long sentences(final String source) {
		final String comment = COMMENT.matcher(source).results().findFirst().map(m -> m.group(1)).orElse("");
		final String prose = NOT_PROSE.matcher(comment.replaceAll("(?m)^\\s*\\*", "")).replaceAll(" ");
		return SENTENCE_END.matcher(prose).results().count();
	}

	@Test
	void sentencesAreCountedAsAReaderWould() {
		final String sign =
			"/**\n * One, with {@link a.b.C}. Two (of 2.5 mm).\n * <pre>\n * none. none.\n * </pre>\n * Three.\n */\npackage x;";
		assertEquals(3, sentences(sign));
		assertEquals(0, sentences("package x;"));
		assertEquals(0, Stream.of("model").filter(p -> WINDOWED.matcher(p).matches()).count());
	}
}
