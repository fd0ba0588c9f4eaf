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

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import sc.fiji.neurometa.io.BoundedJson;
import sc.fiji.neurometa.model.InputException;

/** The kind of a JSON file, judged by its outermost objects. */
final class JsonFile {

	/** The kinds of JSON files. */
	enum Kind {
		/** A NIMADS studyset. */
		STUDYSET,
		/** A NIMADS annotation of a studyset. */
		ANNOTATION,
		/** A dataset of NiMARE. */
		DATASET,
		/** The list of contents of a studyset whose tables are Parquet files. */
		PARQUET,
		/** Something else. */
		OTHER
	}

	/**
	 * The content found.
	 *
	 * @param kind the kind
	 * @param found in words, for messages
	 */
	record Content(Kind kind, String found) {}

	private static final int MOST_KEYS = 6;

	private JsonFile() {}

	/** Whether a file looks like JSON, valid or not. */
	static boolean isJson(final Path file) {
		final String start = new String(StoredFile.start(file), StandardCharsets.UTF_8).replace("\ufeff", "").strip();
		return (start.startsWith("{") || start.startsWith("[")) && !start.startsWith("{\\rtf");
	}

	/** Whether a file that looks like JSON is an object, as all databases are. */
	static boolean beginsWithObject(final Path file) {
		return new String(StoredFile.start(file), StandardCharsets.UTF_8).replace("\ufeff", "").strip().startsWith("{");
	}

	/**
	 * The content of a JSON file.
	 *
	 * @throws InputException when it is not valid JSON, as far as it has to be read
	 */
	static Content content(final Path file) {
		return StoredFile.read(file, in -> content(reader(in))).content();
	}

	/** A reader that is strict except for a byte-order mark and NaN. */
	static JsonReader reader(final InputStream in) throws IOException {
		final BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
		text.mark(1);
		if (text.read() != '\ufeff') text.reset();
		return new JsonReader(new BoundedJson(new NumbersReader(text)));
	}

	private static Content content(final JsonReader json) throws IOException {
		if (json.peek() != JsonToken.BEGIN_OBJECT)
			return new Content(Kind.OTHER, json.peek() == JsonToken.BEGIN_ARRAY ? "a list" : "a single value");
		final List<String> keys = new ArrayList<>();
		json.beginObject();
		while (json.hasNext()) {
			final String key = json.nextName();
			keys.add(key);
			final JsonToken token = json.peek();
			if (key.equals("studies") && token == JsonToken.BEGIN_ARRAY) return new Content(Kind.STUDYSET, "a studyset");
			if (key.equals("notes") && token == JsonToken.BEGIN_ARRAY) return new Content(Kind.ANNOTATION, "an annotation");
			if (key.equals("format") && token == JsonToken.STRING) {
				if (json.nextString().toLowerCase(Locale.ROOT).contains("parquet"))
					return new Content(Kind.PARQUET, "the contents of Parquet files");
			}
			else if (token == JsonToken.BEGIN_OBJECT) {
				if (hasContrasts(json)) return new Content(Kind.DATASET, "a dataset");
			}
			else json.skipValue();
		}
		return new Content(Kind.OTHER,
			keys.isEmpty() ? "an empty object" : "an object with the " + (keys.size() == 1 ? "key " : "keys ") +
				String.join(", ", keys.subList(0, Math.min(MOST_KEYS, keys.size()))) + (keys.size() > MOST_KEYS ? ", …" : ""));
	}

	private static boolean hasContrasts(final JsonReader json) throws IOException {
		json.beginObject();
		while (json.hasNext()) {
			final String key = json.nextName();
			if (key.equals("contrasts") && json.peek() == JsonToken.BEGIN_OBJECT) return true;
			json.skipValue();
		}
		json.endObject();
		return false;
	}

	/**
	 * JSON text in which {@code NaN} and {@code Infinity}, which Python writes although JSON does not have them, are
	 * {@code null}.
	 */
	private static final class NumbersReader extends Reader {

		private static final String NAN = "NaN", INFINITY = "Infinity";

		private final Reader in;
		private String pending = "";
		private int pendingFrom;
		private boolean isInString, isEscaped;

		/** @param in the text; best buffered */
		NumbersReader(final Reader in) {
			this.in = in;
		}

		@Override
		public int read(final char[] buffer, final int from, final int length) throws IOException {
			for (int i = 0; i < length; i++) {
				final int c = next();
				if (c < 0) return i == 0 ? -1 : i;
				buffer[from + i] = (char) c;
			}
			return length;
		}

		private int next() throws IOException {
			if (pendingFrom < pending.length()) return pending.charAt(pendingFrom++);
			final int c = in.read();
			if (isInString) {
				isInString = isEscaped || c != '"';
				isEscaped = !isEscaped && c == '\\';
				return c;
			}
			switch (c) {
				case '"' -> isInString = true;
				case 'N' -> {
					return word("N", NAN);
				}
				case 'I' -> {
					return word("I", INFINITY);
				}
				case '-' -> {
					in.mark(1);
					if (in.read() == 'I') return word("-I", "-" + INFINITY);
					in.reset();
				}
				default -> {
					// as it is
				}
			}
			return c;
		}

		/** The rest of a word that begins as the wanted one; if it is another, it stays as it is. */
		private int word(final String start, final String wanted) throws IOException {
			final StringBuilder word = new StringBuilder(start);
			while (word.length() < wanted.length()) {
				in.mark(1);
				final int c = in.read();
				if (c != wanted.charAt(word.length())) {
					in.reset();
					break;
				}
				word.append((char) c);
			}
			pending = word.toString().equals(wanted) ? "null" : word.toString();
			pendingFrom = 1;
			return pending.charAt(0);
		}

		@Override
		public void close() throws IOException {
			in.close();
		}
	}
}
