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
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import sc.fiji.neurometa.record.RecordMembers;

/**
 * Records as JSON objects with the members that {@link RecordMembers} names, in their order. Members of type
 * {@link Optional} are left out when empty. On reading, every other member must be there, unknown members are passed
 * over, and what the constructor of the record refuses is refused with its message and the place.
 */
final class RecordAdapter extends TypeAdapter<Record> {

	/** Makes the adapters of all record types. */
	static final TypeAdapterFactory FACTORY = new TypeAdapterFactory() {

		@Override
		public <T> TypeAdapter<T> create(final Gson gson, final TypeToken<T> type) {
			if (!type.getRawType().isRecord()) return null;
			@SuppressWarnings("unchecked")
			final TypeAdapter<T> adapter = (TypeAdapter<T>) new RecordAdapter(gson, type.getRawType());
			return adapter;
		}
	};

	private record Part(RecordMembers.Member member, TypeAdapter<Object> adapter) {

		String name() {
			return member.name();
		}

		boolean isOptional() {
			return member.component().getType() == Optional.class;
		}
	}

	private final Class<?> type;
	private final List<Part> parts;

	private RecordAdapter(final Gson gson, final Class<?> type) {
		this.type = type;
		parts = RecordMembers.of(type).stream().map(m -> part(gson, m)).toList();
	}

	private static Part part(final Gson gson, final RecordMembers.Member member) {
		@SuppressWarnings("unchecked")
		final TypeAdapter<Object> adapter =
			(TypeAdapter<Object>) gson.getAdapter(TypeToken.get(member.component().getGenericType()));
		return new Part(member, adapter);
	}

	@Override
	public void write(final JsonWriter out, final Record value) throws IOException {
		out.beginObject();
		for (final Part part : parts) {
			final Object held = part.member.of(value);
			if (held instanceof Optional<?> optional && optional.isEmpty()) continue;
			out.name(part.name());
			part.adapter.write(out, held);
		}
		out.endObject();
	}

	@Override
	public Record read(final JsonReader in) throws IOException {
		final String place = in.getPath();
		if (in.peek() != JsonToken.BEGIN_OBJECT) throw new JsonParseException(place + " is not an object");
		final Map<String, Object> found = new HashMap<>();
		in.beginObject();
		while (in.hasNext()) {
			final String name = in.nextName();
			final Optional<Part> part = parts.stream().filter(p -> p.name().equals(name)).findFirst();
			if (part.isEmpty()) in.skipValue();
			else found.put(name, value(in, part.get()));
		}
		in.endObject();
		return create(place, parts.stream().map(p -> {
			final Object value = found.get(p.name());
			if (value == null && !p.isOptional()) throw new JsonParseException(place + "." + p.name() + " is missing");
			return value == null ? Optional.empty() : value;
		}).toList());
	}

	private static Object value(final JsonReader in, final Part part) throws IOException {
		final String place = in.getPath();
		try {
			return part.adapter.read(in);
		}
		catch (final IllegalStateException e) {
			throw new JsonParseException(place + " is of another type than a run record has there", e);
		}
	}

	private Record create(final String place, final List<?> values) {
		try {
			return RecordMembers.create(type, values);
		}
		catch (final InvocationTargetException e) {
			final boolean isNull = e.getCause() instanceof NullPointerException;
			throw new JsonParseException(place + (isNull ? " holds null" : ": " + e.getCause().getMessage()), e.getCause());
		}
	}
}
