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
package sc.fiji.neurometa.io.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import sc.fiji.neurometa.analysis.literature.Flattened;

/** A component can be renamed, and components can be grouped, without changing a file. */
class RecordAdapterTest {

	private static final Gson GSON = new GsonBuilder().registerTypeAdapterFactory(RecordAdapter.FACTORY)
		.registerTypeAdapterFactory(JsonAdapters.OPTIONALS).create();

	/** As the file has it. */
	public record Flat(String name, int firstCount, Optional<String> leftOut, double level, int last) {}

	/** The same with other names and in groups. */
	public record Grouped(@SerializedName("name") String title, @Flattened Outer outer, int last) {}

	/** A group with a group in it. */
	public record Outer(@Flattened Inner inner, double level) {

		public Outer {
			if (level > 1) throw new IllegalArgumentException("the level is above 1");
		}
	}

	/** The inner group. */
	public record Inner(int firstCount, @SerializedName("left_out") Optional<String> excluded) {}

	private static Grouped grouped(final Optional<String> excluded) {
		return new Grouped("n", new Outer(new Inner(3, excluded), 0.5), 7);
	}

	@Test
	void namesAndOrderAreThoseOfTheFile() {
		final String text = "{\"name\":\"n\",\"first_count\":3,\"left_out\":\"x\",\"level\":0.5,\"last\":7}";
		assertEquals(text, GSON.toJson(new Flat("n", 3, Optional.of("x"), 0.5, 7)));
		assertEquals(text, GSON.toJson(grouped(Optional.of("x"))));
		assertEquals(grouped(Optional.of("x")), GSON.fromJson(text, Grouped.class));
	}

	@Test
	void whatIsEmptyIsLeftOutInAGroupToo() {
		final String text = "{\"name\":\"n\",\"first_count\":3,\"level\":0.5,\"last\":7}";
		assertEquals(text, GSON.toJson(grouped(Optional.empty())));
		assertEquals(grouped(Optional.empty()), GSON.fromJson(text, Grouped.class));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "first_count\":3|title\":3|$.first_count is missing",
		"\"name\"|\"title\"|$.name is missing", "0.5|1.5|$: the level is above 1" })
	void whatIsRefusedSaysWhere(final String part, final String other, final String message) {
		final String text = GSON.toJson(grouped(Optional.of("x"))).replace(part, other);
		assertEquals(message,
			assertThrows(JsonParseException.class, () -> GSON.fromJson(text, Grouped.class)).getMessage());
	}
}
