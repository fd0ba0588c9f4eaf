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

class FileParametersTest {

	@ParameterizedTest
	@ValueSource(strings = { "https://example.org/a.nii", "/home/me/https:/example.org/a.nii", "C:\\x\\http:\\y\\a.nii",
		"file://a.nii", "a\0b.nii" })
	void whatIsNoFileOfThisMachineIsToldApart(final String name) {
		assertEquals(Optional.empty(), FileParameters.local(name));
	}

	@Test
	void anAbsentFileIsNoneAndAnImpossibleOneIsRefused() {
		assertEquals(Optional.of(Path.of("/data/my file.nii")), FileParameters.local("/data/my file.nii"));
		assertEquals(Optional.empty(), FileParameters.local(null));
		assertEquals(Optional.empty(), FileParameters.optional(null));
		assertEquals(Optional.empty(), FileParameters.optional(new File("")));
		assertTrue(assertThrows(InputException.class, () -> FileParameters.required("mask_file", new File(""))).getMessage()
			.startsWith("mask_file is not set"));
		assertThrows(InputException.class, () -> FileParameters.optional(new File("a\0b")));
	}
}
