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
package sc.fiji.neurometa.report.html;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.report.html.Block.Section;

/**
 * The place of a report on its page.
 *
 * @param id by which links on the page find it
 * @param level of its headings
 * @param study the folder of the page when it is one of several runs: details for specialists are left to the report
 *          of each run
 */
record Place(String id, int level, Optional<Path> study) {

	/** Whether it is on a page of several runs. */
	boolean isOfStudy() {
		return study.isPresent();
	}

	/** How pictures are drawn there. */
	Pictures pictures() {
		return isOfStudy() ? Pictures.OF_STUDY : Pictures.WHOLE;
	}

	/** A section of the report. */
	Section section(final String name, final String title, final List<Block> blocks) {
		return new Section(id + "-" + name, level, title, blocks);
	}

	/** The headings in its sections. */
	int below() {
		return level + 1;
	}
}
