package sc.fiji.neurometa.commands.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.scijava.Context;

import sc.fiji.neurometa.analysis.effect.AleComputation;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.io.results.NullFiles;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.Circumstances;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.Rethresholded;
import sc.fiji.neurometa.record.Rethresholding;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunContext;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.report.methods.MethodsText;

/** A run whose threshold can be moved, from its record and the files beside it. */
public final class RethresholdSource {

	private static final String ADDED = "_rethresholded";
	private static final Pattern AGAIN = Pattern.compile("(.+?)" + ADDED + "(?:_([0-9]{1,6}))?");

	private final Path file;
	private final Run run;
	private final RunRecord ale;
	private final Rethresholding prepared;
	private final Rethresholded origin;

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
	 * @param progress learns how far it is, and can stop it
	 * @throws InputException when the run has no threshold that can be moved, or its files are missing or of another run
	 */
	public static RethresholdSource read(final Path file, final Progress progress) {
		progress.stage("Reading the run");
		final Run run = RunRecords.read(file);
		final RunRecord ale = run.on(Run.Cases.<RunRecord> otherwise(other -> refuse(file + " is the record of " + other
			.command() + ", which has no threshold of its own.")).withContrast(contrast -> refuse(file +
				" is the record of a contrast, whose threshold cannot be moved. Its main effects can: choose " + contrast
					.outputPrefix() + "_A_run.json or " + contrast.outputPrefix() +
				"_B_run.json beside it. For another contrast_p run ALE Contrast Analysis again.")).withConjunction(
					conjunction -> refuse(file + " is the record of a conjunction, which has no threshold of its own. " +
						"Rethreshold the results that it joins, each by its own run record, and do " + conjunction.command() +
						" with the new maps.")).withMacm(MacmRecord::ale).withAle(own -> own));
		final AleInput input = AleRun.input(ale);
		return new RethresholdSource(file, run, ale, Rethresholding.of(ale, input, NullFiles.read(file, ale, input.mask()),
			progress));
	}

	private static RunRecord refuse(final String why) {
		throw new InputException(why);
	}

	/** Its record. */
	public Path file() {
		return file;
	}

	/** What can be moved, and how far. */
	public Rethresholding prepared() {
		return prepared;
	}

	/** The threshold before anybody had seen a result. */
	public ThresholdChoice first() {
		return origin.first();
	}

	/** What the names of the files of the run begin with. */
	public String prefix() {
		return run.outputPrefix();
	}

	/** The result in a sentence, as the text about it has it. */
	public String sentence(final MainEffectResult result) {
		return MethodsText.result(RunRecord.of(result, ale.repetition(new Circumstances(ale.started(), 0, 1, ale.outputPrefix()))));
	}

	/**
	 * What the names of the files of another threshold begin with, when nobody says otherwise: {@code P_rethresholded}, also
	 * after several steps; in the folder of a run that is called so already, {@code P_rethresholded_2} and so on.
	 *
	 * @param folder where the files go; empty for nowhere
	 */
	public String nextPrefix(final Optional<Path> folder) {
		final Matcher again = AGAIN.matcher(prefix());
		final String first = (again.matches() ? again.group(1) : prefix()) + ADDED;
		if (!again.matches() || folder.filter(this::isOwn).isEmpty()) return first;
		return first + "_" + (again.group(2) == null ? 2 : Integer.parseInt(again.group(2)) + 1);
	}

	/** Whether a folder is that of the run. */
	private boolean isOwn(final Path folder) {
		try {
			return Files.isDirectory(folder) && Files.isSameFile(folder, file.toAbsolutePath().getParent());
		}
		catch (final IOException e) {
			// what cannot be looked at is told where it is written to
			return false;
		}
	}

	/** Thresholds again, writes and shows. */
	public void run(final Context context, final OutputChoice output, final ThresholdChoice choice) {
		final AleSettings chosen = prepared.settings(choice);
		output.folder().ifPresent(folder -> checkOther(folder.resolve(output.prefixFor(prefix()) + "_run.json")));
		final AleComputation computation = (input, settings, driver, progress) -> prepared.at(choice, progress);
		run.on(Run.Cases.<AnalysisRun<?, ?>> otherwise(own -> new AleRun(prepared.input(), chosen, this::origin, computation))
			.withMacm(macm -> MacmRun.again(macm).with(chosen, this::origin, computation))).run(context, output, 0);
	}

	private RunContext origin(final Circumstances how) {
		return ale.repetition(how).with(origin);
	}

	/** The first result must stay: it is what the second is reported with, and holds the maxima for the next. */
	private void checkOther(final Path record) {
		try {
			if (Files.exists(record) && Files.isSameFile(record, file)) throw new InputException(
				"The result would replace the run that it comes from, " + file + ". Give another output_prefix or output_directory.");
		}
		catch (final IOException e) {
			throw new InputException(record + " cannot be read: " + e.getMessage() + ".", e);
		}
	}
}
