package sc.fiji.neurometa;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** A check that no test skips itself for want of data past {@link Needs}, where a skip can be made a failure. */
class NeedsTest {

	private static final Path TESTS = Path.of("src/test/java");
	private static final Pattern SHARED = Pattern.compile("shared(?:/|\", ?\")data");
	private static final Pattern ASSUMPTION = Pattern.compile("\\bassume(?:True|False|That)\\(|\\babort\\(");

	/** Tests that skip by what the system is or what ran before, not by what is installed. */
	private static final List<String> BY_SYSTEM = List.of("AleFilesTest.java", "BadFociFileTest.java", "Needs.java",
		"NeedsTest.java", "OpenSampleFociTest.java");

	@Test
	void dataForCheckingAreAskedForInOnePlace() throws IOException {
		assertEquals(List.of("Needs.java"), filesWith(SHARED));
	}

	@Test
	void onlyTheKnownTestsSkipThemselves() throws IOException {
		assertEquals(List.of(), filesWith(ASSUMPTION).stream().filter(name -> !BY_SYSTEM.contains(name)).toList());
	}

	/** Names of the files whose code, comments left out, has it. */
	private static List<String> filesWith(final Pattern pattern) throws IOException {
		try (Stream<Path> files = Files.walk(TESTS)) {
			return files.filter(file -> file.toString().endsWith(".java")).filter(file -> lines(file).stream().map(
				String::strip).anyMatch(line -> !line.startsWith("*") && !line.startsWith("/*") && pattern.matcher(line)
					.find())).map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	private static List<String> lines(final Path file) {
		try {
			return Files.readAllLines(file);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
