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
package sc.fiji.neurometa.commands.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import sc.fiji.neurometa.commands.bridge.Failure;
import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.table.CsvTable;

/** The analyses of a table one after the other: each in its folder; one that fails says why, and the next begins. */
public final class Batch {

	/** The file in the folder of an analysis that says what it was asked, by which a finished one is recognised. */
	private static final String ASKED = "analysis.txt";

	/** The outcome of one analysis. */
	public enum Status {
		/** It was computed. */
		DONE,
		/** It had been computed before. */
		KEPT,
		/** It could not be computed. */
		FAILED
	}

	/**
	 * What came of an analysis.
	 *
	 * @param analysis the analysis
	 * @param status whether it is there
	 * @param run its files; empty when it failed
	 * @param message why it failed; else empty
	 */
	public record Outcome(PlannedAnalysis analysis, Status status, Optional<RunFolder> run, String message) {}

	/** A way to compute an analysis. */
	public interface Runner {

		/**
		 * What determines the analysis, as text.
		 *
		 * @throws InputException when it cannot be computed
		 */
		String asked(PlannedAnalysis analysis, Path folder, Map<String, Outcome> before);

		/** Computes an analysis into a folder. */
		void run(PlannedAnalysis analysis, Path folder, boolean resume, Map<String, Outcome> before);

		/** The files that it leaves in the folder. */
		RunFolder files(PlannedAnalysis analysis, Path folder);
	}

	private final Path output;
	private final boolean resume;
	private final Runner runner;
	private final Map<String, Outcome> outcomes = new LinkedHashMap<>();

	/**
	 * A batch.
	 *
	 * @param output the folder of the folders
	 * @param resume whether analyses that are there stay, and an interrupted one resumes
	 * @param runner computes one
	 */
	public Batch(final Path output, final boolean resume, final Runner runner) {
		this.output = output;
		this.resume = resume;
		this.runner = runner;
	}

	/**
	 * Goes through the analyses.
	 *
	 * @param analyses the analyses in their order
	 * @param report receives a line about each
	 * @return what came of each
	 * @throws CancellationException when the user cancels one; those before it stay
	 */
	public List<Outcome> run(final List<PlannedAnalysis> analyses, final Consumer<String> report) {
		for (final PlannedAnalysis analysis : analyses) {
			final Outcome outcome = run(analysis);
			outcomes.put(analysis.name(), outcome);
			report.accept(analysis.title() + ": " + switch (outcome.status) {
				case DONE -> "done.";
				case KEPT -> "was there already.";
				case FAILED -> "failed. " + outcome.message;
			});
		}
		return List.copyOf(outcomes.values());
	}

	private Outcome run(final PlannedAnalysis analysis) {
		final Path folder = output.resolve(analysis.folder());
		try {
			if (!analysis.problem().isEmpty()) throw new InputException(analysis.problem() + ".");
			final String asked = runner.asked(analysis, folder, outcomes);
			final RunFolder files = runner.files(analysis, folder);
			if (resume && isThere(folder, asked, files)) return new Outcome(analysis, Status.KEPT, Optional.of(files), "");
			Files.deleteIfExists(folder.resolve(ASKED));
			runner.run(analysis, folder, resume, outcomes);
			AtomicFiles.writeText(folder.resolve(ASKED), out -> out.append(asked));
			return new Outcome(analysis, Status.DONE, Optional.of(files), "");
		}
		catch (final CancellationException e) {
			throw new InputException("Cancelled in " + analysis.title() + ". " + outcomes.size() +
				(outcomes.size() == 1 ? " analysis" : " analyses") +
				" before it stay; run again with resume=true to keep them.", e);
		}
		catch (final IOException | RuntimeException | Error e) {
			return new Outcome(analysis, Status.FAILED, Optional.empty(),
				e instanceof IOException ? folder + " cannot be written: " + e.getMessage() + "." : Failure.sentence(e));
		}
	}

	private static boolean isThere(final Path folder, final String asked, final RunFolder files) throws IOException {
		final Path file = folder.resolve(ASKED);
		return Files.isRegularFile(file) && Files.isRegularFile(files.recordFile()) &&
			Files.readString(file, StandardCharsets.UTF_8).equals(asked);
	}

	/** What came of each, as a table. */
	public static CsvTable table(final List<Outcome> outcomes) {
		final List<List<Object>> rows = new ArrayList<>();
		for (final Outcome o : outcomes)
			rows.add(Arrays.asList(o.analysis.row(), o.analysis.kind().map(AnalysisKind::word).orElse(""), o.analysis.name(),
				String.join(" / ", o.analysis.includes()), o.status.name().toLowerCase(Locale.ROOT),
				o.run.map(run -> o.analysis.folder() + "/" + run.recordFile().getFileName()).orElse(null),
				o.message.isEmpty() ? null : o.message));
		return new CsvTable(List.of("row", "kind", "name", "include", "status", "run_record", "message"), rows);
	}
}
