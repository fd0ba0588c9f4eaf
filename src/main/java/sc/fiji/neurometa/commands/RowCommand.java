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

import java.io.File;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.scijava.Context;
import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;
import org.scijava.util.ClassUtils;

import sc.fiji.neurometa.commands.batch.AnalysisKind;
import sc.fiji.neurometa.commands.bridge.CheckedCommand;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.InputException;

/** A command whose macro keys are set by name, as a row of a table of analyses gives them. */
final class RowCommand {

	private static final Set<String> OF_THE_BATCH =
		Set.of("output_directory", "output_prefix", "show_results", "resume", "preview_only");

	private final CheckedCommand command;

	private RowCommand(final CheckedCommand command) {
		this.command = command;
	}

	/** The command of a kind of analysis. */
	static RowCommand of(final AnalysisKind kind) {
		return new RowCommand(switch (kind) {
			case ALE -> new AleMetaAnalysis();
			case CONTRAST, BALANCED -> new AleContrastAnalysis();
			case CONJUNCTION -> new MapConjunction();
			case MACM -> new MacmAnalysis();
		});
	}

	/** The keys that a row may give to one of the commands. */
	static List<String> keys() {
		final Set<String> keys = new LinkedHashSet<>();
		for (final AnalysisKind kind : AnalysisKind.values())
			keys.addAll(of(kind).ownKeys());
		keys.removeAll(OF_THE_BATCH);
		return List.copyOf(keys);
	}

	private List<String> ownKeys() {
		return inputs().stream().map(Field::getName).toList();
	}

	/** Whether the command has a key. */
	boolean has(final String key) {
		return ownKeys().contains(key);
	}

	private List<Field> inputs() {
		final List<Field> inputs = new ArrayList<>();
		for (final Field field : ClassUtils.getAnnotatedFields(command.getClass(), Parameter.class))
			if (field.getAnnotation(Parameter.class).type() == ItemIO.INPUT && isValue(field.getType())) inputs.add(field);
		return inputs;
	}

	private static boolean isValue(final Class<?> type) {
		return type.isPrimitive() || type == String.class || type == File.class;
	}

	/**
	 * Sets a key.
	 *
	 * @param home the folder that names of files start from
	 * @throws InputException when the command has no such key, or its value is of another kind
	 */
	void set(final String key, final String value, final Path home) {
		final Optional<Field> field = inputs().stream().filter(f -> f.getName().equals(key)).findFirst();
		if (field.isEmpty()) throw new InputException("The key " + key + " does not belong to this kind of analysis.");
		ClassUtils.setValue(field.get(), command, typed(key, value.strip(), field.get().getType(), home));
	}

	private static Object typed(final String key, final String value, final Class<?> type, final Path home) {
		try {
			if (type == File.class) return value.isEmpty() ? null : home.resolve(value).toFile();
			if (type == int.class) return Integer.valueOf(value);
			if (type == long.class) return Long.valueOf(value);
			if (type == double.class) return Double.valueOf(value);
		}
		catch (final NumberFormatException e) {
			throw new InputException(key + " = " + value + " is not a " + (type == double.class ? "" : "whole ") + "number.",
				e);
		}
		if (type != boolean.class) return value;
		if (!value.matches("(?i)true|false|yes|no|1|0"))
			throw new InputException(key + " = " + value + " is neither true nor false.");
		return value.matches("(?i)true|yes|1");
	}

	/** Whether a key holds the name of a file. */
	boolean isFile(final String key) {
		return inputs().stream().anyMatch(f -> f.getName().equals(key) && f.getType() == File.class);
	}

	/**
	 * Checks and runs the command.
	 *
	 * @throws InputException when its input cannot be used
	 */
	void run(final Context context) {
		command.setContext(context);
		final Findings findings = new Findings();
		final Runnable work = prepare(findings);
		findings.stop();
		work.run();
	}

	/** The step of each command that is not open to other packages. */
	private Runnable prepare(final Findings findings) {
		if (command instanceof AleMetaAnalysis ale) return ale.prepare(findings);
		if (command instanceof AleContrastAnalysis contrast) return contrast.prepare(findings);
		if (command instanceof MapConjunction conjunction) return conjunction.prepare(findings);
		return ((MacmAnalysis) command).prepare(findings);
	}
}
