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
				type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
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
