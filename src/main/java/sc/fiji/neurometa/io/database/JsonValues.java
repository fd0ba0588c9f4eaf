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
package sc.fiji.neurometa.io.database;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import sc.fiji.neurometa.table.NumberCell;

/** Values of JSON files whose types vary from file to file. */
final class JsonValues {

	private JsonValues() {}

	/** Runs over the entries of an object; anything else is skipped. */
	static void object(final JsonReader json, final Entry entry) throws IOException {
		if (json.peek() != JsonToken.BEGIN_OBJECT) {
			json.skipValue();
			return;
		}
		json.beginObject();
		while (json.hasNext())
			entry.read(json.nextName());
		json.endObject();
	}

	/** Runs over the elements of a list; anything else is skipped. */
	static void list(final JsonReader json, final Element element) throws IOException {
		if (json.peek() != JsonToken.BEGIN_ARRAY) {
			json.skipValue();
			return;
		}
		json.beginArray();
		while (json.hasNext())
			element.read();
		json.endArray();
	}

	/** Reader of the value of a key, all of it. */
	@FunctionalInterface
	interface Entry {

		void read(String key) throws IOException;
	}

	/** Reader of an element, all of it. */
	@FunctionalInterface
	interface Element {

		void read() throws IOException;
	}

	/** The texts in a value: one for a string, a number or a truth value, one for each in a list, none otherwise. */
	static List<String> texts(final JsonReader json) throws IOException {
		final List<String> texts = new ArrayList<>();
		switch (json.peek()) {
			case STRING, NUMBER -> texts.add(json.nextString());
			case BOOLEAN -> texts.add(Boolean.toString(json.nextBoolean()));
			case BEGIN_ARRAY -> list(json, () -> texts.addAll(texts(json)));
			default -> json.skipValue();
		}
		return texts;
	}

	/** A text; the texts of a list are joined with commas; empty when there is none. */
	static String text(final JsonReader json) throws IOException {
		return String.join(", ", texts(json)).strip();
	}

	/** A year; 0 when there is none. */
	static int year(final JsonReader json) throws IOException {
		return NumberCell.year(text(json));
	}

	/** The mean of one or more numbers of subjects, rounded half up but not to 0; 0 when there is none. */
	static int subjects(final JsonReader json) throws IOException {
		return mean(texts(json));
	}

	/** The numbers in a value; NaN for anything that is not a number. */
	static double[] numbers(final JsonReader json) throws IOException {
		final List<Double> numbers = new ArrayList<>();
		if (json.peek() == JsonToken.BEGIN_ARRAY) list(json, () -> numbers.add(number(json)));
		else if (json.peek() != JsonToken.NULL) numbers.add(number(json));
		else json.nextNull();
		return numbers.stream().mapToDouble(Double::doubleValue).toArray();
	}

	private static double number(final JsonReader json) throws IOException {
		if (json.peek() == JsonToken.NUMBER || json.peek() == JsonToken.STRING)
			return NumberCell.parse(json.nextString().strip());
		json.skipValue();
		return Double.NaN;
	}

	private static int mean(final List<String> texts) {
		final double mean = texts.stream().flatMap(t -> List.of(t.replaceAll("[\\[\\]]", " ").split("[,;]")).stream())
			.mapToDouble(t -> NumberCell.parse(t.strip())).filter(n -> n > 0).average().orElse(0);
		// round half up, as people do; more than this is not a number of people
		return mean <= 0 || mean > 10_000_000 ? 0 : Math.max(1, (int) Math.floor(mean + 0.5));
	}
}
