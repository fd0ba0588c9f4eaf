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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.MenuPath;
import org.scijava.command.Command;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.event.ContextCreatedEvent;
import org.scijava.module.ModuleService;
import org.scijava.service.SciJavaService;

import sc.fiji.neurometa.Patience;
import sc.fiji.neurometa.commands.AleMetaAnalysis;
import sc.fiji.neurometa.commands.RepeatRun;
import sc.fiji.neurometa.commands.SaveAsNifti;

/**
 * The menus of {@code plugins.config}, which ImageJ and Fiji share: one route into every command. A SciJava command with
 * a menu path of its own, or a visible one, would be a second route in Fiji, without errors in macros, progress and Escape.
 */
class PluginsConfigTest {

	private static final Pattern LINE = Pattern.compile("(\\w[^,]+), \"([^\"]+)\", ([\\w.]+)\\(\"([\\w.]+)\"\\)");

	/** A line of the file. */
	private record Entry(String menu, String leaf, String command) {}

	private static List<Entry> entries() throws IOException {
		final List<Entry> entries = new ArrayList<>();
		for (final String line : Files.readAllLines(Path.of("plugins.config"))) {
			if (line.isBlank() || line.startsWith("#") || line.endsWith("\"-\"")) continue;
			final Matcher matcher = LINE.matcher(line);
			assertTrue(matcher.matches(), line);
			assertEquals(ImageJ1Bridge.class.getName(), matcher.group(3), line);
			entries.add(new Entry(matcher.group(1), matcher.group(2), matcher.group(4)));
		}
		return entries;
	}

	private static List<CommandInfo> ours(final Context context) {
		return context.service(CommandService.class).getCommands().stream()
			.filter(info -> info.getDelegateClassName().startsWith("sc.fiji.neurometa.")).toList();
	}

	@Test
	void everyCommandHasOneEntryOfItsLabel() throws IOException {
		final Map<String, String> listed = new TreeMap<>();
		for (final Entry entry : entries())
			if (entry.menu().equals("Plugins>NeuroMeta") || entry.menu().equals("File>Import"))
				listed.put(entry.leaf().strip(), entry.command());
		final Map<String, String> labelled = new TreeMap<>();
		try (Context context = new Context(CommandService.class)) {
			for (final CommandInfo info : ours(context))
				labelled.put(info.getLabel(), info.getDelegateClassName());
		}
		assertFalse(labelled.isEmpty());
		assertEquals(labelled, listed);
	}

	/** ImageJ takes a command that begins with "Repeat" for its own when it is chosen in a menu, but not in a macro. */
	@Test
	void repeatRunWorksWithTheMouseAndInMacros() throws IOException {
		final List<Entry> repeat = entries().stream().filter(e -> e.command().equals(RepeatRun.class.getName())).toList();
		assertEquals(List.of(" Repeat Run", "Repeat Run"), repeat.stream().map(Entry::leaf).toList());
		assertEquals(List.of("Plugins>NeuroMeta", "Process>Batch"), repeat.stream().map(Entry::menu).toList());
	}

	@Test
	void saveAsNiftiIsWhereFijiUsersLook() throws IOException {
		assertTrue(entries().contains(new Entry("File>Save As", "NIfTI... ", SaveAsNifti.class.getName())));
	}

	@Test
	void sciJavaShowsNoCommandItself() {
		try (Context context = new Context(CommandService.class)) {
			for (final CommandInfo info : ours(context)) {
				assertFalse(info.isVisible(), info.getDelegateClassName());
				assertTrue(info.getMenuPath().isEmpty(), info.getDelegateClassName());
				assertFalse(info.getDescription().isBlank(), info.getDelegateClassName());
			}
		}
	}

	/** As imagej-legacy makes it of a line of the file, for the search bar. */
	private static CommandInfo legacyEntry() {
		final CommandInfo entry = new CommandInfo(Command.class.getName());
		entry.setPresets(Map.of("className", ImageJ1Bridge.class.getName(), "arg", AleMetaAnalysis.class.getName()));
		entry.setMenuPath(new MenuPath("Plugins>NeuroMeta>ALE Meta-Analysis"));
		return entry;
	}

	private static void assertDescribed(final CommandInfo entry) {
		assertTrue(entry.getDescription().startsWith("Activation likelihood estimation"), entry.getDescription());
		assertNotNull(SearchEntries.class.getResource(entry.getIconPath()), entry.getIconPath());
	}

	@Test
	void entriesThatAreAddedLaterAreDescribed() throws Exception {
		try (Context context = new Context(CommandService.class, SearchEntries.class)) {
			final CommandInfo entry = legacyEntry(), other = new CommandInfo(Command.class.getName());
			context.service(ModuleService.class).addModules(List.of(entry, other));
			Patience.await("an icon", () -> entry.getIconPath() != null);
			assertDescribed(entry);
			assertNull(other.getDescription());
		}
	}

	/** Fiji's service adds them while it starts, which may be before ours hears of anything. */
	@Test
	void entriesThatWereThereBeforeAreDescribed() {
		try (Context context = new Context(CommandService.class)) {
			final CommandInfo entry = legacyEntry();
			context.service(ModuleService.class).addModules(List.of(entry));
			final SearchEntries service = new SearchEntries();
			context.inject(service);
			assertNull(entry.getDescription());
			service.onEvent(new ContextCreatedEvent());
			assertDescribed(entry);
		}
	}

	/** Fiji's gateway asks for services by kinds such as this one, and starts no others. */
	@Test
	void fijiStartsOurServices() {
		try (Context context = new Context(SciJavaService.class)) {
			assertNotNull(context.getService(SearchEntries.class));
			assertNotNull(context.getService(RefusalLog.class));
		}
	}
}
