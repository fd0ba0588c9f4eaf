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
package sc.fiji.neurometa.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.commands.dialog.CommandForm;
import sc.fiji.neurometa.commands.dialog.CommandParameter;

/** What the parameters of all commands say about their looks. */
class DialogWordsTest {

	private static Context context;
	private static List<CommandForm> forms;

	@BeforeAll
	static void read() throws Exception {
		context = new Context(CommandService.class);
		forms = new ArrayList<>();
		for (final CommandInfo info : context.service(CommandService.class).getCommands().stream()
			.filter(i -> i.getClassName().startsWith("sc.fiji.neurometa.commands.")).toList())
		{
			final Module module = info.createModule();
			context.inject(module.getDelegateObject());
			module.initialize();
			forms.add(CommandForm.of(module));
		}
		assertTrue(forms.size() >= 14, forms.toString());
	}

	@AfterAll
	static void close() {
		context.dispose();
	}

	@Test
	void conditionsNameParametersOfSomeCommand() {
		final Set<String> keys =
			forms.stream().flatMap(f -> f.parameters().stream()).map(CommandParameter::key).collect(Collectors.toSet());
		for (final CommandForm form : forms)
			for (final CommandParameter parameter : form.parameters()) {
				final List<String> named = new ArrayList<>(parameter.look().counts().keys());
				named.addAll(parameter.look().shown().keys());
				assertTrue(keys.containsAll(named), form.title() + " " + parameter.key() + ": " + named);
			}
	}

	@Test
	void everyChoiceOfSeveralWordsIsInWords() {
		for (final CommandForm form : forms)
			for (final CommandParameter parameter : form.parameters())
				for (final String choice : parameter.choices())
					if (!form.title().equals("Rethreshold Result"))
						assertFalse(parameter.look().words().isEmpty(), form.title() + " " + parameter.key() + " " + choice);
	}

	@Test
	void correctionsAreCalledAsInTheThresholdWindow() {
		final List<String> expected =
			Arrays.stream(Correction.values()).filter(c -> !c.key().startsWith("fdr")).map(c -> c.words().label()).toList();
		for (final CommandForm form : forms)
			for (final CommandParameter parameter : form.parameters())
				if (parameter.key().equals("correction") && !parameter.look().words().isEmpty())
					assertEquals(expected, parameter.look().words().stream().filter(expected::contains).toList(), form.title());
	}
}
