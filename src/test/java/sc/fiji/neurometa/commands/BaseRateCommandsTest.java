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
package sc.fiji.neurometa.commands;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;

import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.table.CsvTable;

/** Runs commands with a base-rate database, headless: keys, refusals, files, records and repetitions. */
@Tag("slow")
class BaseRateCommandsTest extends CommandRunner {

	private Path database;
	private Path out;

	@BeforeEach
	void copy() throws IOException {
		database = Files.copy(StoredRuns.input("database.csv"), folder.resolve("studies.csv"));
		out = folder.resolve("out");
	}

	private Map<String, Object> inputs(final Object... more) {
		final Map<String, Object> inputs =
			new HashMap<>(Map.of("mask", "file", "mask_file", StoredRuns.input("ball.nii.gz").toFile(), "sampling", "mask",
				"threads", 2, "permutations", 200, "voxel_p", 0.05, "alpha", 0.2, "show_results", false));
		inputs.put("output_directory", out.toFile());
		for (int i = 0; i < more.length; i += 2)
			inputs.put((String) more[i], more[i + 1]);
		return inputs;
	}

	private Map<String, Object> ale(final Object... more) {
		final Map<String, Object> inputs = inputs(more);
		inputs.put("foci_file", StoredRuns.input("first.txt").toFile());
		return inputs;
	}

	private void succeed(final Class<? extends Command> command, final Map<String, Object> inputs) throws Exception {
		final CommandModule module = run(command, inputs);
		assertFalse(module.isCanceled(), module.getCancelReason());
	}

	private String refusal(final Map<String, Object> inputs) throws Exception {
		final CommandModule module = run(AleMetaAnalysis.class, inputs);
		assertTrue(module.isCanceled(), "it was not refused");
		return module.getCancelReason();
	}

	private CsvTable clusters(final String prefix) {
		return CsvTable.read(out.resolve(prefix + "_clusters.csv"));
	}

	@Test
	void whatCannotBeComputedIsRefusedInASentence() throws Exception {
		final String missing = refusal(ale("null_model", "base_rate"));
		assertTrue(missing.startsWith("base_rate_file is not set") && missing.contains("base_rate_shipped = true"),
			missing);
		final String few = refusal(ale("null_model", "base_rate", "base_rate_file", database.toFile(), "voxel_p", 0.001));
		assertTrue(few.contains("at least 10000 permutations"), few);
		final String early =
			refusal(ale("null_model", "base_rate", "base_rate_file", database.toFile(), "stop_early", true));
		assertTrue(early.contains("stop_early = true is not available"), early);
		final String out1 =
			refusal(ale("null_model", "base_rate", "base_rate_file", database.toFile(), "leave_one_out", true));
		assertTrue(out1.contains("leave_one_out = true is not available"), out1);
		final String two = refusal(ale("base_rate_file", database.toFile(), "base_rate_shipped", true));
		assertTrue(two.contains("name two databases"), two);
		final String nowhere = refusal(ale("base_rate_file", folder.resolve("not there").toFile()));
		assertTrue(nowhere.contains("There is no file or folder"), nowhere);
		final String unit = refusal(ale("base_rate_file", database.toFile(), "base_rate_unit", "studies"));
		assertTrue(unit.contains("base_rate_unit") && unit.contains("experiments, foci"), unit);
		assertFalse(Files.exists(out), "nothing was written");
	}

	@Test
	void theShippedDatabaseNeedsLeaveAlsoAsACopy() throws Exception {
		final Path copy = Path.of("src/main/resources/sc/fiji/neurometa/reference/database/nback_vs_flanker.tsv.gz");
		assertTrue(Files.exists(copy));
		final String refused = refusal(ale("base_rate_file", copy.toFile()));
		assertTrue(refused.contains("n-back and flanker studies only"), refused);
		succeed(AleMetaAnalysis.class, ale("base_rate_shipped", true));
		assertTrue(clusters("first").column("p_base_rate").isPresent());
		succeed(RepeatRun.class, Map.of("run_record", out.resolve("first_run.json").toFile(), "threads", 1,
			"output_directory", folder.resolve("again").toFile(), "show_results", false));
		assertArrayEquals(Files.readAllBytes(out.resolve("first_clusters.csv")),
			Files.readAllBytes(folder.resolve("again/first_clusters.csv")));
	}

	@Test
	void theColumnsComeLastAndTheOthersStay() throws Exception {
		succeed(AleMetaAnalysis.class, ale("output_prefix", "plain"));
		succeed(AleMetaAnalysis.class, ale("output_prefix", "rated", "base_rate_file", database.toFile()));
		final CsvTable plain = clusters("plain"), rated = clusters("rated");
		// the plain name of the place is the last column of both
		final int columns = plain.header().size() - 1;
		assertEquals("place", rated.header().get(columns + 2));
		assertEquals(plain.header().subList(0, columns), rated.header().subList(0, columns));
		assertEquals(List.of("reported_by_percent", "p_base_rate"), rated.header().subList(columns, columns + 2));
		for (int r = 0; r < plain.rows().size(); r++)
			assertEquals(plain.rows().get(r).subList(0, columns), rated.rows().get(r).subList(0, columns));
		assertTrue(plain.rows().size() > 0);
		assertArrayEquals(Files.readAllBytes(out.resolve("plain_null.csv")),
			Files.readAllBytes(out.resolve("rated_null.csv")));
		for (final String file : List.of("rated_methods.md", "rated_report.html")) {
			final String text = Files.readString(out.resolve(file));
			assertTrue(text.contains("% of all studies: specific") || text.contains("% of all studies: usual"), file);
			assertTrue(text.contains("evenly over the mask"), file);
		}
		assertFalse(Files.readString(out.resolve("plain_run.json")).contains("base_rate"));
		assertFalse(Files.readString(out.resolve("plain_methods.md")).contains("of all studies"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "experiments", "foci" })
	void aRunIsRepeatedFromItsRecordAndTheDatabase(final String unit) throws Exception {
		succeed(AleMetaAnalysis.class,
			ale("null_model", "base_rate", "base_rate_file", database.toFile(), "base_rate_unit", unit));
		final Path record = out.resolve("first_run.json"), again = folder.resolve("again");
		final RunRecord first = (RunRecord) RunRecords.read(record);
		assertTrue(first.followsBaseRate());
		assertEquals(unit.equals("foci"), first.baseRate().isPresent());
		final Map<String, Object> repeat =
			Map.of("run_record", record.toFile(), "threads", 1, "output_directory", again.toFile(), "show_results", false);
		succeed(RepeatRun.class, repeat);
		final RunRecord second = (RunRecord) RunRecords.read(again.resolve("first_run.json"));
		assertTrue(first.hasSameResultAs(second));
		assertEquals(first.clusterBaseRates(), second.clusterBaseRates());
		Files.writeString(database, Files.readString(database) + "\"Made-up 99, 2001\",rest,12,1,2,3,MNI,2001,Title\n");
		isRefusedOrWithoutComparison(repeat, unit, "has changed since");
		Files.delete(database);
		isRefusedOrWithoutComparison(repeat, unit, "which is not there");
	}

	/** Whole patterns come from the file; single foci are in the record, and only the comparison is missing. */
	private void isRefusedOrWithoutComparison(final Map<String, Object> repeat, final String unit, final String reason)
		throws Exception
	{
		final CommandModule module = run(RepeatRun.class, repeat);
		assertEquals(unit.equals("experiments"), module.isCanceled());
		if (module.isCanceled()) {
			assertTrue(module.getCancelReason().contains(reason), module.getCancelReason());
			return;
		}
		final RunRecord without = (RunRecord) RunRecords.read(folder.resolve("again/first_run.json"));
		assertTrue(without.hasSameResultAs(RunRecords.read(out.resolve("first_run.json"))));
		assertTrue(without.clusterBaseRates().isEmpty());
	}

	@Test
	void anotherThresholdComparesItsOwnClusters() throws Exception {
		succeed(AleMetaAnalysis.class, ale("base_rate_file", database.toFile()));
		succeed(RethresholdResult.class, Map.of("run_record", out.resolve("first_run.json").toFile(), "correction",
			"uncorrected", "min_cluster_mm3", 500.0, "output_directory", out.toFile(), "show_results", false));
		final CsvTable table = clusters("first_rethresholded");
		assertTrue(table.rows().size() > clusters("first").rows().size());
		final int p = table.column("p_base_rate").orElseThrow();
		assertTrue(table.rows().stream().allMatch(row -> row.get(p) instanceof Number));
	}

	@Test
	void mainEffectsOfAContrastHaveTheBaseRate() throws Exception {
		final Map<String, Object> inputs = inputs("foci_file_a", StoredRuns.input("first.txt").toFile(), "foci_file_b",
			StoredRuns.input("second.txt").toFile(), "contrast_method", "gated", "relabelings", 200, "name_a", "a", "name_b",
			"b", "null_model", "base_rate", "base_rate_file", database.toFile());
		succeed(AleContrastAnalysis.class, inputs);
		final ContrastRecord record = (ContrastRecord) RunRecords.read(out.resolve("a_vs_b_run.json"));
		assertTrue(record.a().followsBaseRate() && record.b().followsBaseRate());
		assertTrue(record.a().clusterBaseRates().isPresent());
		succeed(RepeatRun.class, Map.of("run_record", out.resolve("a_vs_b_run.json").toFile(), "threads", 1,
			"output_directory", folder.resolve("again").toFile(), "show_results", false));
		assertTrue(record.hasSameResultAs(RunRecords.read(folder.resolve("again/a_vs_b_run.json"))));
	}

	@Test
	void theShippedDatabaseServesAMacmOfItsOwnAndIsFoundAgain() throws Exception {
		succeed(MacmAnalysis.class, inputs("roi_radius_mm", 10.0, "default_subjects", 20, "null_model", "base_rate",
			"correction", "cluster_fwe", "output_prefix", "m"));
		final MacmRecord record = (MacmRecord) RunRecords.read(out.resolve("m_run.json"));
		assertTrue(record.ale().followsBaseRate() && record.ale().baseRate().isEmpty());
		assertFalse(clusters("m").column("p_base_rate").isPresent(), "two tasks are no literature at large");
		succeed(RepeatRun.class, Map.of("run_record", out.resolve("m_run.json").toFile(), "threads", 1, "output_directory",
			folder.resolve("again").toFile(), "show_results", false));
		assertTrue(record.hasSameResultAs(RunRecords.read(folder.resolve("again/m_run.json"))));
	}

	@Test
	void anotherDatabaseTakesThePlaceOfTheSearchedOneInAMacm() throws Exception {
		final Path few = folder.resolve("few.csv");
		Files.write(few, Files.readAllLines(database).subList(0, 40));
		succeed(MacmAnalysis.class,
			inputs("database_file", database.toFile(), "roi_x_mm", 24.0, "roi_y_mm", 2.0, "roi_z_mm", -2.0, "roi_radius_mm",
				5.0, "null_model", "base_rate", "base_rate_file", few.toFile(), "correction", "cluster_fwe", "output_prefix",
				"m"));
		final MacmRecord record = (MacmRecord) RunRecords.read(out.resolve("m_run.json"));
		assertEquals(few.toString(), record.ale().baseRateDatabase().orElseThrow().path());
		assertTrue(record.ale().baseRateDatabase().orElseThrow().experiments() < record.searched().experiments());
		final List<String> header = clusters("m").header();
		assertEquals(List.of("reported_by_percent", "p_base_rate", "place"),
			header.subList(header.size() - 3, header.size()));
	}
}
