package sc.fiji.neurometa.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.model.InputException;

/** What new files make untrue goes when they come, and stays when they do not. */
class AtomicFolderTest {

	@TempDir
	private Path folder;

	private static void put(final Path in, final String name, final String text) {
		try {
			Files.writeString(in.resolve(name), text);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void anOutdatedFileGoesWithTheOldOnes() throws IOException {
		put(folder, "P_report.html", "old");
		put(folder, "Q_report.html", "of another run");
		AtomicFolder.write(folder, List.of("P_report.html", "P_A_report.html"), to -> put(to, "P_run.json", "new"));
		assertEquals(List.of("P_run.json", "Q_report.html"), names());
	}

	@Test
	void itStaysWhenTheNewFilesFail() throws IOException {
		put(folder, "P_report.html", "old");
		put(folder, "P_run.json", "old");
		assertThrows(IllegalStateException.class, () -> AtomicFolder.write(folder, List.of("P_report.html"), to -> {
			throw new IllegalStateException("while writing");
		}));
		// a folder in the way of a file: the move fails when others are done
		Files.createDirectories(folder.resolve("P_z"));
		assertThrows(InputException.class, () -> AtomicFolder.write(folder, List.of("P_report.html"), to -> {
			put(to, "P_run.json", "new");
			put(to, "P_z", "new");
		}));
		assertEquals(List.of("P_report.html", "P_run.json", "P_z"), names());
		assertEquals("old", Files.readString(folder.resolve("P_report.html")));
		assertEquals("old", Files.readString(folder.resolve("P_run.json")));
	}

	@Test
	void oneThatIsAmongTheNewFilesIsReplaced() throws IOException {
		put(folder, "P_report.html", "old");
		AtomicFolder.write(folder, List.of("P_report.html"), to -> put(to, "P_report.html", "new"));
		assertEquals("new", Files.readString(folder.resolve("P_report.html")));
		assertFalse(Files.exists(folder.resolve("P_run.json")));
	}
}
