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

import java.io.File;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;
import org.scijava.util.ClassUtils;

import sc.fiji.neurometa.model.Findings;

/**
 * A command that checks its settings and reads its files before it does anything. A dialog takes that step as often as the
 * user presses OK, and shows everything that is wrong; a macro takes it once, and ends with the first message.
 */
public abstract class CheckedCommand extends NeuroMetaCommand {

	/** What a dialog has checked last and found nothing wrong with. */
	private volatile Optional<Accepted> accepted = Optional.empty();

	/** Work that was prepared with some values of the inputs. */
	private record Accepted(Map<String, Object> values, Runnable work) {}

	@Override
	protected final void execute() {
		final Optional<Accepted> before = accepted.filter(a -> a.values.equals(values()));
		accepted = Optional.empty();
		if (before.isPresent()) before.get().work.run();
		else {
			final Findings findings = new Findings();
			final Supplier<Runnable> work = findings.of("", () -> prepare(findings));
			findings.stop();
			work.get().run();
		}
	}

	/** Checks the values that the fields of the command have; the work is kept for a run with the same. */
	final void check(final Findings findings) {
		accepted = Optional.empty();
		final Supplier<Runnable> work = findings.of("", () -> prepare(findings));
		if (findings.problems().isEmpty()) accepted = Optional.of(new Accepted(values(), work.get()));
	}

	/** The values of the inputs by name; a file without a name counts as none. */
	private Map<String, Object> values() {
		final Map<String, Object> values = new LinkedHashMap<>();
		for (final Field field : ClassUtils.getAnnotatedFields(getClass(), Parameter.class)) {
			final Object value = ClassUtils.getValue(field, this);
			if (field.getAnnotation(Parameter.class).type() == ItemIO.INPUT && value != null &&
				!(value instanceof File file && file.getPath().isEmpty())) values.put(field.getName(), value);
		}
		return values;
	}

	/**
	 * Checks settings and reads files; computes, writes and shows nothing. It may be called several times, also on another
	 * thread than the work.
	 *
	 * @param findings receives what is wrong, and what there is to know before a run
	 * @return the work, which is only done when nothing is wrong
	 */
	protected abstract Runnable prepare(Findings findings);

	/** What a dialog shows at first instead of defaults, by key. */
	protected Map<String, String> start() {
		return Map.of();
	}

	/** The names among which the text of a parameter is chosen, with the values that the other fields have. */
	protected List<String> names(final String key) {
		return List.of();
	}
}
