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

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A conflict of libraries, in one sentence for the user: a class that Java cannot link, because another plugin or update
 * site brought a library of another version, or because a library is missing.
 */
final class LibraryConflict {

	/** What Java's messages call a class: with dots, with slashes or as a descriptor. */
	private static final Pattern CLASS = Pattern.compile("[A-Za-z_][\\w$]*(?:[./][A-Za-z_][\\w$]*)+");
	/** Enough for any chain of causes that is no circle. */
	private static final int MOST_CAUSES = 50;
	private static final String OURS = "sc.fiji.neurometa.";

	private LibraryConflict() {}

	/**
	 * The message to the user about a failure; nothing when no conflict of libraries caused it.
	 *
	 * @param failure what was thrown
	 */
	static Optional<String> sentence(final Throwable failure) {
		final List<String> names = new ArrayList<>();
		boolean conflict = false;
		int depth = 0;
		for (Throwable cause = failure; cause != null && depth < MOST_CAUSES; cause = cause.getCause(), depth++) {
			conflict |= cause instanceof LinkageError;
			if (conflict && cause.getMessage() != null) addClasses(cause.getMessage(), names);
		}
		return conflict ? Optional.of(sentence(names, failure)) : Optional.empty();
	}

	private static void addClasses(final String message, final List<String> names) {
		final Matcher matcher = CLASS.matcher(message);
		while (matcher.find()) {
			final String name = matcher.group().replace('/', '.');
			if (name.startsWith("java.") || name.startsWith(OURS)) continue;
			// of a method Java names the type of its result first, but the class that lacks the method matters
			final boolean method = matcher.end() < message.length() && message.charAt(matcher.end()) == '(';
			names.add(method ? 0 : names.size(), name);
		}
	}

	private static String sentence(final List<String> names, final Throwable failure) {
		// a name may end in that of a method, which is cut off
		for (final String name : names)
			for (String type = name; type.indexOf('.') > 0; type = type.substring(0, type.lastIndexOf('.'))) {
				final Optional<String> jar = origin(type);
				if (jar.isPresent())
					return "NeuroMeta does not work with the version of a library in this ImageJ: " + type + " comes from " +
						jar.get() + ". If there is a newer version of that file in the same folder, remove the older " +
						"one; else update it with Help > Update, or install NeuroMeta again.";
			}
		return "A library of NeuroMeta is missing in this ImageJ (" +
			(names.isEmpty() ? failure.toString() : names.get(0)) +
			"). Install NeuroMeta again, with the folder of its libraries.";
	}

	/** The jar or folder that a class is loaded from, if there is such a class. */
	private static Optional<String> origin(final String type) {
		try {
			final CodeSource source =
				Class.forName(type, false, LibraryConflict.class.getClassLoader()).getProtectionDomain().getCodeSource();
			return source == null ? Optional.empty() : Optional.of(Path.of(source.getLocation().toURI()).toString());
		}
		catch (final ClassNotFoundException | LinkageError | URISyntaxException | IllegalArgumentException e) {
			return Optional.empty();
		}
	}
}
