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
package sc.fiji.neurometa.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A fresh ImageJ folder with NeuroMeta and the test's driver in its plugins. */
final class PlainImageJ {

	private static final Path TEST_CLASSES = Path.of("target", "test-classes");

	private PlainImageJ() {}

	/** The command that installs the compiled classes and opens ImageJ, as {@code mvn exec:exec@imagej} does. */
	static List<String> fromClasses(final Path home, final Path macro) throws IOException {
		addDriver(home);
		final List<Path> entries = Processes.classPath();
		final String classPath = entries.stream().filter(PlainImageJ::isRuntime).map(Path::toString)
			.collect(Collectors.joining(java.io.File.pathSeparator));
		return Processes.java(home, "-cp", classPath, "src/dev/java/OpenImageJ.java", "target/classes", home.toString(),
			"-macro", macro.toString());
	}

	/** The command that opens ImageJ after the zip was unpacked into its folder. */
	static List<String> fromZip(final Path zip, final Path home, final Path macro) throws IOException {
		try (ZipFile file = new ZipFile(zip.toFile())) {
			for (final ZipEntry entry : file.stream().filter(entry -> !entry.isDirectory()).toList()) {
				final Path target = home.resolve(entry.getName());
				Files.createDirectories(target.getParent());
				try (InputStream in = file.getInputStream(entry)) {
					Files.copy(in, target);
				}
			}
		}
		addDriver(home);
		final Path ij = Processes.classPath().stream()
			.filter(path -> path.getFileName().toString().matches("ij-[0-9].*\\.jar")).findFirst().orElseThrow();
		return Processes.java(home, "-cp", ij.toString(), "ij.ImageJ", "-ijpath", home.toString(), "-macro",
			macro.toString());
	}

	private static boolean isRuntime(final Path entry) {
		return entry.toString().endsWith(".jar") &&
			Stream.of("ij1-patcher", "javassist", "junit", "opentest4j", "apiguardian", "surefire")
				.noneMatch(entry.getFileName().toString()::startsWith);
	}

	private static void addDriver(final Path home) throws IOException {
		final Path jar = Files.createDirectories(home.resolve("plugins")).resolve("Driver_.jar");
		try (Stream<Path> files = Files.walk(TEST_CLASSES.resolve("sc/fiji/neurometa/launch"));
				OutputStream out = Files.newOutputStream(jar);
				ZipOutputStream archive = new ZipOutputStream(out))
		{
			for (final Path file : new ArrayList<>(files.filter(Files::isRegularFile).toList())) {
				archive.putNextEntry(new ZipEntry(TEST_CLASSES.relativize(file).toString().replace('\\', '/')));
				Files.copy(file, archive);
			}
		}
	}
}
