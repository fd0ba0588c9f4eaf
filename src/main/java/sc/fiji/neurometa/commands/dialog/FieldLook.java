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
import java.util.Optional;

import org.scijava.module.ModuleItem;

/**
 * The attributes of a {@code @Parameter} that say how a dialog shows it.
 *
 * @param group name of the tab, empty for the part that is always in view
 * @param words the choices in words, in their order; empty where the keys are shown
 * @param counts when the parameter has an effect; it is grey otherwise
 * @param shown when it is there at all
 * @param names how many things that the command can list it names: {@code one}, {@code several}, or empty for none
 */
public record FieldLook(String group, List<String> words, Condition counts, Condition shown, String names) {

	/** The attribute for the tab. */
	public static final String GROUP = "group";
	/** The attribute for the words of choices, with {@code |} between them. */
	public static final String WORDS = "words";
	/** The attributes for the conditions. */
	public static final String COUNTS = "counts", SHOWN = "shown";
	/** The attribute of a text that names things which the command can list. */
	public static final String NAMES = "names";

	/** Keeps a copy. */
	public FieldLook {
		words = List.copyOf(words);
	}

	/**
	 * The look of an input.
	 *
	 * @throws IllegalArgumentException when there are not as many words as choices
	 */
	static FieldLook of(final ModuleItem<?> item) {
		final List<String> words = Optional.ofNullable(item.get(WORDS))
			.map(all -> Arrays.stream(all.split("\\|")).map(String::strip).toList()).orElse(List.of());
		if (!words.isEmpty() && (item.getChoices() == null || item.getChoices().size() != words.size()))
			throw new IllegalArgumentException(item.getName() + " has not as many words as choices");
		return new FieldLook(Optional.ofNullable(item.get(GROUP)).orElse(""), words, Condition.of(item.get(COUNTS)),
			Condition.of(item.get(SHOWN)), Optional.ofNullable(item.get(NAMES)).orElse(""));
	}

	/** Whether it names things that the command can list. */
	public boolean isNamed() {
		return !names.isEmpty();
	}

	/** Whether it names more than one of them. */
	public boolean isSeveral() {
		return names.equals("several");
	}
}
