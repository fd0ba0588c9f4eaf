package sc.fiji.neurometa.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.model.InputException;

class AtomicFilesTest {

	@TempDir
	private Path folder;

	private List<String> names() throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).toList();
		}
	}

	@Test
	void replacesAFileWhole() throws IOException {
		final Path file = folder.resolve("a.txt");
		Files.writeString(file, "old and longer");
		AtomicFiles.write(file, out -> out.write('n'));
		assertEquals("n", Files.readString(file));
		assertEquals(List.of("a.txt"), names());
	}

	@Test
	void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
		final Path file = folder.resolve("a.txt");
		Files.writeString(file, "old");
		assertThrows(InputException.class, () -> AtomicFiles.write(file, out -> {
			out.write(new byte[100_000]);
			throw new IOException("No space left on device");
		}));
		assertThrows(IllegalStateException.class, () -> AtomicFiles.write(file, out -> {
			throw new IllegalStateException();
		}));
		assertEquals("old", Files.readString(file));
		assertEquals(List.of("a.txt"), names());
	}

	@Test
	void aMissingFolderIsNamed() {
		final Path file = folder.resolve("none").resolve("a.txt");
		final String message = assertThrows(InputException.class, () -> AtomicFiles.write(file, out -> out.write(1)))
			.getMessage();
		assertTrue(message.contains("none does not exist"), message);
	}

	@Test
	void aFolderIsNotAFile() {
		final String message = assertThrows(InputException.class, () -> AtomicFiles.write(folder, out -> out.write(1)))
			.getMessage();
		assertTrue(message.contains("it is a folder"), message);
	}

	@Test
	void aFolderBelowAFileIsRefused() throws IOException {
		final Path file = folder.resolve("a.txt");
		Files.writeString(file, "text");
		assertThrows(InputException.class, () -> AtomicFiles.write(file.resolve("b.txt"), out -> out.write(1)));
	}
}
