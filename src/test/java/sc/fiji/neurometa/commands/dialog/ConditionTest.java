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
package sc.fiji.neurometa.commands.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a parameter counts. */
class ConditionTest {

	private static final Map<String, String> ANSWERS =
		Map.of("mask", "file", "correction", "uncorrected", "kernel_fwhm_mm", "0.0", "output_directory", "");

	@ParameterizedTest
	@CsvSource({ "mask=file,true", "mask=auto,false", "mask=auto|file,true", "mask!=file,false",
		"correction!=uncorrected or mask=file,true", "correction!=uncorrected and mask=file,false",
		"mask=auto or mask=file and correction=uncorrected,true", "kernel_fwhm_mm=0,true", "kernel_fwhm_mm=6,false",
		"output_directory!=,false", "output_directory=,true", "contrast_method=gated,false", "contrast_method!=gated,false",
		"'',true" })
	void holds(final String text, final boolean expected) {
		assertEquals(expected, Condition.of(text).holds(ANSWERS::get), text);
	}

	@Test
	void namesItsKeys() {
		assertEquals(java.util.List.of("a", "b"), Condition.of("a=1 or b!=2 and a=3").keys());
		assertTrue(Condition.ALWAYS.keys().isEmpty());
	}

	@Test
	void anythingElseIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> Condition.of("mask"));
	}
}
