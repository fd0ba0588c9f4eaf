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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

import ij.Prefs;
import sc.fiji.neurometa.commands.dialog.CommandForm;
import sc.fiji.neurometa.commands.AleMetaAnalysis;
import sc.fiji.neurometa.commands.MacmAnalysis;

/** Tests {@link RememberedValues} with the file that dialogs start from again. */
class RememberedValuesTest {

	private static final String KEY = "base_rate_file", PREFERENCE = "neurometa." + KEY;

	@TempDir
	private Path folder;
	private Context context;
	private String before;

	@BeforeEach
	void start() {
		context = new Context(CommandService.class, ModuleService.class);
		before = Prefs.get(PREFERENCE, "");
		Prefs.set(PREFERENCE, "");
	}

	@AfterEach
	void stop() {
		Prefs.set(PREFERENCE, before);
		context.dispose();
	}

	private Module module(final Class<? extends Command> command) throws Exception {
		final Module module =
			context.service(ModuleService.class).createModule(context.service(CommandService.class).getCommand(command));
		module.initialize();
		return module;
	}

	private Map<String, String> texts(final Class<? extends Command> command) throws Exception {
		final Module module = module(command);
		return new RememberedValues(context.service(ModuleService.class), module).texts(CommandForm.of(module));
	}

	@Test
	void theDatabaseOfLastTimeIsThereInEveryDialogAndNoOtherFile() throws Exception {
		final Path database = Files.createFile(folder.resolve("studies.csv")),
			foci = Files.createFile(folder.resolve("foci.txt"));
		assertEquals("", texts(AleMetaAnalysis.class).get(KEY));
		final Module module = module(AleMetaAnalysis.class);
		new RememberedValues(context.service(ModuleService.class), module).keepFiles(CommandForm.of(module),
			Map.of(KEY, database.toString(), "foci_file", foci.toString()));
		for (final Class<? extends Command> command : List.of(AleMetaAnalysis.class, MacmAnalysis.class))
			assertEquals(database.toString(), texts(command).get(KEY));
		assertEquals("", texts(AleMetaAnalysis.class).get("foci_file"));
		Files.delete(database);
		assertEquals("", texts(AleMetaAnalysis.class).get(KEY));
	}

	@Test
	void anEmptiedFieldIsRememberedAsEmpty() throws Exception {
		final Path database = Files.createFile(folder.resolve("studies.csv"));
		final Module module = module(AleMetaAnalysis.class);
		final RememberedValues remembered = new RememberedValues(context.service(ModuleService.class), module);
		remembered.keepFiles(CommandForm.of(module), Map.of(KEY, database.toString()));
		remembered.keepFiles(CommandForm.of(module), Map.of(KEY, ""));
		assertEquals("", texts(AleMetaAnalysis.class).get(KEY));
	}
}
