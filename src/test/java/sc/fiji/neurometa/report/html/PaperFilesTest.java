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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.results.AleFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunResult.ClusterSummary;
import sc.fiji.neurometa.table.Decimals;
import sc.fiji.neurometa.table.Numbers;

/** The table of a paper has the numbers of the record. */
@Tag("slow")
class PaperFilesTest {

	@TempDir
	Path folder;

	private RunRecord written(final Correction correction) {
		final MainEffectResult result = SmallRuns.run(SmallRuns.settings(correction));
		final RunRecord run = SmallRuns.record(result);
		AleFiles.write(result, run, folder, "", List.of(), () -> {});
		return run;
	}

	private RunFolder files(final RunRecord run) {
		return new RunFolder(folder, run.outputPrefix());
	}

	@Test
	void everyNumberIsThatOfTheRecord() throws Exception {
		final RunRecord run = written(Correction.CLUSTER_FWE);
		PaperFiles.write(files(run));
		final List<List<String>> rows =
			Files.readAllLines(folder.resolve(run.outputPrefix() + "_table.md")).stream().filter(l -> l.startsWith("| "))
				.skip(2).map(l -> List.of(l.substring(2, l.length() - 2).split(" \\| ", -1))).toList();
		final List<List<String>> first = rows.stream().filter(row -> !row.get(0).isBlank()).toList();
		assertEquals(run.result().clusters().size(), first.size());
		for (int c = 0; c < first.size(); c++) {
			final ClusterSummary cluster = run.result().clusters().get(c);
			assertEquals(List.of(Integer.toString(c + 1), Numbers.plain(cluster.peakMm().xMm(), 1),
				Numbers.plain(cluster.peakMm().yMm(), 1), Numbers.plain(cluster.peakMm().zMm(), 1),
				Decimals.text(cluster.volumeMm3()), Numbers.plain(100 * cluster.maxAle(), 2), Numbers.plain(cluster.maxZ(), 2),
				Numbers.significant(cluster.minP(), 3), Numbers.significant(cluster.pFwe().orElseThrow(), 3)),
				List.of(first.get(c).get(0), first.get(c).get(4), first.get(c).get(5), first.get(c).get(6), first.get(c).get(7),
					first.get(c).get(8), first.get(c).get(9), first.get(c).get(10), first.get(c).get(11)));
		}
		final String page = Files.readString(folder.resolve(run.outputPrefix() + "_table.html"));
		assertTrue(
			page.contains("<td align=\"right\">" + Numbers.plain(run.result().clusters().get(0).maxZ(), 2) + "</td>"));
	}

	@Test
	void theFileSaysWhatTheThresholdWas() throws Exception {
		final RunRecord run = written(Correction.CLUSTER_FWE);
		PaperFiles.write(files(run));
		final String text = Files.readString(folder.resolve(run.outputPrefix() + "_table.md"));
		assertTrue(text.contains("level " + Numbers.exact(run.settings().alpha()) + ", voxel p " +
			Numbers.exact(run.settings().voxelP()) + ". " + run.permutations().orElseThrow() + " permutations."), text);
	}

	@Test
	void aTableOfAnotherRunIsRefused() throws Exception {
		final RunRecord run = written(Correction.CLUSTER_FWE);
		final Path clusters = folder.resolve(run.outputPrefix() + "_clusters.csv");
		Files.writeString(clusters, Files.readString(clusters).replaceFirst("\n1,\\d+,", "\n1,7,"));
		assertThrows(InputException.class, () -> PaperFiles.write(files(run)));
		assertFalse(Files.exists(folder.resolve(run.outputPrefix() + "_table.md")));
	}

	@Test
	void aStudyHasAllRunsInOneTable() {
		final RunRecord run = written(Correction.CLUSTER_FWE);
		final String html = HtmlReport.study("Two", List.of(), List.of(files(run), files(run)), folder, Progress.NONE);
		final String table =
			html.substring(html.indexOf("id=\"table\""), html.indexOf("</table>", html.indexOf("id=\"table\"")));
		assertEquals(2, table.split("colspan", -1).length - 1);
		assertFalse(
			HtmlReport.study("One", List.of(), List.of(files(run)), folder, Progress.NONE).contains("id=\"table\""));
	}

}
