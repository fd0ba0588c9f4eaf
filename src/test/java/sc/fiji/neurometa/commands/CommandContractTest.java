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
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;
import org.scijava.util.Types;

import ij.ImagePlus;
import sc.fiji.neurometa.Approved;
import sc.fiji.neurometa.commands.dialog.CommandForm;
import sc.fiji.neurometa.commands.dialog.CommandParameter;

/**
 * The approved list of the menu, the commands and their macro keys, with types, defaults, ranges and choices: what
 * recorded macros and scripts depend on. Labels and descriptions are no part of it.
 */
class CommandContractTest {

	private static final Pattern ENTRY = Pattern.compile("([^,]+), \"([^\"]+)\"(?:, [\\w.]+\\(\"([\\w.]+)\"\\))?");

	/** An entry of the menu; a separator has no class. */
	private record Entry(String menu, String leaf, String commandClass) {}

	@Test
	void menusKeysDefaultsAndChoicesAreTheApprovedOnes() throws IOException {
		final StringBuilder text = new StringBuilder();
		final Map<String, List<String>> leaves = new LinkedHashMap<>();
		String menu = "";
		for (final Entry entry : entries()) {
			if (!entry.menu.equals(menu)) text.append("menu ").append(entry.menu).append('\n');
			menu = entry.menu;
			text.append('\t').append(entry.leaf).append('\n');
			if (entry.commandClass != null)
				leaves.computeIfAbsent(entry.commandClass, c -> new ArrayList<>()).add(entry.leaf);
		}
		try (Context context = new Context(CommandService.class)) {
			leaves.forEach((commandClass, names) -> text.append('\n').append(command(context, commandClass, names)));
		}
		Approved.check("commands.txt", text.toString());
	}

	@Test
	void everyCommandIsInTheMenu() throws IOException {
		final List<String> listed =
			entries().stream().map(Entry::commandClass).filter(c -> c != null).distinct().sorted().toList();
		try (Context context = new Context(CommandService.class)) {
			assertEquals(context.service(CommandService.class).getCommands().stream().map(CommandInfo::getDelegateClassName)
				.filter(c -> c.startsWith("sc.fiji.neurometa.")).sorted().toList(), listed);
		}
	}

	/** The page of a command names what a script gets from it, or the page of another command that does. */
	@Test
	void everyOutputIsInTheDocs() throws IOException {
		final List<String> missing = new ArrayList<>();
		try (Context context = new Context(CommandService.class)) {
			for (final CommandInfo info : context.service(CommandService.class).getCommands()) {
				if (!info.getDelegateClassName().startsWith("sc.fiji.neurometa.")) continue;
				final String text = outputsText(info.getTitle(), new HashSet<>());
				for (final ModuleItem<?> item : info.outputs())
					if (!text.contains("`" + item.getName() + "`")) missing.add(info.getTitle() + ": " + item.getName());
			}
		}
		assertEquals(List.of(), missing);
	}

	/** The part about outputs of a command's page and of the pages of commands that it names. */
	private static String outputsText(final String title, final Set<String> seen) throws IOException {
		final String page = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "") + ".md";
		final String[] parts = Files.readString(Path.of("docs", page)).split("## Outputs for scripts\n");
		assertEquals(2, parts.length, page);
		seen.add(title);
		final StringBuilder text = new StringBuilder(parts[1]);
		for (final Matcher link =
			Pattern.compile("\\[([^\\]]+)\\]\\([\\w-]+\\.md#outputs-for-scripts\\)").matcher(parts[1]); link.find();)
			if (!seen.contains(link.group(1))) text.append(outputsText(link.group(1), seen));
		return text.toString();
	}

	/** A file that a macro wrote or read must not come back in a dialog, where it would be read or replaced unseen. */
	@Test
	void noFileIsRemembered() {
		final List<String> remembered = new ArrayList<>();
		try (Context context = new Context(CommandService.class)) {
			for (final CommandInfo info : context.service(CommandService.class).getCommands())
				if (info.getDelegateClassName().startsWith("sc.fiji.neurometa.")) for (final ModuleItem<?> item : info.inputs())
					if (item.isPersisted() && namesFile(item)) remembered.add(info.getTitle() + ": " + item.getName());
		}
		assertEquals(List.of(), remembered);
	}

	private static boolean namesFile(final ModuleItem<?> item) {
		return item.getType() == File.class || item.get("files") != null || item.getName().contains("output");
	}

	private static List<Entry> entries() throws IOException {
		final List<Entry> entries = new ArrayList<>();
		for (final String line : Files.readAllLines(Path.of("plugins.config"))) {
			if (line.isBlank() || line.startsWith("#")) continue;
			final Matcher matcher = ENTRY.matcher(line);
			assertTrue(matcher.matches(), line);
			entries.add(new Entry(matcher.group(1), matcher.group(2), matcher.group(3)));
		}
		return entries;
	}

	private static String command(final Context context, final String commandClass, final List<String> leaves) {
		final CommandInfo info = context.service(CommandService.class).getCommand(commandClass);
		assertNotNull(info, commandClass);
		assertTrue(leaves.contains(info.getTitle()), info.getTitle() + " is called " + leaves + " in the menu");
		final Module module = context.service(ModuleService.class).createModule(info);
		final StringBuilder text = new StringBuilder("command ").append(info.getTitle()).append('\n');
		text.append("\tclass ").append(commandClass).append(info.canRunHeadless() ? ", runs headless" : "").append('\n');
		// in the order of the dialog, which is that of a recorded macro
		final CommandForm form = CommandForm.of(module);
		for (final CommandParameter parameter : form.parameters())
			text.append('\t').append(key(info.getInput(parameter.key()), module)).append('\n');
		final List<String> keys = form.parameters().stream().map(CommandParameter::key).toList();
		for (final ModuleItem<?> item : info.inputs())
			if (!keys.contains(item.getName()) && item.getType() == ImagePlus.class) text.append("\tthe active image\n");
		for (final ModuleItem<?> item : info.outputs())
			text.append("\toutput ").append(item.getName()).append(": ").append(item.getType().getSimpleName()).append('\n');
		return text.toString();
	}

	/** A key with all that a macro can rely on, such as {@code alpha: decimal, default 0.05, 0 to 1}. */
	private static String key(final ModuleItem<?> item, final Module module) {
		final List<String> words = new ArrayList<>();
		words.add(type(item));
		final Object initial = module.getInput(item.getName());
		final String start = initial == null ? "" : initial.toString();
		words.add("default " + (start.isEmpty() ? "empty" : start));
		if (item.getMaximumValue() != null) words.add("from " + item.getMinimumValue() + " to " + item.getMaximumValue());
		else if (item.getMinimumValue() != null) words.add("at least " + item.getMinimumValue());
		if (item.getChoices() != null && !item.getChoices().isEmpty())
			words.add("one of " + item.getChoices().stream().map(String::valueOf).collect(Collectors.joining("|")));
		if (item.getType() == File.class && item.isRequired()) words.add("required");
		if (item.isPersisted()) words.add("remembered by SciJava");
		return item.getName() + ": " + String.join(", ", words);
	}

	private static String type(final ModuleItem<?> item) {
		final Class<?> type = Types.box(item.getType());
		final String style =
			item.getWidgetStyle() == null || item.getWidgetStyle().isEmpty() ? "" : " (" + item.getWidgetStyle() + ")";
		return type.getSimpleName().toLowerCase(Locale.ROOT) + style;
	}
}
