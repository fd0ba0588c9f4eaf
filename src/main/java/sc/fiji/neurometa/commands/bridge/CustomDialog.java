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

import java.util.Map;
import java.util.Optional;

import org.scijava.module.Module;
import org.scijava.module.ModuleService;

import sc.fiji.neurometa.commands.dialog.CommandDialog;
import sc.fiji.neurometa.commands.dialog.CommandForm;

/**
 * A command with its own dialog instead of the one that is made from its parameters. The dialog opens before the command
 * runs, but never in a macro or without a display.
 */
public interface CustomDialog {

	/**
	 * Asks the user, and waits for the answer. Not on the event thread.
	 *
	 * @param form what there is to ask; keys that the caller gave are not in it; their values are in the fields of the command
	 * @param start what to show at first, by key
	 * @return texts by keys of the form; nothing when the user cancels
	 * @throws sc.fiji.neurometa.model.InputException when what the user gave cannot be used
	 */
	Optional<Map<String, String>> ask(CommandForm form, Map<String, String> start);

	/**
	 * Asks for the keys of a command, in its own way or by the dialog, and remembers the answers.
	 *
	 * @param modules keep the answers
	 * @param form what is asked
	 * @param begin what the dialog starts from instead of defaults, by key
	 * @return texts by key; nothing when the user cancels
	 */
	static Optional<Map<String, String>> ask(final ModuleService modules, final Module module, final CommandForm form,
		final Map<String, String> begin)
	{
		final RememberedValues remembered = new RememberedValues(modules, module);
		final Map<String, String> start = remembered.texts(form);
		if (module.getDelegateObject() instanceof CheckedCommand command)
			command.start().forEach((key, text) -> start.computeIfPresent(key, (k, before) -> text));
		start.putAll(begin);
		final Optional<Map<String, String>> answer;
		if (module.getDelegateObject() instanceof CustomDialog command) answer = command.ask(form, start);
		else answer =
			CommandDialog.ask(form, new CommandDialog.Start(start, remembered.last(form)), new ModuleCheck(module, form));
		answer.ifPresent(texts -> remembered.keepLast(form, texts));
		return answer;
	}
}
