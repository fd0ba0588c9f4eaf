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

import static sc.fiji.neurometa.report.methods.UserText.escaped;

import java.util.List;
import java.util.stream.Collectors;

import sc.fiji.neurometa.record.Run;

/**
 * The checklist of a run, {@code P_checklist.md}, in Markdown: what Müller et al. (2018, <a
 * href="https://doi.org/10.1016/j.neubiorev.2017.11.012">doi:10.1016/j.neubiorev.2017.11.012</a>) and Tahmasian et al. (2019, <a
 * href="https://doi.org/10.1002/hbm.24746">doi:10.1002/hbm.24746</a>) ask of a meta-analysis, in our words, and the flow of
 * studies. Every number comes from the run record.
 */
public final class Checklist {

	private static final String SOURCES =
		"M1 to M10: the rule of that number of Müller, V. I., Cieslik, E. C., Laird, A. R., " +
			"Fox, P. T., Radua, J., Mataix-Cols, D., … Eickhoff, S. B. (2018). Ten simple rules for neuroimaging " +
			"meta-analysis. *Neuroscience & Biobehavioral Reviews*, 84, 151–161. https://doi.org/10.1016/j.neubiorev.2017.11.012\n\n" +
			"T: Tahmasian, M., Sepehry, A. A., Samea, F., Khodadadifar, T., Soltaninejad, Z., Javaheripour, N., … Eickhoff, C. R. " +
			"(2019). Practical recommendations to conduct a neuroimaging meta-analysis for neuropsychiatric disorders. " +
			"*Human Brain Mapping*, 40(17), 5142–5154. https://doi.org/10.1002/hbm.24746\n\n" +
			"The items are in the words of NeuroMeta; the papers have the reasons.\n";

	private Checklist() {}

	/**
	 * The checklist of a run.
	 *
	 * @throws IllegalArgumentException for a conjunction of maps, which has no studies
	 */
	public static String of(final Run run) {
		final List<ChecklistItem> items = new ChecklistItems(run).all();
		final String counts = List.of(ChecklistItem.Status.values()).stream()
			.map(s -> items.stream().filter(i -> i.status() == s).count() + " " + s.word()).collect(Collectors.joining(", "));
		return "# Checklist: " + escaped(run.outputPrefix()) + "\n\n" + items.size() + " items: " + counts +
			". Answers come from the run record " + escaped(run.filePrefix()) +
			"\\_run.json, whose members the last column names.\n\n| | asked for | status | answer | where |\n|---|---|---|---|---|\n" +
			items.stream().map(Checklist::row).collect(Collectors.joining()) + flows(run) + "\n## Sources\n\n" + SOURCES;
	}

	private static String row(final ChecklistItem item) {
		return "| " + item.source() + " | " + item.question() + " | " + item.status().word() + " | " +
			escaped(item.answer()) + " | " + escaped(item.where()) + " |\n";
	}

	private static String flows(final Run run) {
		return StudyFlow.of(run).stream()
			.map(flow -> "\n## Flow of studies" + (flow.name().isEmpty() ? "" : ": " + escaped(flow.name())) +
				"\n\n| step | n | | where |\n|---|---|---|---|\n" +
				flow.steps().stream().map(Checklist::step).collect(Collectors.joining()))
			.collect(Collectors.joining());
	}

	private static String step(final StudyFlow.Step step) {
		final String text = step.isLeftOut() ? "– " + step.text() : step.text();
		return "| " + text + " | " + escaped(step.number()) + " | " + escaped(step.detail()) + " | " +
			escaped(step.where()) + " |\n";
	}
}
