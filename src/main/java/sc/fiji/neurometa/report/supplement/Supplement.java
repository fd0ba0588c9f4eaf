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

import java.nio.charset.StandardCharsets;
import java.util.List;

import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.record.Run;

/** The texts of the supplement of a run, and the names of their files after the prefix. */
public final class Supplement {

	/** The checklist with the flow of studies. */
	public static final String CHECKLIST = "checklist.md";
	/** The flow of studies as a picture. */
	public static final String FLOW = "flow.svg";
	/** The table of experiments as text. */
	public static final String EXPERIMENTS = "experiments.md";

	private Supplement() {}

	/**
	 * A text and the name of its file.
	 *
	 * @param name the name after the prefix and {@code _}
	 * @param text the text
	 */
	public record Text(String name, String text) {

		/** Writes it. */
		public AtomicFiles.Body body() {
			return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
		}
	}

	/** Checklist and flow of a run; none of a conjunction of maps. */
	public static List<Text> of(final Run run) {
		return StudyFlow.of(run).isEmpty() ? List.of()
			: List.of(new Text(CHECKLIST, Checklist.of(run)), new Text(FLOW, FlowPicture.of(run)));
	}
}
