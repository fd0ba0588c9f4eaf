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
		assertTrue(missing.get(0).startsWith("ALE Meta-Analysis: ") && missing.get(0).contains("no such file.txt"),
			missing.get(0));
		final List<String> absent = errorsOf();
		assertEquals(1, absent.size(), absent.toString());
		assertTrue(absent.get(0).startsWith("ALE Meta-Analysis needs foci_file"), absent.get(0));
	}
}
