package sc.fiji.neurometa.commands.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.log.LogLevel;
import org.scijava.log.LogMessage;
import org.scijava.log.LogService;

import sc.fiji.neurometa.Patience;
import sc.fiji.neurometa.commands.AleMetaAnalysis;

/** Reasons of refusals in SciJava's log. */
class RefusalLogTest {

	private static List<String> errorsOf(final Object... inputs) throws Exception {
		final List<LogMessage> messages = new CopyOnWriteArrayList<>();
		try (Context context = new Context(CommandService.class, LogService.class, RefusalLog.class)) {
			context.service(LogService.class).addLogListener(messages::add);
			final CommandModule module = context.service(CommandService.class).run(AleMetaAnalysis.class, true, inputs).get();
			assertTrue(module.isCanceled());
			Patience.await("a message", () -> !messages.isEmpty());
		}
		return messages.stream().filter(message -> message.level() == LogLevel.ERROR).map(LogMessage::text).toList();
	}

	@Test
	void refusalsOfTheCommandAndOfItsKeysAreLogged() throws Exception {
		final List<String> missing = errorsOf("foci_file", new File("no such file.txt"));
		assertEquals(1, missing.size(), missing.toString());
		assertTrue(missing.get(0).startsWith("ALE Meta-Analysis: ") && missing.get(0).contains("no such file.txt"), missing
			.get(0));
		final List<String> absent = errorsOf();
		assertEquals(1, absent.size(), absent.toString());
		assertTrue(absent.get(0).startsWith("ALE Meta-Analysis needs foci_file"), absent.get(0));
	}
}
