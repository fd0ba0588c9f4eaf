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

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packages of NeuroMeta and the arrows between them: a package points to another when one of its classes uses a class
 * of the other. The arrows are read from the compiled classes by {@code jdeps}, so a fully qualified name counts as much
 * as an import.
 */
public final class House {

	/** The floors of the house from the ground up. Within a floor, too, a package may use only those before it. */
	public static final List<List<String>> FLOORS = List.of(//
		List.of("model", "space"), //
		List.of("ale", "ale.random"), //
		List.of("inference", "inference.cluster", "inference.permutation", "inference.relabeling", "inference.voxelwise"), //
		List.of("analysis.correction", "analysis.literature", "analysis.effect", "analysis.conjunction",
			"analysis.contrast", "analysis.macm"), //
		List.of("record"), //
		List.of("io", "table", "io.nifti", "io.atlas", "io.foci", "io.database", "io.results"), //
		List.of("reference"), //
		List.of("ui", "ui.render", "ui.figure", "ui.plot", "ui.viewer", "ui.threshold"), //
		List.of("report.methods", "report.html"), //
		List.of("commands.dialog", "commands.bridge", "commands.atlas", "commands.figure", "commands.run", "commands.batch",
			"commands"));

	/** All packages from the ground up. */
	public static final List<String> PACKAGES = FLOORS.stream().flatMap(List::stream).toList();

	/** The approved arrows, in the folder of the contracts. */
	public static final String APPROVED = "architecture.txt";

	private static final Path CLASSES = Path.of("target/classes/sc/fiji/neurometa");
	private static final String ROOT = "sc.fiji.neurometa.";

	/** One class that uses another. */
	public record Use(String user, String used) {

		/** Package of the user, without the part that all have in common. */
		public String from() {
			return packageOf(user);
		}

		/** Package of the class that is used, without the part that all have in common; as it is when it is not ours. */
		public String to() {
			return packageOf(used);
		}
	}

	private House() {}

	/** Every use of a class by a class of NeuroMeta, those of libraries included. */
	public static List<Use> uses() {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (PrintWriter writer = new PrintWriter(out, true, StandardCharsets.UTF_8)) {
			final int status = ToolProvider.findFirst("jdeps").orElseThrow().run(writer, writer, "-verbose:class",
				"-filter:none", "--ignore-missing-deps", "--multi-release", "base", CLASSES.toString());
			if (status != 0)
				throw new IllegalStateException("jdeps ended with " + status + ": " + out.toString(StandardCharsets.UTF_8));
		}
		return out.toString(StandardCharsets.UTF_8).lines().map(l -> l.strip().split("\\s+"))
			.filter(w -> w.length > 2 && w[1].equals("->") && w[0].startsWith(ROOT)).map(w -> new Use(w[0], w[2])).toList();
	}

	/** The packages that each package uses, by name of the user. */
	public static Map<String, Set<String>> arrows(final List<Use> uses) {
		final Map<String, Set<String>> arrows = new LinkedHashMap<>();
		for (final Use use : uses)
			if (use.used().startsWith(ROOT) && !use.from().equals(use.to()))
				arrows.computeIfAbsent(use.from(), p -> new TreeSet<>()).add(use.to());
		return arrows;
	}

	/** Arrows as text: a package on a line, then those that it uses, all from the ground up. */
	public static String text(final Map<String, Set<String>> arrows) {
		return "# Each package of sc.fiji.neurometa and those that it uses, from the ground up (ArchitectureTest)\n" +
			PACKAGES.stream()
				.map(p -> (p + ": " +
					PACKAGES.stream().filter(arrows.getOrDefault(p, Set.of())::contains).collect(Collectors.joining(" ")))
						.strip() +
					"\n")
				.collect(Collectors.joining());
	}

	/** The approved arrows. */
	public static Map<String, Set<String>> approved() throws IOException {
		final Map<String, Set<String>> arrows = new LinkedHashMap<>();
		for (final String line : Files.readAllLines(Approved.file(APPROVED))) {
			if (line.startsWith("#")) continue;
			final List<String> words = List.of(line.split(":? +|:$"));
			arrows.put(words.get(0), new TreeSet<>(words.subList(1, words.size())));
		}
		return arrows;
	}

	/** The arrows of one package that no longer way replaces: without those to what it also reaches through another. */
	public static Set<String> direct(final String from, final Map<String, Set<String>> arrows) {
		final Set<String> direct = new TreeSet<>(arrows.getOrDefault(from, Set.of()));
		for (final String through : arrows.getOrDefault(from, Set.of()))
			direct.removeAll(reached(through, arrows));
		return direct;
	}

	private static Set<String> reached(final String from, final Map<String, Set<String>> arrows) {
		final Set<String> reached = new HashSet<>();
		final List<String> next = new ArrayList<>(arrows.getOrDefault(from, Set.of()));
		while (!next.isEmpty()) {
			final String to = next.remove(next.size() - 1);
			if (reached.add(to)) next.addAll(arrows.getOrDefault(to, Set.of()));
		}
		return reached;
	}

	/** The classes of NeuroMeta, those within others included. */
	public static List<Class<?>> classes() throws IOException {
		final Path root = CLASSES.resolve("../../..").normalize();
		try (Stream<Path> files = Files.walk(CLASSES)) {
			return files.map(f -> root.relativize(f).toString()).filter(f -> f.endsWith(".class"))
				.map(f -> f.substring(0, f.length() - ".class".length()).replace(File.separatorChar, '.'))
				.filter(name -> !name.endsWith("package-info")).sorted().<Class<?>> map(House::load).toList();
		}
	}

	private static Class<?> load(final String name) {
		try {
			return Class.forName(name, false, House.class.getClassLoader());
		}
		catch (final ClassNotFoundException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The methods and constructors of a class that take an Optional, but for the constructor that a record has by itself. */
	public static List<String> takingOptional(final Class<?> type) {
		final Class<?>[] components = type.isRecord()
			? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new) : null;
		return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
			.filter(m -> !m.isSynthetic() && Arrays.stream(m.getParameterTypes()).anyMatch(House::isOptional))
			.filter(m -> m instanceof Method || !Arrays.equals(m.getParameterTypes(), components))
			.map(m -> type.getName().replace(ROOT, "") + (m instanceof Method ? "." + m.getName() : "")).sorted().toList();
	}

	private static boolean isOptional(final Class<?> type) {
		return type == Optional.class || type == OptionalInt.class || type == OptionalLong.class ||
			type == OptionalDouble.class;
	}

	/** The source files of each package. */
	public static Map<String, List<Path>> sources() throws IOException {
		final Path root = Path.of("src/main/java/sc/fiji/neurometa");
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(f -> f.toString().endsWith(".java")).collect(Collectors
				.groupingBy(f -> root.relativize(f.getParent()).toString().replace(f.getFileSystem().getSeparator(), ".")));
		}
	}

	private static String packageOf(final String type) {
		final String name = type.substring(0, Math.max(0, type.lastIndexOf('.')));
		return name.startsWith(ROOT) ? name.substring(ROOT.length()) : name;
	}
}
