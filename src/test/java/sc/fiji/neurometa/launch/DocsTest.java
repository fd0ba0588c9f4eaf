package sc.fiji.neurometa.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Every link of the README and the docs to a file of the project leads somewhere. */
class DocsTest {

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)[^)]*\\)");

	@Test
	void linksLeadSomewhere() throws IOException {
		final List<String> broken = new ArrayList<>();
		for (final Path page : Pictures.pages()) {
			final Matcher link = LINK.matcher(Files.readString(page).replace("\n", " "));
			while (link.find()) {
				if (link.group(1).contains("://")) continue;
				final Path target = page.toAbsolutePath().getParent().resolve(link.group(1).strip());
				if (!Files.exists(target)) broken.add(page + ": " + link.group(1));
			}
		}
		assertEquals(List.of(), broken);
	}
}
