package sc.fiji.neurometa.record;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.annotations.SerializedName;
import sc.fiji.neurometa.analysis.literature.Flattened;

/**
 * The members that a record has in files, in their order. A component is a member under its name in {@code snake_case}, or
 * under the one that {@link SerializedName} gives it, so that it can be renamed without changing a file; in the place of
 * one that is {@link Flattened} its own components are members.
 */
public final class RecordMembers {

	/**
	 * A member.
	 *
	 * @param name its name in files
	 * @param path the components that lead to it, the outermost first
	 */
	public record Member(String name, List<RecordComponent> path) {

		public Member {
			path = List.copyOf(path);
		}

		/** The component itself. */
		public RecordComponent component() {
			return path.get(path.size() - 1);
		}

		/** Its value in a record. */
		public Object of(final Record whole) {
			Object value = whole;
			for (final RecordComponent step : path)
				value = value(value, step);
			return value;
		}

		private static Object value(final Object whole, final RecordComponent component) {
			try {
				return component.getAccessor().invoke(whole);
			}
			catch (final ReflectiveOperationException e) {
				throw new IllegalStateException("Cannot read " + component, e);
			}
		}
	}

	private RecordMembers() {}

	/** The members of a type of record. */
	public static List<Member> of(final Class<?> type) {
		return members(type, List.of()).toList();
	}

	private static Stream<Member> members(final Class<?> type, final List<RecordComponent> outer) {
		return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
			final List<RecordComponent> path = new ArrayList<>(outer);
			path.add(component);
			return isFlattened(component) ? members(component.getType(), path) : Stream.of(new Member(name(component), path));
		});
	}

	private static boolean isFlattened(final RecordComponent component) {
		return component.isAnnotationPresent(Flattened.class);
	}

	private static String name(final RecordComponent component) {
		try {
			final var field = component.getDeclaringRecord().getDeclaredField(component.getName());
			final SerializedName given = field.getAnnotation(SerializedName.class);
			return given != null ? given.value() : FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES.translateName(field);
		}
		catch (final NoSuchFieldException everyComponentHasOne) {
			throw new AssertionError(everyComponentHasOne);
		}
	}

	/**
	 * Makes a record of its members.
	 *
	 * @param type the type
	 * @param values a value for each member, in their order
	 * @throws InvocationTargetException when the record, or a flattened one in it, refuses them
	 */
	public static Record create(final Class<?> type, final List<?> values) throws InvocationTargetException {
		return create(type, values.iterator());
	}

	private static Record create(final Class<?> type, final Iterator<?> values) throws InvocationTargetException {
		final RecordComponent[] components = type.getRecordComponents();
		final Object[] parts = new Object[components.length];
		for (int i = 0; i < parts.length; i++)
			parts[i] = isFlattened(components[i]) ? create(components[i].getType(), values) : values.next();
		try {
			final Constructor<?> constructor =
				type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType)
				.toArray(Class<?>[]::new));
			return (Record) constructor.newInstance(parts);
		}
		catch (final InvocationTargetException e) {
			throw e;
		}
		catch (final ReflectiveOperationException e) {
			throw new IllegalStateException("Cannot make a " + type, e);
		}
	}
}
