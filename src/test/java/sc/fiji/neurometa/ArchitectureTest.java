package sc.fiji.neurometa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The house stays as it was built: imports go one way, files stay small, nothing prints or exits. */
class ArchitectureTest {

	private static final Path SOURCES = Path.of("src/main/java/sc/fiji/neurometa");
	private static final int LONGEST_FILE = 500;

	/** What a package may import of the others, itself left out. */
	private static final Map<String, Set<String>> ALLOWED = Map.of("model", Set.of(), "space", Set.of("model"), "ale", Set
		.of("model", "space"), "inference", Set.of("space"), "analysis", Set.of("ale", "inference", "space", "model"), "io",
		Set.of("analysis", "inference", "space", "model"), "reference", Set.of("io", "space", "model"), "ui", Set.of(
			"reference", "io", "analysis", "space", "model"), "report", Set.of("ui", "io", "reference", "analysis", "ale",
				"inference", "space", "model"), "commands", Set.of("report", "ui", "reference", "io", "analysis", "inference",
					"ale", "space", "model"));

	/** Only these may know windows. */
	private static final Set<String> WINDOWED = Set.of("ui", "commands");
	private static final Pattern OWN_IMPORT = Pattern.compile("^import (?:static )?sc\\.fiji\\.neurometa\\.(\\w+)");
	private static final Pattern WINDOW_IMPORT = Pattern.compile("^import (?:static )?(?:ij|java\\.awt|javax\\.swing)\\.");
	private static final Pattern FORBIDDEN = Pattern.compile("System\\.(?:out|err|exit)|printStackTrace|TODO|FIXME");

	@Test
	void packagesImportOnlyWhatLiesBelowThem() throws IOException {
		final List<String> wrong = new ArrayList<>();
		for (final Path file : sources()) {
			final String own = packageOf(file);
			for (final String line : Files.readAllLines(file)) {
				final Matcher matcher = OWN_IMPORT.matcher(line);
				if (matcher.find() && !matcher.group(1).equals(own) && !ALLOWED.get(own).contains(matcher.group(1))) wrong.add(
					file + ": " + line);
			}
		}
		assertEquals(List.of(), wrong);
	}

	@Test
	void windowsLiveInTheirOwnRooms() throws IOException {
		final List<String> wrong = new ArrayList<>();
		for (final Path file : sources())
			if (!WINDOWED.contains(packageOf(file))) Files.readAllLines(file).stream().filter(l -> WINDOW_IMPORT.matcher(l)
				.find()).forEach(l -> wrong.add(file + ": " + l));
		assertEquals(List.of(), wrong);
	}

	@Test
	void nothingPrintsOrExitsAndFilesStaySmall() throws IOException {
		final List<String> wrong = new ArrayList<>();
		for (final Path file : sources()) {
			final List<String> lines = Files.readAllLines(file);
			if (lines.size() > LONGEST_FILE) wrong.add(file + " has " + lines.size() + " lines");
			lines.stream().filter(l -> FORBIDDEN.matcher(l).find()).forEach(l -> wrong.add(file + ": " + l));
		}
		assertEquals(List.of(), wrong);
	}

	private static List<Path> sources() throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			final List<Path> found = files.filter(f -> f.toString().endsWith(".java")).toList();
			assertFalse(found.isEmpty());
			return found;
		}
	}

	private static String packageOf(final Path file) {
		return SOURCES.relativize(file).getName(0).toString();
	}
}
