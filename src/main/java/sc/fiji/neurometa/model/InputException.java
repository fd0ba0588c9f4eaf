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

import java.util.List;

/**
 * Error in what the user gave. The message is meant for the user: it says what is wrong, where (file and
 * line where there is one), and what to do. Commands show it unchanged; every other exception is a defect.
 */
public class InputException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** Lost when an exception is stored, which no command does. */
	private final transient List<Problem> problems;

	/** @param message what is wrong, where, and what to do */
	public InputException(final String message) {
		super(message);
		problems = List.of(new Problem("", message, List.of()));
	}

	/**
	 * @param message what is wrong, where, and what to do
	 * @param cause the exception that revealed it
	 */
	public InputException(final String message, final Throwable cause) {
		super(message, cause);
		problems = List.of(new Problem("", message, List.of()));
	}

	/**
	 * Several problems, of which the message names the first.
	 *
	 * @throws IllegalArgumentException when there are none
	 */
	public InputException(final List<Problem> problems) {
		super(first(problems).message());
		this.problems = List.copyOf(problems);
	}

	/**
	 * What is wrong with one setting.
	 *
	 * @param key the macro key of the setting
	 * @param message what is wrong, where, and what to do
	 * @param remedies changes that would mend it
	 */
	public static InputException about(final String key, final String message, final Remedy... remedies) {
		return new InputException(List.of(new Problem(key, message, List.of(remedies))));
	}

	private static Problem first(final List<Problem> problems) {
		if (problems.isEmpty()) throw new IllegalArgumentException("nothing is wrong");
		return problems.get(0);
	}

	/** Everything that is wrong, of which the message names the first. */
	public List<Problem> problems() {
		return problems;
	}

	/**
	 * Refuses the value of a setting that is out of range.
	 *
	 * @param holds whether the value can be used
	 * @param key the macro key of the setting
	 * @param value the value
	 * @param expected what is expected instead
	 * @throws InputException unless it holds
	 */
	public static void require(final boolean holds, final String key, final Number value, final String expected) {
		if (!holds) throw about(key, key + " = " + value + " cannot be used: " + expected + " is expected.");
	}
}
