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
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scijava.command.CommandModule;

import sc.fiji.neurometa.Approved;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.report.ReportPage;

/**
 * Run records and null distributions of version 1, as they are stored: today's commands write the same keys and values,
 * read them, repeat the runs, and say in their reports what people have read and approved.
 */
@Tag("bits")
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoredRunsTest extends StoredRunner {

	private static final Path RUNS = Approved.file("runs");
	private static final String CONJUNCTION = "first_thresholded_Z_and_second_thresholded_Z_conjunction";

	static Stream<String> records() {
		return StoredFiles.records(RUNS).stream();
	}

	@ParameterizedTest
	@EnumSource
	@Order(1)
	void aRunOfTodayLeavesTheStoredFiles(final StoredRuns run) throws Exception {
		final Path out = folder.resolve("out");
		final CommandModule module = start(run, out);
		assertFalse(module.isCanceled(), module.getCancelReason());
		if (Approved.isRenewed() && !run.isRepeated()) StoredFiles.store(out, run.stored());
		Approved.check("runs/" + run.stored().getFileName() + "/files.txt", StoredFiles.listing(out));
		final List<String> kept = StoredFiles.below(out).stream().filter(StoredFiles::isKept).toList();
		assertEquals(StoredFiles.below(run.stored()).stream().filter(StoredFiles::isKept).toList(), kept);
		for (final String name : kept)
			assertSameFile(run.stored().resolve(name), out.resolve(name));
		for (final String part : StoredFiles.below(out).stream().filter(StoredFiles::isPart).toList())
			Approved.same(part, StoredFiles.comparable(StoredFiles.part(out, part)),
				StoredFiles.comparable(Files.readString(out.resolve(part))));
		final StringBuilder reports = new StringBuilder();
		for (final String name : StoredFiles.below(out).stream().filter(StoredFiles::isReport).toList())
			reports.append(new ReportPage(Files.readString(out.resolve(name))).visibleText());
		Approved.check("reports/" + run.stored().getFileName() + ".md", reports.toString());
		Approved.check("tables/" + run.stored().getFileName() + ".md", papers(out));
	}

	/** The tables for papers. */
	private static String papers(final Path out) throws IOException {
		final StringBuilder papers = new StringBuilder();
		for (final String name : StoredFiles.below(out).stream().filter(n -> n.endsWith("_table.md")).toList())
			papers.append(name).append("\n\n").append(Files.readString(out.resolve(name))).append('\n');
		return papers.toString();
	}

	@ParameterizedTest
	@MethodSource("records")
	@Order(2)
	void aStoredRecordIsReadAndWrittenTheSame(final String record) throws IOException {
		final Path copy = folder.resolve("copy_run.json");
		RunRecords.write(copy, RunRecords.read(RUNS.resolve(record)));
		Approved.same(record, Files.readString(RUNS.resolve(record)), Files.readString(copy));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ale_leave_one_out/first_run.json", "ale_stop_early/first_run.json",
		"ale_tfce/first_run.json", "ale_fdr_converted/first_run.json", "contrast_whole_mask/first_vs_second_run.json",
		"contrast_pooled/first_vs_second_run.json", "contrast_balanced_labels/first_vs_second_run.json",
		"contrast_whole_mask_standardised/first_vs_second_run.json", "contrast_balanced/first_vs_second_run.json",
		"conjunction/" + CONJUNCTION + "_run.json", "macm_uniform/x24_y2_z-2_r5_run.json",
		"macm_base_rate/Putamen_R_run.json", "macm_leave_out/x24_y2_z-2_r5_run.json", "ale_base_rate/first_run.json",
		"rethresholded/pain_rethresholded_run.json" })
	@Order(2)
	void aStoredRunIsRepeatedToTheBit(final String record) throws Exception {
		final Path stored = RUNS.resolve(record), out = folder.resolve("again");
		final String inputs = "\"" + StoredRuns.input("").toAbsolutePath().toString().replace("\\", "/") + "/";
		// a conjunction names its maps and does not hold them
		final String text = StoredFiles.withInputs(Files.readString(stored));
		final Path here = Files.writeString(folder.resolve("stored_run.json"),
			record.contains(CONJUNCTION) ? text.replace("\"/data/", inputs) : text);
		succeed(RepeatRun.class, "run_record", here.toFile(), "threads", 2, "output_directory", out.toFile(),
			"show_results", false);
		assertSameFile(stored, out.resolve(stored.getFileName()));
		for (final String name : StoredFiles.below(stored.getParent()))
			if (name.endsWith("null.csv") && Files.exists(out.resolve(name)))
				assertArrayEquals(Files.readAllBytes(stored.resolveSibling(name)), Files.readAllBytes(out.resolve(name)), name);
	}

	@ParameterizedTest
	@ValueSource(
		strings = { "macm_uniform_before_halo/x24_y2_z-2_r5_run.json", "macm_base_rate_before_halo/Putamen_R_run.json",
			"macm_uniform_before_reading/x24_y2_z-2_r5_run.json", "ale_uncorrected_before_reading/first_run.json" })
	@Order(2)
	void aRecordThatLacksLaterEntriesIsRepeatedToTheBit(final String record) throws Exception {
		final Path stored = RUNS.resolve(record), out = folder.resolve("again");
		succeed(RepeatRun.class, "run_record", stored.toFile(), "threads", 2, "output_directory", out.toFile(),
			"show_results", false);
		final Run again = RunRecords.read(out.resolve(stored.getFileName()));
		assertTrue(RunRecords.read(stored).hasSameResultAs(again));
		final String text = Files.readString(out.resolve(stored.getFileName()));
		assertFalse(text.contains("\"base_rate_database\""));
		assertFalse(text.contains("\"reading\""));
	}

	@Test
	@Order(2)
	void everyKindOfRecordIsStored() throws IOException {
		final StringBuilder all = new StringBuilder();
		for (final String record : StoredFiles.records(RUNS))
			all.append(Files.readString(RUNS.resolve(record)));
		for (final String command : List.of("ALE Meta-Analysis", "ALE Contrast Analysis", "Map Conjunction",
			"MACM Analysis"))
			assertTrue(all.indexOf("\"command\": \"" + command + "\"") > 0, command);
		for (final String part : List.of("leave_one_out", "rethresholded", "ended", "stop_early", "base_rate", "left_out",
			"balanced", "whole_mask", "pooled", "standardised_sum", "labels", "bits", "radius_mm", "null_steps",
			"base_rate_database", "cluster_base_rates"))
			assertTrue(all.indexOf("\"" + part + "\"") > 0, part);
	}
}
