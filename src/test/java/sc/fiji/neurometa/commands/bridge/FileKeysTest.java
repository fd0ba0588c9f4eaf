package sc.fiji.neurometa.commands.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.model.InputException;

class FileKeysTest {

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/a.nii", "/home/me/https:/example.org/a.nii", "C:\\x\\http:\\y\\a.nii",
		"file://a.nii", "a\0b.nii" })
	void whatIsNoFileOfThisMachineIsToldApart(final String name) {
		assertEquals(Optional.empty(), FileKeys.local(name));
	}

	@Test
	void anAbsentFileIsNoneAndAnImpossibleOneIsRefused() {
		assertEquals(Optional.of(Path.of("/data/my file.nii")), FileKeys.local("/data/my file.nii"));
		assertEquals(Optional.empty(), FileKeys.local(null));
		assertEquals(Optional.empty(), FileKeys.optional(null));
		assertEquals(Optional.empty(), FileKeys.optional(new File("")));
		assertTrue(assertThrows(InputException.class, () -> FileKeys.required("mask_file", new File(""))).getMessage()
			.startsWith("mask_file is not set"));
		assertThrows(InputException.class, () -> FileKeys.optional(new File("a\0b")));
	}
}
