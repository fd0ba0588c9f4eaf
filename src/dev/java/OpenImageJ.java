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
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Opens plain ImageJ with the plugin of this project in its menus, as after unpacking the zip of {@code mvn package}
 * in a fresh ImageJ folder. Not part of the plugin: Maven starts it from its source,
 * {@code mvn -q compile exec:exec@imagej}.
 */
final class OpenImageJ {

	private OpenImageJ() {}

	/**
	 * Installs and starts ImageJ, and waits until it is closed.
	 *
	 * @param args folder of the compiled classes, folder to install in, then anything for ImageJ
	 */
	public static void main(final String[] args) throws Exception {
		final Path classes = Path.of(args[0]), home = Path.of(args[1]);
		final List<Path> entries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(
			Path::of).toList();
		final Path ij = entries.stream().filter(entry -> entry.getFileName().toString().matches("ij-[0-9].*\\.jar"))
			.findFirst().orElseThrow(() -> new IOException("No ij.jar on the class path"));
		install(classes, entries.stream().filter(entry -> entry.toString().endsWith(".jar") && !entry.equals(ij)).toList(),
			home.resolve("plugins"));
		final List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
			.toString()));
		ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(option -> option.startsWith("-D")).forEach(
			command::add);
		command.addAll(List.of("-cp", ij.toString(), "ij.ImageJ", "-ijpath", home.toString()));
		command.addAll(Arrays.asList(args).subList(2, args.length));
		System.exit(new ProcessBuilder(command).inheritIO().start().waitFor());
	}

	private static void install(final Path classes, final List<Path> libraries, final Path plugins) throws IOException {
		final Path jars = Files.createDirectories(plugins.resolve("jars"));
		try (Stream<Path> old = Files.list(jars)) {
			for (final Path file : old.toList())
				Files.delete(file);
		}
		for (final Path library : libraries)
			Files.copy(library, jars.resolve(library.getFileName()), StandardCopyOption.REPLACE_EXISTING);
		pack(classes, plugins.resolve("NeuroMeta_.jar"));
	}

	private static void pack(final Path folder, final Path jar) throws IOException {
		try (Stream<Path> files = Files.walk(folder);
				OutputStream out = Files.newOutputStream(jar);
				ZipOutputStream zip = new ZipOutputStream(out))
		{
			for (final Path file : files.filter(Files::isRegularFile).toList()) {
				zip.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
				Files.copy(file, zip);
			}
		}
	}
}
