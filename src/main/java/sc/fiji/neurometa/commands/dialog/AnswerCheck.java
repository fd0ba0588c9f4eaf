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

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import sc.fiji.neurometa.model.Findings;

/** The check of the answers of a dialog while it is open. Its methods are called on a thread that may wait for files. */
public interface AnswerCheck {

	/** A check that accepts everything. */
	AnswerCheck NONE = (texts, doing) -> new Findings();

	/**
	 * Checks answers, and reads the files that they name.
	 *
	 * @param texts the answers by key, some of which may not be usable
	 * @param doing receives what is being done, in a few words
	 * @return what is wrong, and what else was found
	 * @throws java.util.concurrent.CancellationException when the thread is interrupted
	 */
	Findings check(Map<String, String> texts, Consumer<String> doing);

	/**
	 * The names among which a text is chosen.
	 *
	 * @param key the parameter
	 * @param texts the answers by key
	 */
	default List<String> names(final String key, final Map<String, String> texts) {
		return List.of();
	}
}
