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
