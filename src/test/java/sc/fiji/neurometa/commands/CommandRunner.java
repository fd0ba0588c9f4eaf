package sc.fiji.neurometa.commands;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.event.EventService;
import org.scijava.log.LogService;
import org.scijava.task.TaskService;

import sc.fiji.neurometa.reference.SampleFoci;

/** Runs commands as SciJava does, without a display. */
public abstract class CommandRunner {

	public Context context;

	@TempDir
	public Path folder;

	@BeforeEach
	void start() {
		context = new Context(CommandService.class, TaskService.class, EventService.class, LogService.class);
	}

	@AfterEach
	void stop() {
		context.dispose();
	}

	/** A copy of a literature that ships with NeuroMeta. */
	File sample(final String name) {
		final Path file = folder.resolve(name + ".txt");
		SampleFoci.of(name).copyTo(file);
		return file.toFile();
	}

	CommandModule run(final Class<? extends Command> command, final Object... inputs) throws Exception {
		return context.service(CommandService.class).run(command, true, inputs).get();
	}

	CommandModule run(final Class<? extends Command> command, final Map<String, Object> inputs) throws Exception {
		return context.service(CommandService.class).run(command, true, inputs).get();
	}

	void succeed(final Class<? extends Command> command, final Object... inputs) throws Exception {
		final CommandModule module = run(command, inputs);
		assertFalse(module.isCanceled(), module.getCancelReason());
	}

	/** The files of a folder by name. */
	static Map<String, byte[]> results(final Path folder) throws IOException {
		final Map<String, byte[]> results = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (final Path file : files.toList())
				results.put(file.getFileName().toString(), Files.readAllBytes(file));
		}
		return results;
	}
}
