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
package sc.fiji.neurometa.analysis.literature;

/**
 * A detail of a literature that deserves a second look.
 *
 * @param kind its kind
 * @param line line of the source file, 0 when there is none
 * @param text a sentence for people
 */
public record AuditFinding(Kind kind, int line, String text) {

	/** The kinds of findings, gravest first. */
	public enum Kind {

		/** Two experiments have the same foci. */
		DUPLICATE_EXPERIMENT("Suspected duplicate experiments"),
		/** Coordinates that no brain has, or that look like voxel numbers or centimetres. */
		SUSPICIOUS_COORDINATES("Suspicious coordinates"),
		/** An experiment without a sample size. */
		MISSING_SUBJECTS("Missing sample sizes"),
		/** An experiment without foci. */
		NO_FOCI("Experiments without foci"),
		/** A focus outside the mask. */
		OUTSIDE("Foci outside the mask"),
		/** Several experiments of one study, most likely of the same subjects. */
		SHARED_SAMPLE("Studies with several experiments"),
		/** A focus twice in one experiment. */
		REPEATED_FOCUS("Repeated foci");

		private final String title;

		Kind(final String title) {
			this.title = title;
		}

		/** A headline for findings of this kind. */
		public String title() {
			return title;
		}
	}
}
