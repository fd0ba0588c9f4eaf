package sc.fiji.neurometa.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files of the jar that lie beside this class. */
final class Resources {

	private Resources() {}

	static InputStream open(final String name) {
		final InputStream stream = Resources.class.getResourceAsStream(name);
		if (stream == null) throw new IllegalStateException("The jar lacks " + name);
		return stream;
	}

	static String text(final String name) {
		try (InputStream stream = open(name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (final IOException e) {
			throw new UncheckedIOException("Cannot read " + name + " from the jar", e);
		}
	}
}
