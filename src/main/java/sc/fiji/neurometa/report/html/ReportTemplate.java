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

	private final Template template =
		Mustache.compiler().withCollector(new Optionals()).compile(resource(name().toLowerCase(Locale.ROOT) + ".mustache"));

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
