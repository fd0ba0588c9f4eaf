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
package sc.fiji.neurometa.commands.dialog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.scijava.ItemVisibility;
import org.scijava.command.CommandModuleItem;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;

import ij.ImagePlus;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.SimilarWords;

/**
 * The parameters of one command.
 *
 * @param title its label: the leaf of its menu path and the name that macros call
 * @param parameters what can be set, in the order of the command's fields
 * @param imageKey key of the input that takes the active image, or empty
 * @param given the texts of parameters that the caller of the command gave, by key; they are not asked for
 */
public record CommandForm(String title, List<CommandParameter> parameters, String imageKey, Map<String, String> given) {

	/** Keeps copies. */
	public CommandForm {
		parameters = List.copyOf(parameters);
		given = Map.copyOf(given);
	}

	/** The parameters of a command; its initializers must have run. */
	public static CommandForm of(final Module module) {
		final List<CommandParameter> parameters = new ArrayList<>();
		String imageKey = "";
		for (final ModuleItem<?> item : ownFirst(module.getInfo().inputs())) {
			if (item.getType() == ImagePlus.class) imageKey = item.getName();
			else if (item.getVisibility() != ItemVisibility.MESSAGE && isValue(item.getType()))
				parameters.add(CommandParameter.of(item, module.getInput(item.getName())));
		}
		return new CommandForm(module.getInfo().getTitle(), parameters, imageKey, Map.of());
	}

	/**
	 * The parameters that the caller has not given.
	 *
	 * @param texts what was given, by key
	 */
	public CommandForm without(final Map<String, String> texts) {
		return new CommandForm(title, parameters.stream().filter(p -> !texts.containsKey(p.key())).toList(), imageKey,
			texts);
	}

	/**
	 * SciJava lists the parameters that a command inherits before its own; users expect first what the command is about.
	 */
	private static List<ModuleItem<?>> ownFirst(final Iterable<ModuleItem<?>> inputs) {
		final List<ModuleItem<?>> items = new ArrayList<>();
		inputs.forEach(items::add);
		items.sort(Comparator.comparingInt(CommandForm::depth).reversed());
		return items;
	}

	private static int depth(final ModuleItem<?> item) {
		int depth = 0;
		if (item instanceof CommandModuleItem<?> field)
			for (Class<?> type = field.getField().getDeclaringClass(); type != null; type = type.getSuperclass())
			depth++;
		return depth;
	}

	/** The defaults by key. */
	public Map<String, String> defaults() {
		final Map<String, String> texts = new LinkedHashMap<>();
		parameters.forEach(parameter -> texts.put(parameter.key(), parameter.defaultText()));
		return texts;
	}

	/**
	 * Turns texts into the values of the command's fields; what is absent gets its default.
	 *
	 * @param texts some texts by key
	 * @return a value for every parameter
	 * @throws InputException when a key is unknown or a text cannot be used
	 */
	public Map<String, Object> values(final Map<String, String> texts) {
		texts.keySet().forEach(this::checkKey);
		final Map<String, Object> values = new LinkedHashMap<>();
		for (final CommandParameter parameter : parameters)
			values.put(parameter.key(), parameter.parse(texts.getOrDefault(parameter.key(), parameter.defaultText())));
		return values;
	}

	/**
	 * As {@link #values(Map)} of all texts that can be used, and the default of one that cannot.
	 *
	 * @param texts some texts by key
	 * @param findings receives what cannot be used
	 */
	public Map<String, Object> values(final Map<String, String> texts, final Findings findings) {
		final Map<String, Object> values = new LinkedHashMap<>();
		for (final CommandParameter parameter : parameters) {
			final String text = texts.getOrDefault(parameter.key(), parameter.defaultText());
			if (parameter.accepts(text)) values.put(parameter.key(), parameter.parse(text));
			else {
				findings.check(parameter.key(), () -> {
					throw new InputException(List.of(parameter.problem(text)));
				});
				if (parameter.accepts(parameter.defaultText()))
					values.put(parameter.key(), parameter.parse(parameter.defaultText()));
			}
		}
		return values;
	}

	private void checkKey(final String key) {
		if (parameters.stream().anyMatch(parameter -> parameter.key().equals(key))) return;
		final String known = parameters.stream().map(CommandParameter::key).collect(Collectors.joining(", "));
		final String hint = parameters.isEmpty() ? "It takes none." : "Did you mean \"" + nearestKey(key) +
			"\"? Its parameters: " + known + ". (Put a value with spaces in [brackets].)";
		throw new InputException(title + " has no parameter \"" + key + "\". " + hint);
	}

	private String nearestKey(final String wrong) {
		String nearest = "";
		int least = Integer.MAX_VALUE;
		for (final CommandParameter parameter : parameters) {
			final String key = parameter.key();
			final int distance = key.contains(wrong) || wrong.contains(key) ? 0 : SimilarWords.distance(wrong, key);
			if (distance >= least) continue;
			least = distance;
			nearest = key;
		}
		return nearest;
	}

	private static boolean isValue(final Class<?> type) {
		return type.isPrimitive() || type == String.class || type == java.io.File.class ||
			Number.class.isAssignableFrom(type) || type == Boolean.class;
	}
}
