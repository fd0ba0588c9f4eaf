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

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.scijava.module.ModuleItem;
import org.scijava.util.Types;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Problem;

/**
 * One parameter of a command, as a dialog shows it and as a macro writes it. Values travel as text; {@link #parse} is
 * the one place where text becomes what the command expects.
 *
 * @param key name of the command's field, and key of macros
 * @param label its name in the dialog
 * @param description what it means, its unit and range
 * @param kind what is asked for
 * @param type class of the command's field
 * @param defaultText the default
 * @param choices the words allowed, empty unless the kind is {@link Kind#CHOICE}
 * @param minimum smallest number allowed, or NaN
 * @param maximum largest number allowed, or NaN
 * @param required whether a file or folder must be given
 * @param look how a dialog shows it
 */
public record CommandParameter(String key, String label, String description, Kind kind, Class<?> type,
	String defaultText, List<String> choices, double minimum, double maximum, boolean required, FieldLook look)
{

	/** What a parameter asks for. */
	public enum Kind {
		/** Any text. */
		TEXT,
		/** A whole number. */
		INTEGER,
		/** A number. */
		DECIMAL,
		/** Yes or no. */
		BOOLEAN,
		/** One of some words. */
		CHOICE,
		/** A file to read. */
		OPEN_FILE,
		/** A file to write. */
		SAVE_FILE,
		/** A folder. */
		DIRECTORY,
		/** Text that names files to read, with semicolons between them. */
		FILE_LIST
	}

	/** The attribute of a {@code @Parameter} whose text names files. */
	static final String FILES = "files";

	/** @throws IllegalArgumentException when a choice has nothing to choose from */
	public CommandParameter {
		choices = List.copyOf(choices);
		if (kind == Kind.CHOICE && choices.isEmpty()) throw new IllegalArgumentException(key + " offers no choice");
	}

	/**
	 * Describes an input of a SciJava command.
	 *
	 * @param item the input
	 * @param initial value that its field has before anything is set, or null
	 */
	static CommandParameter of(final ModuleItem<?> item, final Object initial) {
		final Object start = initial != null ? initial : item.getDefaultValue();
		final List<String> choices =
			item.getChoices() == null ? List.of() : item.getChoices().stream().map(String::valueOf).toList();
		final String label =
			item.getLabel() == null || item.getLabel().isEmpty() ? labelOf(item.getName()) : item.getLabel();
		final String text = start == null ? "" : start instanceof Double number ? plain(number) : start.toString();
		return new CommandParameter(item.getName(), label, item.getDescription() == null ? "" : item.getDescription(),
			kind(item, choices), Types.box(item.getType()), text.isEmpty() && !choices.isEmpty() ? choices.get(0) : text,
			choices, number(item.getMinimumValue()), number(item.getMaximumValue()), item.isRequired(), FieldLook.of(item));
	}

	/**
	 * Turns text into the value that the command's field takes.
	 *
	 * @throws InputException when the text is not one of the choices, not a number or out of range
	 */
	public Object parse(final String text) {
		final String value = text.strip();
		return switch (kind) {
			case TEXT, FILE_LIST -> text;
			case BOOLEAN -> parseBoolean(value);
			case CHOICE -> parseChoice(value);
			case INTEGER, DECIMAL -> parseNumber(value);
			case OPEN_FILE, SAVE_FILE, DIRECTORY -> parseFile(value);
		};
	}

	/** Whether a text can be used. */
	public boolean accepts(final String text) {
		try {
			parse(text);
			return true;
		}
		catch (final InputException e) {
			return false;
		}
	}

	/** Name of its tab, empty for the part that is always in view. */
	public String group() {
		return look.group();
	}

	/** The label without what it says in brackets about values. */
	String name() {
		return label.replaceFirst("\\s*\\([^()]*\\)$", "");
	}

	/** The name of a choice. */
	String word(final String choice) {
		final int place = choices.indexOf(choice);
		return place < 0 || look.words().isEmpty() ? choice : look.words().get(place);
	}

	/**
	 * The message in a dialog when a text cannot be used.
	 *
	 * @param text the text
	 */
	Problem problem(final String text) {
		return new Problem(key,
			name() + (isFile() && text.isBlank() ? " is needed: choose " : " must be ") + allowed() + ".", List.of());
	}

	/** Whether the parameter names a file, a folder or files. */
	public boolean isFile() {
		return switch (kind) {
			case OPEN_FILE, SAVE_FILE, DIRECTORY, FILE_LIST -> true;
			default -> false;
		};
	}

	/** What the parameter accepts, in words. */
	public String allowed() {
		return switch (kind) {
			case TEXT -> "text";
			case BOOLEAN -> "true or false";
			case CHOICE -> choices.size() == 1 ? choices.get(0) : "one of " + String.join(", ", choices);
			case INTEGER -> "a whole number" + range();
			case DECIMAL -> "a number" + range();
			case OPEN_FILE, SAVE_FILE -> "a file";
			case DIRECTORY -> "a folder";
			case FILE_LIST -> "files, separated by ;";
		};
	}

	private Boolean parseBoolean(final String value) {
		return switch (value.toLowerCase(Locale.ROOT)) {
			case "true", "1", "yes" -> Boolean.TRUE;
			case "false", "0", "no" -> Boolean.FALSE;
			default -> throw refusal(value);
		};
	}

	private File parseFile(final String value) {
		if (required && value.isEmpty()) throw InputException.about(key, key + " is needed. " + description);
		return new File(value);
	}

	private String parseChoice(final String value) {
		return choices.stream().filter(value::equalsIgnoreCase).findFirst().orElseThrow(() -> refusal(value));
	}

	private Object parseNumber(final String value) {
		try {
			final double number = kind == Kind.INTEGER ? Long.parseLong(value) : Double.parseDouble(value);
			if (!Double.isFinite(number) || number < minimum || number > maximum) throw refusal(value);
			if (type == Integer.class) return Integer.valueOf(value);
			if (type == Long.class) return Long.valueOf(value);
			return type == Float.class ? (Object) Float.valueOf(value) : (Object) Double.valueOf(value);
		}
		catch (final NumberFormatException e) {
			throw refusal(value);
		}
	}

	private InputException refusal(final String value) {
		return InputException.about(key,
			key + "=" + (value.isEmpty() ? "[]" : value) + " cannot be used: " + key + " must be " + allowed() + ".");
	}

	private String range() {
		if (Double.isNaN(minimum) && Double.isNaN(maximum)) return "";
		if (Double.isNaN(maximum)) return " of at least " + plain(minimum);
		if (Double.isNaN(minimum)) return " of at most " + plain(maximum);
		return " from " + plain(minimum) + " to " + plain(maximum);
	}

	private static String plain(final double number) {
		return number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString((long) number)
			: Double.toString(number);
	}

	private static double number(final Object value) {
		return value instanceof Number number ? number.doubleValue() : Double.NaN;
	}

	private static Kind kind(final ModuleItem<?> item, final List<String> choices) {
		final Class<?> type = Types.box(item.getType());
		final String style = item.getWidgetStyle() == null ? "" : item.getWidgetStyle();
		if (type == Boolean.class) return Kind.BOOLEAN;
		if (!choices.isEmpty()) return Kind.CHOICE;
		if (type == Integer.class || type == Long.class) return Kind.INTEGER;
		if (type == Double.class || type == Float.class) return Kind.DECIMAL;
		if (type == File.class)
			return style.contains("directory") ? Kind.DIRECTORY : style.contains("save") ? Kind.SAVE_FILE : Kind.OPEN_FILE;
		return item.is(FILES) ? Kind.FILE_LIST : Kind.TEXT;
	}

	private static String labelOf(final String key) {
		return Arrays.stream(key.split("_")).collect(Collectors.collectingAndThen(Collectors.joining(" "),
			words -> words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1)));
	}
}
