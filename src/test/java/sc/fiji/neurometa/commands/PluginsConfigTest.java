package sc.fiji.neurometa.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

/** Plain ImageJ's menu, from {@code plugins.config}, has the commands that Fiji finds by their annotations. */
class PluginsConfigTest {

	private static final Pattern LINE = Pattern.compile("(Plugins(?:>[^,]+)?), \"([^\"]+)\", ([\\w.]+)\\(\"([\\w.]+)\"\\)");

	@Test
	void bothMenusAgree() throws IOException {
		final Map<String, String> listed = new TreeMap<>();
		for (final String line : Files.readAllLines(Path.of("plugins.config"))) {
			if (line.isBlank() || line.startsWith("#") || line.endsWith("\"-\"")) continue;
			final Matcher matcher = LINE.matcher(line);
			assertEquals(true, matcher.matches(), line);
			assertEquals(ImageJ1Bridge.class.getName(), matcher.group(3), line);
			listed.put(matcher.group(1) + ">" + matcher.group(2), matcher.group(4));
		}
		final Map<String, String> annotated = new TreeMap<>();
		try (Context context = new Context(CommandService.class)) {
			for (final CommandInfo info : context.service(CommandService.class).getCommands())
				if (info.getMenuPath().getMenuString().startsWith("Plugins > NeuroMeta")) annotated.put(info.getMenuPath()
					.getMenuString().replace(" > ", ">"), info.getDelegateClassName());
		}
		assertFalse(annotated.isEmpty());
		// ImageJ takes a menu command that begins with "Repeat" for its own, so this one has a second name there
		assertEquals(listed.get("Plugins>NeuroMeta>Repeat Run"), listed.remove("Plugins>NeuroMeta>Run Again from Record"));
		assertEquals(annotated, listed);
	}
}
