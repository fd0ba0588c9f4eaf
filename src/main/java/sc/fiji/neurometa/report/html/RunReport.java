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

import java.util.List;
import java.util.stream.Stream;

/**
 * The report of a run of any kind.
 *
 * @param id by which links on the page find it
 * @param kind of analysis
 * @param title its subject
 * @param lead the result in a few sentences, as HTML
 * @param overview the run in a row of a table
 * @param blocks its content
 * @param citing the texts in it that cite papers
 */
record RunReport(String id, String kind, String title, String lead, Overview overview, List<Block> blocks,
	String citing) implements Block
{

	/**
	 * A run in a row of a table.
	 *
	 * @param experiments number of experiments
	 * @param foci number of foci
	 * @param threshold the threshold
	 * @param found the result
	 */
	record Overview(String experiments, String foci, String threshold, String found) {}

	/** Its sections, for the table of contents. */
	List<Section> sections() {
		return blocks.stream().filter(Section.class::isInstance).map(Section.class::cast).toList();
	}

	@Override
	public Stream<Block> all() {
		return blocks.stream().flatMap(Block::all);
	}

	@Override
	public String html() {
		return ReportTemplate.RUN.fill(this);
	}
}
