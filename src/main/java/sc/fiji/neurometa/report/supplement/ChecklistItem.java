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
package sc.fiji.neurometa.report.supplement;

/**
 * An item of the checklist.
 *
 * @param source the rule of Müller et al. (2018) by its number, as {@code M2}; {@code T} where Tahmasian et al. (2019) ask for
 *          it, too
 * @param question what is asked for
 * @param status whether it is answered
 * @param answer the answer, or what is missing
 * @param where the files, or the members of the run record, that hold the numbers; may be empty
 */
record ChecklistItem(String source, String question, Status status, String answer, String where) {

	/** Whether an item is answered. */
	enum Status {

		/** The program knows the answer. */
		ANSWERED("answered"),
		/** Only the author can answer. */
		OPEN("for you to fill in"),
		/** What is asked for is not so. */
		NOT_MET("**not met**");

		private final String word;

		Status(final String word) {
			this.word = word;
		}

		/** As in the checklist. */
		String word() {
			return word;
		}
	}

	/** An item with an answer of the program. */
	static ChecklistItem answered(final String source, final String question, final String answer, final String where) {
		return new ChecklistItem(source, question, Status.ANSWERED, answer, where);
	}

	/** An item for the author. */
	static ChecklistItem open(final String source, final String question, final String hint) {
		return new ChecklistItem(source, question, Status.OPEN, hint, "");
	}

	/** An item that is met, or else not. */
	static ChecklistItem met(final boolean isMet, final String source, final String question, final String answer,
		final String where)
	{
		return new ChecklistItem(source, question, isMet ? Status.ANSWERED : Status.NOT_MET, answer, where);
	}
}
