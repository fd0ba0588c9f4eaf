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

import sc.fiji.neurometa.model.InputException;

/** The sentence for the user about anything that was thrown. */
public final class Failure {

	/** Enough for any chain of causes that is no circle. */
	private static final int MOST_CAUSES = 50;

	private Failure() {}

	/**
	 * The message to the user.
	 *
	 * @param thrown what stopped a command: bad input, too little memory, a library of another version, or a defect
	 */
	public static String sentence(final Throwable thrown) {
		if (thrown instanceof InputException) return thrown.getMessage();
		if (isCausedBy(thrown, OutOfMemoryError.class))
			return "Not enough memory. Give ImageJ more (Edit > Options > Memory & Threads) and run again.";
		return LibraryConflict.sentence(thrown)
			.orElseGet(() -> "NeuroMeta failed on something that it should have handled (" + shortened(thrown) +
				"). Please report it with the text of the log window.");
	}

	private static boolean isCausedBy(final Throwable thrown, final Class<? extends Throwable> type) {
		Throwable cause = thrown;
		for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause())
			if (type.isInstance(cause)) return true;
		return false;
	}

	private static String shortened(final Throwable thrown) {
		final String text = String.valueOf(thrown);
		return text.length() > 300 ? text.substring(0, 300) + "…" : text;
	}
}
