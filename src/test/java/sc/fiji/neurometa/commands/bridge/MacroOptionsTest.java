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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.model.InputException;

/** The options of a macro call. */
class MacroOptionsTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', ignoreLeadingAndTrailingWhitespace = true, value = { //
		"seed=3                                 | seed         | 3", //
		"a=1 seed=3 b=2                         | seed         | 3", //
		"SEED=3                                 | seed         | 3", //
		"foci_file=[/data/seed=3/x.txt] seed=4  | seed         | 4", //
		"foci_file=[/data/seed=3/x.txt] seed=4  | foci_file    | /data/seed=3/x.txt", //
		"foci_file=/data/seed=3/x.txt           | foci_file    | /data/seed=3/x.txt", //
		"cluster_p=.05 p=.001                   | p            | .001", //
		"f=[/a b/ümläut [1] x.txt] show_results | f            | /a b/ümläut [1] x.txt", //
		"f=[/a b/x.txt] show_results            | show_results | true", //
		"show_results=false                     | show_results | false", //
		"show_results                           | show_results | true", //
		"f=[C:\\Users\\A B\\x.txt]              | f            | C:\\Users\\A B\\x.txt", //
		"f='/a [b/x.txt' n=1                    | f            | /a [b/x.txt", //
		"f='/a [b/x.txt' n=1                    | n            | 1", //
		"f=it's/x.txt n=1                       | f            | it's/x.txt", //
		"f=[it's here]                          | f            | it's here", //
		"null_steps=0.01;0.0001                 | null_steps   | 0.01;0.0001" })
	void findsValues(final String options, final String key, final String value) {
		assertEquals(value, MacroOptions.parse(options).get(key));
	}

	@Test
	void keepsEmptyValuesAndAllowsAnyWhiteSpace() {
		assertEquals(Map.of("a", "", "b", "", "c", "3"), MacroOptions.parse("  a=[]\tb=\n c=3  "));
		assertEquals(Map.of(), MacroOptions.parse(null));
		assertEquals(Map.of(), MacroOptions.parse(" "));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a=[/x y", "a=[[b]", "=3", "a=1 A=2" })
	void refusesWhatItCannotRead(final String options) {
		assertThrows(InputException.class, () -> MacroOptions.parse(options));
	}

	@Test
	void saysWhichBracketIsOpen() {
		final InputException e = assertThrows(InputException.class, () -> MacroOptions.parse("seed=1 mask_file=[/a b"));
		assertTrue(e.getMessage().contains("mask_file="), e.getMessage());
	}

	@Test
	void readsWhatItWrites() {
		for (final String value : List.of("", "x", "a b", "[a", "a] b", "'a'", "a 'b' c", "/d/seed=3/x", "C:\\A B\\x",
			"naïve 名", "[a] [b]", "a=b", "]x["))
		{
			final Map<String, String> values = new LinkedHashMap<>();
			values.put("before", "1");
			values.put("file", value);
			values.put("after", "[");
			assertEquals(values, MacroOptions.parse(MacroOptions.format(values)), MacroOptions.format(values));
		}
	}

	@Test
	void refusesToWriteWhatNoMacroCanHold() {
		assertThrows(InputException.class, () -> MacroOptions.format(Map.of("f", "it's a [")));
	}

	@Test
	void recordsALineThatAMacroReads() {
		final Map<String, String> values = new LinkedHashMap<>();
		values.put("foci_file", "C:\\a b\\\"x\".txt");
		values.put("show_results", "true");
		assertEquals("run(\"Probe\", \"foci_file=[C:\\\\a b\\\\\\\"x\\\".txt] show_results=true \");",
			MacroRecord.line("Probe", values));
		assertEquals("run(\"Probe\");", MacroRecord.line("Probe", Map.of()));
	}
}
