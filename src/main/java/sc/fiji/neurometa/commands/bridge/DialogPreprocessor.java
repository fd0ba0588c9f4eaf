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

import java.awt.EventQueue;
import java.io.File;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.ui.UIService;

import sc.fiji.neurometa.commands.dialog.CommandForm;
import sc.fiji.neurometa.commands.dialog.CommandParameter;
import sc.fiji.neurometa.model.InputException;

/**
 * NeuroMeta's own dialog for commands that a script runs in Fiji. SciJava's lists all keys one below the other, the
 * inherited ones first, and is higher than a laptop's screen. Keys that the caller gave are not asked for.
 * <p>
 * It runs after initializers and before SciJava asks, which then finds nothing left to ask for. The recorder of Fiji
 * writes the values that the command has at its end, whoever asked for them; SciJava stores those that are kept.
 */
@Plugin(type = PreprocessorPlugin.class)
public class DialogPreprocessor extends AbstractPreprocessorPlugin {

	@Parameter(required = false)
	private UIService ui;

	@Parameter
	private ModuleService modules;

	@Override
	public void process(final Module module) {
		// a dialog cannot be waited for on the event thread: there SciJava asks
		if (!(module.getDelegateObject() instanceof NeuroMetaCommand) || !DefaultsPreprocessor.someoneToAsk(ui) ||
			EventQueue.isDispatchThread()) return;
		final CommandForm form = unresolved(module);
		if (form.parameters().isEmpty()) return;
		try {
			final RememberedValues remembered = new RememberedValues(modules, module);
			final Optional<Map<String, String>> answer = CustomDialog.ask(modules, module, form, Map.of());
			answer.ifPresent(texts -> remembered.keepFiles(form, texts));
			// without a reason: the user knows
			if (answer.isEmpty()) cancel(null);
			else form.values(answer.get()).forEach((key, value) -> set(module, key, value));
		}
		catch (final InputException e) {
			cancel(e.getMessage());
		}
	}

	private static CommandForm unresolved(final Module module) {
		final CommandForm form = CommandForm.of(module);
		return form.without(form.parameters().stream().filter(parameter -> module.isInputResolved(parameter.key()))
			.collect(Collectors.toMap(CommandParameter::key, p -> Objects.toString(module.getInput(p.key()), ""))));
	}

	private static void set(final Module module, final String key, final Object value) {
		// the recorder leaves out a file that was not given
		module.setInput(key, value instanceof File file && file.getPath().isEmpty() ? null : value);
		module.resolveInput(key);
	}
}
