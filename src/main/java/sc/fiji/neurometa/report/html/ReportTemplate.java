package sc.fiji.neurometa.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;

import com.samskivert.mustache.DefaultCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;

/** The templates of a report. All values of a model are escaped, except for components that are HTML already. */
enum ReportTemplate {
	PAGE, RUN, SECTION, FACTS, WARNINGS, PICTURE, TABLE, DETAILS, TERMS, CODE;

	/** A section of an empty optional is left out. */
	private static final class Optionals extends DefaultCollector {

		@Override
		public Iterator<?> toIterator(final Object value) {
			return value instanceof Optional<?> optional ? optional.stream().iterator() : super.toIterator(value);
		}
	}

	private final Template template = Mustache.compiler().withCollector(new Optionals()).compile(resource(name().toLowerCase(Locale.ROOT) +
		".mustache"));

	/**
	 * Fills the template.
	 *
	 * @param model a record; the template names its components
	 */
	String fill(final Record model) {
		return template.execute(model);
	}

	/** The text of a file of the jar that belongs to reports. */
	static String resource(final String name) {
		try (InputStream in = ReportTemplate.class.getResourceAsStream(name)) {
			if (in == null) throw new IllegalStateException("The jar lacks " + name);
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (final IOException e) {
			throw new UncheckedIOException("Cannot read " + name + " from the jar", e);
		}
	}
}
