package sc.fiji.neurometa.io.results;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

/**
 * Records as JSON objects: a member per component, in their order, named in {@code snake_case}. Components of type
 * {@link Optional} are omitted when empty. On reading, every other component must be there, unknown members are
 * ignored, and values that the constructor of the record refuses are refused with its message and the place.
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

	private record Member(String name, RecordComponent component, TypeAdapter<Object> adapter) {

		boolean isOptional() {
			return component.getType() == Optional.class;
		}
	}

	private final List<Member> members;
	private final Constructor<?> constructor;

	private RecordAdapter(final Gson gson, final Class<?> type) {
		final RecordComponent[] components = type.getRecordComponents();
		members = Arrays.stream(components).map(c -> member(gson, type, c)).toList();
		try {
			constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(
				Class<?>[]::new));
		}
		catch (final NoSuchMethodException everyRecordHasIt) {
			throw new AssertionError(everyRecordHasIt);
		}
	}

	private static Member member(final Gson gson, final Class<?> type, final RecordComponent component) {
		try {
			final String name = FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES.translateName(type.getDeclaredField(component
				.getName()));
			@SuppressWarnings("unchecked")
			final TypeAdapter<Object> adapter = (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(component
				.getGenericType()));
			return new Member(name, component, adapter);
		}
		catch (final NoSuchFieldException everyComponentHasOne) {
			throw new AssertionError(everyComponentHasOne);
		}
	}

	@Override
	public void write(final JsonWriter out, final Record value) throws IOException {
		out.beginObject();
		for (final Member member : members) {
			final Object part = part(value, member.component);
			if (part instanceof Optional<?> optional && optional.isEmpty()) continue;
			out.name(member.name);
			member.adapter.write(out, part);
		}
		out.endObject();
	}

	private static Object part(final Record value, final RecordComponent component) {
		try {
			return component.getAccessor().invoke(value);
		}
		catch (final ReflectiveOperationException e) {
			throw new IllegalStateException("Cannot read " + component, e);
		}
	}

	@Override
	public Record read(final JsonReader in) throws IOException {
		final String place = in.getPath();
		if (in.peek() != JsonToken.BEGIN_OBJECT) throw new JsonParseException(place + " is not an object");
		final Map<String, Object> found = new HashMap<>();
		in.beginObject();
		while (in.hasNext()) {
			final String name = in.nextName();
			final Optional<Member> member = members.stream().filter(m -> m.name.equals(name)).findFirst();
			if (member.isEmpty()) in.skipValue();
			else found.put(name, part(in, member.get()));
		}
		in.endObject();
		return create(place, members.stream().map(m -> {
			final Object part = found.get(m.name);
			if (part == null && !m.isOptional()) throw new JsonParseException(place + "." + m.name + " is missing");
			return part == null ? Optional.empty() : part;
		}).toArray());
	}

	private static Object part(final JsonReader in, final Member member) throws IOException {
		final String place = in.getPath();
		try {
			return member.adapter.read(in);
		}
		catch (final IllegalStateException e) {
			throw new JsonParseException(place + " is of another type than a run record has there", e);
		}
	}

	private Record create(final String place, final Object[] parts) {
		try {
			return (Record) constructor.newInstance(parts);
		}
		catch (final InvocationTargetException e) {
			final boolean isNull = e.getCause() instanceof NullPointerException;
			throw new JsonParseException(place + (isNull ? " holds null" : ": " + e.getCause().getMessage()), e.getCause());
		}
		catch (final ReflectiveOperationException e) {
			throw new IllegalStateException("Cannot make " + constructor, e);
		}
	}
}
