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
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import net.imagej.patcher.LegacyEnvironment;

/**
 * Runs an ImageJ macro without a display, with the plugin of this project in the menus. Not part of the plugin: Maven
 * starts it from its source, {@code mvn -q compile exec:exec@macro -Dmacro=FILE.ijm -Dmacro.args="..."}.
 * <p>
 * What the macro prints goes to the standard output. The exit status is 0 when the macro ran to its end or called
 * {@code exit()}, 1 when it was aborted, by an error or by {@code exit("message")}, or a command threw an exception,
 * and 2 when there is no such macro.
 * </p>
 */
final class RunMacro {

	/** Classes that ImageJ itself provides, or that only this launcher or tests need, by the start of their file's name. */
	private static final List<String> NOT_PLUGINS = List.of("ij-", "ij1-patcher-", "javassist-", "junit-", "opentest4j-",
		"apiguardian-", "test-classes");

	private RunMacro() {}

	/**
	 * Runs a macro.
	 *
	 * @param args the macro's file; system property {@code macro.args} is what its {@code getArgument()} returns
	 */
	public static void main(final String[] args) throws Exception {
		final Path file = Path.of(args.length == 0 ? "" : args[0]);
		if (!Files.isRegularFile(file)) {
			System.err.println("There is no macro \"" + file + "\". Name one with -Dmacro=FILE.ijm; a relative path starts at " +
				Path.of("").toAbsolutePath() + ".");
			System.exit(2);
		}
		final String failure = run(read(file), System.getProperty("macro.args", ""));
		System.out.flush();
		if (failure != null) System.err.println(file + ": " + failure);
		// threads of ImageJ's or of a plugin's would keep the process alive
		System.exit(failure == null ? 0 : 1);
	}

	private static String read(final Path file) throws IOException {
		final String text = Files.readString(file, StandardCharsets.UTF_8);
		return text.startsWith("\ufeff") ? text.substring(1) : text;
	}

	/** Runs a macro and says what went wrong, or null. */
	private static String run(final String macro, final String argument) throws Exception {
		final AtomicReference<String> failure = new AtomicReference<>();
		final List<File> plugins = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator)).map(
			File::new).filter(RunMacro::isPlugin).toList();
		plugins.forEach(RunMacro::trustIndex);
		final LegacyEnvironment environment = new LegacyEnvironment(null, true);
		environment.disableIJ1PluginDirs();
		environment.disableInitializer();
		environment.addPluginClasspath(plugins.toArray(File[]::new));
		environment.newImageJ1(true);
		System.setOut(new Watch(System.out, failure));
		final ClassLoader loader = environment.getClassLoader();
		final Thread thread = Thread.currentThread();
		thread.setName("Run$_macro");
		thread.setContextClassLoader(loader);
		final Object interpreter = loader.loadClass("ij.macro.Interpreter").getConstructor().newInstance();
		try {
			interpreter.getClass().getMethod("run", String.class, String.class).invoke(interpreter, macro, argument);
		}
		catch (final InvocationTargetException e) {
			if (!isExit(e.getCause())) failure.compareAndSet(null, "the macro was aborted");
			if (!"Macro canceled".equals(e.getCause().getMessage())) e.getCause().printStackTrace();
		}
		// an error inside a command stops the macro, but not by an exception
		if (interpreter.getClass().getMethod("getErrorMessage").invoke(interpreter) != null) failure.compareAndSet(null,
			"the macro was aborted");
		return failure.get();
	}

	private static boolean isPlugin(final File entry) {
		return NOT_PLUGINS.stream().noneMatch(start -> entry.getName().startsWith(start));
	}

	/** Maven has made the plugin index of a folder of classes; SciJava makes it again when a class is younger. */
	private static void trustIndex(final File classes) {
		final File index = new File(classes, "META-INF/json");
		if (index.isDirectory() && !index.setLastModified(System.currentTimeMillis())) System.err.println(index +
			" cannot be changed");
	}

	/** Whether a macro ended by calling {@code exit}. */
	private static boolean isExit(final Throwable thrown) {
		final StackTraceElement[] stack = thrown.getStackTrace();
		return stack.length > 0 && stack[0].getClassName().equals("ij.macro.Functions") && stack[0].getMethodName().equals(
			"exit");
	}

	/**
	 * Without windows, ImageJ prints the exception of a command, or the message of {@code exit}, and goes on as if
	 * nothing had happened. This stream passes all on and notes who printed.
	 */
	private static final class Watch extends PrintStream {

		private final PrintStream target;
		private final AtomicReference<String> failure;

		private Watch(final PrintStream target, final AtomicReference<String> failure) {
			super(new ByteArrayOutputStream(0), true, StandardCharsets.UTF_8);
			this.target = target;
			this.failure = failure;
		}

		@Override
		public void println(final String line) {
			final StackWalker walker = StackWalker.getInstance();
			if (walker.walk(frames -> frames.anyMatch(frame -> isAt(frame, "ij.macro.Functions", "exit")))) failure
				.compareAndSet(null, "the macro ended with exit(\"" + line + "\")");
			else if (walker.walk(frames -> frames.anyMatch(frame -> isAt(frame, "ij.IJ", "handleException"))) || walker.walk(
				frames -> frames.dropWhile(frame -> !isAt(frame, "ij.IJ", "log")).skip(1).findFirst().filter(
					frame -> isAt(frame, "ij.Executer", "run")).isPresent())) failure.compareAndSet(null,
						"a command threw the exception above");
			target.println(line);
		}

		private static boolean isAt(final StackWalker.StackFrame frame, final String type, final String method) {
			return frame.getClassName().equals(type) && frame.getMethodName().equals(method);
		}

		@Override
		public void write(final int b) {
			target.write(b);
		}

		@Override
		public void write(final byte[] bytes, final int offset, final int length) {
			target.write(bytes, offset, length);
		}

		@Override
		public void flush() {
			target.flush();
		}
	}
}
