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
package sc.fiji.neurometa.commands.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

import org.scijava.Context;
import org.scijava.task.TaskService;

import sc.fiji.neurometa.analysis.effect.AleComputation;
import sc.fiji.neurometa.analysis.effect.ClusterBaseRates;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.results.NullFiles;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.Circumstances;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.Rethresholded;
import sc.fiji.neurometa.record.Rethresholding;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunContext;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.report.methods.MethodsText;

/** A run whose threshold can be moved, from its record and the files next to it. */
public final class RethresholdSource {

	private static final String ADDED = "_rethresholded";
	private static final double[] USUAL_STEPS = { .01, .001, .0001 };
	private static final Pattern AGAIN = Pattern.compile("(.+?)" + ADDED + "(?:_([0-9]{1,6}))?");

	private final Path file;
	private final Run run;
	private final RunRecord ale;
	private final Rethresholding prepared;
	private final Rethresholded origin;
	/** With further cluster-forming p, once they are computed. */
	private volatile Optional<Rethresholding> extended = Optional.empty();

	private RethresholdSource(final Path file, final Run run, final RunRecord ale, final Rethresholding prepared) {
		this.file = file;
		this.ale = ale;
		this.run = run;
		this.prepared = prepared;
		origin = Rethresholded.of(file.getFileName().toString(), RunRecords.sha256(file), ale);
	}

	/**
	 * Reads a run.
	 *
	 * @param file its record
	 * @param progress receives progress and may cancel
	 * @throws InputException when the run has no threshold that can be moved, or its files are missing or of another run
	 */
	public static RethresholdSource read(final Path file, final Progress progress) {
		progress.stage("Reading the run");
		final Run run = RunRecords.read(file);
		final RunRecord ale = run.on(Run.Cases
			.<RunRecord> otherwise(
				other -> refuse(file + " is the record of " + other.command() + ", which has no threshold to move."))
			.withContrast(contrast -> refuse(
				file + " is the record of a contrast, whose threshold cannot be moved. Its main effects can: choose " +
					contrast.outputPrefix() + "_A_run.json or " + contrast.outputPrefix() +
					"_B_run.json next to it. For another contrast_p run ALE Contrast Analysis again."))
			.withConjunction(
				conjunction -> refuse(file + " is the record of a conjunction, which has no threshold to move. " +
					"Rethreshold the results that it joins, each by its own run record, and repeat " + conjunction.command() +
					" with the new maps."))
			.withMacm(MacmRecord::ale).withAle(own -> own));
		final AleInput input = AleRun.input(ale);
		return new RethresholdSource(file, run, ale,
			Rethresholding.of(ale, input, NullFiles.read(file, ale, input.mask()), progress));
	}

	private static RunRecord refuse(final String why) {
		throw new InputException(why);
	}

	/** Its record. */
	public Path file() {
		return file;
	}

	/** The thresholds that are possible. */
	public Rethresholding prepared() {
		return prepared;
	}

	/**
	 * The usual cluster-forming p, and that of a threshold, for which the run kept no maxima although they can be computed;
	 * falling.
	 */
	public double[] further(final ThresholdChoice choice) {
		if (!prepared.canForm()) return new double[0];
		final double[] kept = prepared.steps();
		final DoubleStream wanted = prepared.lacks(choice) ? DoubleStream.of(choice.voxelP()) : DoubleStream.empty();
		return DoubleStream.concat(DoubleStream.of(USUAL_STEPS), wanted)
			.filter(p -> DoubleStream.of(kept).noneMatch(k -> k == p)).distinct().map(p -> -p).sorted().map(p -> -p)
			.toArray();
	}

	/**
	 * Computes the maxima for further cluster-forming p, which {@link #at} and {@link #run} can then take.
	 *
	 * @return all cluster-forming p that are there now
	 */
	public double[] compute(final double[] further, final Progress progress) {
		final Rethresholding all = prepared.with(further, progress);
		extended = Optional.of(all);
		return all.steps();
	}

	/** The result with another threshold; a cluster-forming p that is not there yet takes its time. */
	public MainEffectResult at(final ThresholdChoice choice, final Progress progress) {
		return serving(choice, progress).at(choice, progress);
	}

	/** The run with its own cluster-forming p and, where the choice needs it, the chosen one. */
	private Rethresholding serving(final ThresholdChoice choice, final Progress progress) {
		if (!prepared.lacks(choice)) return prepared;
		return extended.filter(e -> !e.lacks(choice)).map(e -> e.onlyWith(choice.voxelP()))
			.orElseGet(() -> prepared.with(new double[] { choice.voxelP() }, progress));
	}

	private Rethresholding serving(final Context context, final ThresholdChoice choice) {
		if (!prepared.lacks(choice)) return prepared;
		try (
				TaskProgress progress = TaskProgress.start(context.service(TaskService.class), "Rethreshold Result", prefix()))
		{
			return serving(choice, progress);
		}
	}

	/** The threshold that was set before the result was known. */
	public ThresholdChoice first() {
		return origin.first();
	}

	/** The prefix of the files of the run. */
	public String prefix() {
		return run.outputPrefix();
	}

	/** The result in a sentence, as in the methods text. */
	public String sentence(final MainEffectResult result) {
		return MethodsText
			.result(RunRecord.of(result, ale.repetition(new Circumstances(ale.started(), 0, 1, ale.outputPrefix()))));
	}

	/** The prefix of a result with another threshold that goes into no folder: {@code P_rethresholded}, also after several steps. */
	public String nextPrefix() {
		final Matcher again = AGAIN.matcher(prefix());
		return (again.matches() ? again.group(1) : prefix()) + ADDED;
	}

	/**
	 * The prefix of the files of another threshold when none is given: {@link #nextPrefix()}; in the folder of a run that
	 * has this name already, {@code P_rethresholded_2} and so on.
	 *
	 * @param folder where the files go
	 */
	public String nextPrefix(final Path folder) {
		final Matcher again = AGAIN.matcher(prefix());
		final String first = nextPrefix();
		if (!again.matches() || !isOwn(folder)) return first;
		return first + "_" + (again.group(2) == null ? 2 : Integer.parseInt(again.group(2)) + 1);
	}

	/** Whether a folder is that of the run. */
	private boolean isOwn(final Path folder) {
		try {
			return Files.isDirectory(folder) && Files.isSameFile(folder, file.toAbsolutePath().getParent());
		}
		catch (final IOException e) {
			// a folder that cannot be read is reported when the files are written
			return false;
		}
	}

	/** Thresholds again, writes and shows. */
	public RunOutputs run(final Context context, final OutputChoice output, final ThresholdChoice choice) {
		output.folder().ifPresent(folder -> checkOther(folder.resolve(output.prefixFor(prefix()) + "_run.json")));
		final Rethresholding serving = serving(context, choice);
		final AleSettings chosen = serving.settings(choice);
		final AleComputation computation =
			(input, settings, driver, progress) -> ClusterBaseRates.with(serving.at(choice, progress), driver, progress);
		return run
			.on(
				Run.Cases.<AnalysisRun<?, ?>> otherwise(own -> new AleRun(prepared.input(), chosen, this::origin, computation))
					.withMacm(macm -> MacmRun.again(macm).with(chosen, this::origin, computation)))
			.run(context, output, 0).outputs();
	}

	private RunContext origin(final Circumstances how) {
		return ale.repetition(how).with(origin);
	}

	/** Refuses to replace the first result: the second is reported with it, and the next needs its maxima. */
	private void checkOther(final Path record) {
		try {
			if (Files.exists(record) && Files.isSameFile(record, file))
				throw new InputException("The result would replace the run that it comes from, " + file +
					". Give another output_prefix or output_directory.");
		}
		catch (final IOException e) {
			throw new InputException(record + " cannot be read: " + e.getMessage() + ".", e);
		}
	}
}
