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
package sc.fiji.neurometa.commands.dialog;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Condition on the answers of a dialog, as it is written at the parameter that depends on it: {@code mask=file},
 * {@code correction!=uncorrected or null_model=base_rate}, {@code roi=label|mask_file and preview_only=false}. What a command
 * does not ask for never holds, so that commands can share a parameter.
 *
 * @param any the parts between {@code or}, each of clauses that hold together; none for a condition that always holds
 */
public record Condition(List<List<Clause>> any) {

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d*)?");

	/** The condition that always holds. */
	static final Condition ALWAYS = new Condition(List.of());

	/**
	 * A comparison of one answer.
	 *
	 * @param key the parameter
	 * @param isOne whether the answer has to be one of the words; else it must be none of them
	 * @param words the words
	 */
	public record Clause(String key, boolean isOne, List<String> words) {

		private static Clause of(final String text) {
			final String[] sides = text.strip().split("!?=", 2);
			if (sides.length < 2) throw new IllegalArgumentException("not a condition: " + text);
			return new Clause(sides[0].strip(), !text.contains("!="), List.of(sides[1].strip().split("\\|", -1)));
		}

		private boolean holds(final String answer) {
			return answer != null && words.stream().anyMatch(word -> isSame(word, answer.strip())) == isOne;
		}

		/** Numbers may be written in several ways. */
		private static boolean isSame(final String word, final String answer) {
			return word.equals(answer) || NUMBER.matcher(word).matches() && NUMBER.matcher(answer).matches() &&
				Double.parseDouble(word) == Double.parseDouble(answer);
		}
	}

	/** Reads a condition; an empty one always holds. */
	static Condition of(final String text) {
		return text == null || text.isBlank() ? ALWAYS : new Condition(Arrays.stream(text.split(" or "))
			.map(part -> Arrays.stream(part.split(" and ")).map(Clause::of).toList()).toList());
	}

	/** The parameters that it depends on. */
	public List<String> keys() {
		return any.stream().flatMap(List::stream).map(Clause::key).distinct().toList();
	}

	/**
	 * Whether it holds.
	 *
	 * @param answers the answer for a key; null for a parameter that the command has not
	 */
	boolean holds(final Function<String, String> answers) {
		return any.isEmpty() ||
			any.stream().anyMatch(all -> all.stream().allMatch(clause -> clause.holds(answers.apply(clause.key))));
	}
}
