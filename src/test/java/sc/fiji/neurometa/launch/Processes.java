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

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import sc.fiji.neurometa.Patience;

/** Starts Java as Maven would, in a process of its own, with preferences of its own. */
final class Processes {

	/** How a process ended and what it said. */
	record Outcome(int exitCode, String out, String err) {

		@Override
		public String toString() {
			return "exit code " + exitCode + "\n--- out\n" + out + "\n--- err\n" + err;
		}
	}

	private Processes() {}

	/** The class path of the tests, file by file. */
	static List<Path> classPath() {
		return Arrays
			.stream(
				System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator))
			.map(Path::of).toList();
	}

	/** A command line of this Java with the options of the tests' own JVM and its home folder and preferences elsewhere. */
	static List<String> java(final Path home, final String... arguments) {
		final List<String> command =
			new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.home=" + home,
				"-Djava.util.prefs.userRoot=" + home, "-Dfile.encoding=UTF-8"));
		Stream.of(System.getProperty("neurometa.jvm", "").split("\\s+")).filter(option -> !option.isEmpty())
			.forEach(command::add);
		command.addAll(List.of(arguments));
		return command;
	}

	/** Runs a process to its end. */
	static Outcome run(final Path folder, final List<String> command) throws IOException, InterruptedException {
		final Path out = folder.resolve("out.txt"), err = folder.resolve("err.txt");
		final Process process =
			new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
		if (!process.waitFor(Patience.MINUTES_OF_A_PROCESS, TimeUnit.MINUTES)) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
			throw new IOException("No end after " + Patience.MINUTES_OF_A_PROCESS + " minutes: " + command);
		}
		return new Outcome(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8),
			Files.readString(err, StandardCharsets.UTF_8));
	}
}
