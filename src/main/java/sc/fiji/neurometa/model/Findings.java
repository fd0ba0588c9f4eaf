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
package sc.fiji.neurometa.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Collection of what a check of settings and files found: problems, so that a user hears of all of them at once, and what a
 * user may want to know before anything is computed. A check goes on after a problem with everything that does not depend
 * on what could not be made.
 *
 * <pre>{@code
 * Supplier<AleSettings> settings = findings.of("", this::settings);
 * Supplier<Literature> foci = findings.of("foci_file", () -> Literature.read(file));
 * Supplier<AleRun> run = findings.of("", () -> AleRun.of(foci.get(), settings.get()));
 * findings.stop();
 * }</pre>
 */
public final class Findings {

	private final List<Problem> problems = new ArrayList<>(), questions = new ArrayList<>();
	private final List<String> notes = new ArrayList<>(), warnings = new ArrayList<>();

	/** The end of a part of a check that needs what could not be made; its reason is among the problems. */
	private static final class Missing extends InputException {

		private static final long serialVersionUID = 1L;

		Missing(final List<Problem> problems) {
			super(problems);
		}
	}

	/**
	 * Makes something.
	 *
	 * @param <T> what is made
	 * @param key the macro key of the setting that a problem is about which names none; may be empty
	 * @param made makes it; may use what was made before
	 * @return gives it again; throws where it could not be made
	 */
	public <T> Supplier<T> of(final String key, final Supplier<T> made) {
		Optional<T> value = Optional.empty();
		try {
			value = Optional.of(made.get());
		}
		catch (final Missing known) {
			// what it depends on has failed
		}
		catch (final InputException e) {
			e.problems().stream().map(p -> p.orAbout(key)).filter(p -> !problems.contains(p)).forEach(problems::add);
		}
		final Optional<T> found = value;
		return () -> found.orElseThrow(() -> new Missing(problems));
	}

	/** Does something that can only fail, as {@link #of}. */
	public void check(final String key, final Runnable work) {
		of(key, () -> {
			work.run();
			return Boolean.TRUE;
		});
	}

	/** Takes what the user may want to know about the input. */
	public void note(final String text) {
		notes.add(text);
	}

	/** Takes what the user should know before a run. */
	public void warn(final String text) {
		warnings.add(text);
	}

	/** Takes what a user before a window has to agree to; a macro does not ask. */
	public void ask(final Problem question) {
		questions.add(question);
	}

	/**
	 * Ends a check.
	 *
	 * @throws InputException with all problems, when there are any
	 */
	public void stop() {
		if (!problems.isEmpty()) throw new Missing(problems);
	}

	/** Everything that is wrong, in the order in which it was found. */
	public List<Problem> problems() {
		return List.copyOf(problems);
	}

	/** What the user has to agree to. */
	public List<Problem> questions() {
		return List.copyOf(questions);
	}

	/** What the user may want to know. */
	public List<String> notes() {
		return List.copyOf(notes);
	}

	/** What the user should know before a run. */
	public List<String> warnings() {
		return List.copyOf(warnings);
	}
}
