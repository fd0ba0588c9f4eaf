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

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Keyed;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.table.Decimals;

/** JSON forms of the single values of a run record. None of them may be {@code null}. */
final class JsonAdapters {

	private JsonAdapters() {}

	/** A value in one piece. */
	private abstract static class Simple<T> extends TypeAdapter<T> {

		private final String expected;

		Simple(final String expected) {
			this.expected = expected;
		}

		abstract void put(JsonWriter out, T value) throws IOException;

		abstract T get(JsonReader in) throws IOException;

		@Override
		public final void write(final JsonWriter out, final T value) throws IOException {
			put(out, value);
		}

		@Override
		public final T read(final JsonReader in) throws IOException {
			final String place = in.getPath();
			try {
				return get(in);
			}
			catch (final IllegalStateException | IllegalArgumentException | DateTimeException e) {
				throw new JsonParseException(place + " is not " + expected, e);
			}
		}
	}

	/** Floating point numbers, as short as they can be without a loss; neither NaN nor infinite. */
	static final TypeAdapter<Double> NUMBER = new Simple<>("a number") {

		@Override
		void put(final JsonWriter out, final Double value) throws IOException {
			out.jsonValue(text(value));
		}

		@Override
		Double get(final JsonReader in) throws IOException {
			if (in.peek() != JsonToken.NUMBER) throw new IllegalStateException();
			return finite(in.nextDouble());
		}
	};

	/** Times as in ISO 8601, with the offset from UTC. */
	static final TypeAdapter<OffsetDateTime> TIME = new Simple<>("a date and time such as 2026-11-23T22:30:00+01:00") {

		@Override
		void put(final JsonWriter out, final OffsetDateTime value) throws IOException {
			out.value(value.toString());
		}

		@Override
		OffsetDateTime get(final JsonReader in) throws IOException {
			return OffsetDateTime.parse(in.nextString());
		}
	};

	/** Foci as {@code [x, y, z, line]}, in mm, on one line of the file. */
	static final TypeAdapter<Focus> FOCUS = new Simple<>("a focus: x, y, z in mm and the line") {

		@Override
		void put(final JsonWriter out, final Focus f) throws IOException {
			out.jsonValue(row(f.xMm(), f.yMm(), f.zMm(), f.line()));
		}

		@Override
		Focus get(final JsonReader in) throws IOException {
			in.beginArray();
			final Focus focus = new Focus(in.nextDouble(), in.nextDouble(), in.nextDouble(), in.nextInt());
			in.endArray();
			if (!Focus.isCoordinate(focus.xMm()) || !Focus.isCoordinate(focus.yMm()) || !Focus.isCoordinate(focus.zMm()))
				throw new IllegalArgumentException("coordinates are at most " + Focus.MOST_MM + " mm");
			return focus;
		}
	};

	/** Points as {@code [x, y, z]}, in mm. */
	static final TypeAdapter<Point> POINT = new Simple<>("a point: x, y, z in mm") {

		@Override
		void put(final JsonWriter out, final Point p) throws IOException {
			out.jsonValue(row(p.toArray()));
		}

		@Override
		Point get(final JsonReader in) throws IOException {
			in.beginArray();
			final Point point = new Point(finite(in.nextDouble()), finite(in.nextDouble()), finite(in.nextDouble()));
			in.endArray();
			return point;
		}
	};

	/** Affine maps as three rows of four numbers. */
	static final TypeAdapter<Affine> AFFINE = new Simple<>("an affine map: three rows of four numbers") {

		@Override
		void put(final JsonWriter out, final Affine value) throws IOException {
			out.beginArray();
			for (final double[] row : value.rows())
				out.jsonValue(row(row));
			out.endArray();
		}

		@Override
		Affine get(final JsonReader in) throws IOException {
			final double[][] rows = new double[3][4];
			in.beginArray();
			for (final double[] row : rows) {
				in.beginArray();
				for (int column = 0; column < row.length; column++)
					row[column] = in.nextDouble();
				in.endArray();
			}
			in.endArray();
			return new Affine(rows);
		}
	};

	/** Constants of enums as lower-case words. */
	static final TypeAdapterFactory ENUMS = new TypeAdapterFactory() {

		@Override
		public <T> TypeAdapter<T> create(final Gson gson, final TypeToken<T> type) {
			if (!type.getRawType().isEnum()) return null;
			@SuppressWarnings("unchecked")
			final T[] constants = (T[]) type.getRawType().getEnumConstants();
			return words(constants, JsonAdapters::word);
		}
	};

	/** Choices that are no constants of an enum, as their keys. */
	static <K extends Keyed> TypeAdapter<K> keyed(final K[] choices) {
		return words(choices, Keyed::key);
	}

	private static <C> TypeAdapter<C> words(final C[] choices, final Function<? super C, String> words) {
		return new Simple<>("one of " + Arrays.stream(choices).map(words).collect(Collectors.joining(", "))) {

			@Override
			void put(final JsonWriter out, final C value) throws IOException {
				out.value(words.apply(value));
			}

			@Override
			C get(final JsonReader in) throws IOException {
				final String word = in.nextString();
				return Arrays.stream(choices).filter(c -> words.apply(c).equals(word)).findFirst()
					.orElseThrow(IllegalArgumentException::new);
			}
		};
	}

	/** Optional values as the value; an empty one is left out by {@link RecordAdapter}. */
	static final TypeAdapterFactory OPTIONALS = new TypeAdapterFactory() {

		@Override
		public <T> TypeAdapter<T> create(final Gson gson, final TypeToken<T> type) {
			if (type.getRawType() != Optional.class) return null;
			@SuppressWarnings("unchecked")
			final TypeAdapter<Object> value = (TypeAdapter<Object>) gson
				.getAdapter(TypeToken.get(((ParameterizedType) type.getType()).getActualTypeArguments()[0]));
			@SuppressWarnings("unchecked")
			final TypeAdapter<T> adapter = (TypeAdapter<T>) new TypeAdapter<Optional<Object>>() {

				@Override
				public void write(final JsonWriter out, final Optional<Object> optional) throws IOException {
					value.write(out, optional.orElseThrow());
				}

				@Override
				public Optional<Object> read(final JsonReader in) throws IOException {
					return Optional.of(value.read(in));
				}
			};
			return adapter;
		}
	};

	/** Constants of an enum as whole numbers. */
	static <E extends Enum<E>> TypeAdapter<E> numbered(final Class<E> type, final ToIntFunction<E> number) {
		final E[] constants = type.getEnumConstants();
		return new Simple<>("one of " +
			Arrays.stream(constants).map(c -> String.valueOf(number.applyAsInt(c))).collect(Collectors.joining(", ")))
		{

			@Override
			void put(final JsonWriter out, final E value) throws IOException {
				out.value(number.applyAsInt(value));
			}

			@Override
			E get(final JsonReader in) throws IOException {
				final int wanted = in.nextInt();
				return Arrays.stream(constants).filter(c -> number.applyAsInt(c) == wanted).findFirst()
					.orElseThrow(IllegalArgumentException::new);
			}
		};
	}

	private static String word(final Object constant) {
		return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
	}

	private static String text(final double value) {
		return Decimals.text(finite(value));
	}

	private static String row(final double... numbers) {
		return Arrays.stream(numbers).mapToObj(JsonAdapters::text).collect(Collectors.joining(", ", "[", "]"));
	}

	private static double finite(final double value) {
		if (!Double.isFinite(value)) throw new IllegalArgumentException(value + " cannot be stored in a run record");
		return value;
	}
}
