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

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.task.TaskService;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.commands.bridge.CustomDialog;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.bridge.ModalAnswer;
import sc.fiji.neurometa.commands.bridge.NeuroMetaCommand;
import sc.fiji.neurometa.commands.bridge.RunMonitor;
import sc.fiji.neurometa.commands.dialog.CommandForm;
import sc.fiji.neurometa.commands.dialog.CommandParameter;
import sc.fiji.neurometa.commands.dialog.FileBrowser;
import sc.fiji.neurometa.commands.dialog.HelpPage;
import sc.fiji.neurometa.commands.run.OutputChoice;
import sc.fiji.neurometa.commands.run.RethresholdSource;
import sc.fiji.neurometa.commands.run.TaskProgress;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.Rethresholding;
import sc.fiji.neurometa.table.Decimals;
import sc.fiji.neurometa.ui.threshold.ThresholdQuestion;
import sc.fiji.neurometa.ui.threshold.ThresholdWindow;

/**
 * The command Rethreshold Result: another threshold for a finished ALE or MACM, from its stored maxima; only a
 * cluster-forming p for which it kept none takes its permutations again.
 */
@Plugin(type = Command.class, label = "Rethreshold Result", visible = false, headless = true,
	description = "Applies another threshold to a finished run.")
public class RethresholdResult extends NeuroMetaCommand implements CustomDialog {

	private static final String AS_BEFORE = "as_before";
	private static final String TITLE = "Rethreshold Result";
	private static final List<String> KEYS = List.of("run_record", "correction", "voxel_p", "alpha", "min_cluster_mm3",
		"output_directory", "output_prefix", "show_results");

	@Parameter(label = "Run record", persist = false,
		description = "The file P_run.json of an ALE or MACM, with the other " +
			"files of the run next to it; of a contrast the record of a main effect, P_A_run.json or P_B_run.json.")
	private File run_record;

	@Parameter(label = "Correction", persist = false,
		choices = { AS_BEFORE, "cluster_fwe", "cluster_mass_fwe", "voxel_fwe", "tfce", "fdr_bh", "fdr_by", "uncorrected" },
		description = "How the map is corrected for multiple testing; " +
			"as_before: as in the run. Those with _fwe need the maxima that the run stored, tfce those of a run with tfce.")
	private String correction = AS_BEFORE;

	@Parameter(label = "Voxel p (0 = as before)", persist = false, min = "0", max = "1",
		description = "Uncorrected p of a " +
			"voxel: the cluster-forming threshold. Any other than voxel_p and null_steps of the run needs its permutations again, " +
			"unless correction = uncorrected. 0: as in the run.")
	private double voxel_p = 0;

	@Parameter(label = "Level alpha (0 = as before)", persist = false, min = "0", max = "1",
		description = "Level of the " + "correction, between 0 and 1, such as 0.05. 0: as in the run.")
	private double alpha = 0;

	@Parameter(label = "Smallest cluster in mm³ (-1 = as before)", persist = false, min = "-1",
		description = "Smallest " +
			"volume of a cluster in mm³, in addition to the correction; 0: none, -1: as in the run.")
	private double min_cluster_mm3 = -1;

	@Parameter(label = "Output folder", required = false, persist = false, style = "directory",
		description = "Folder for " +
			"maps, tables, run record and methods text; it is created when missing. Empty: only show the results.")
	private File output_directory;

	@Parameter(label = "Output prefix", required = false, persist = false, description = "Prefix of the names of the " +
		"files; empty: that of the run with _rethresholded, and a number where that would replace the run itself.")
	private String output_prefix = "";

	@Parameter(label = "Show results", persist = false,
		description = "Show the maps as image stacks and the tables in " + "windows.")
	private boolean show_results = true;

	@Parameter(type = ItemIO.OUTPUT, description = "ALE values.")
	private ImagePlus ale_map;

	@Parameter(type = ItemIO.OUTPUT, description = "Uncorrected p.")
	private ImagePlus p_map;

	@Parameter(type = ItemIO.OUTPUT, description = "z of the uncorrected p.")
	private ImagePlus z_map;

	@Parameter(type = ItemIO.OUTPUT, description = "ALE in the surviving clusters.")
	private ImagePlus thresholded_ale_map;

	@Parameter(type = ItemIO.OUTPUT, description = "z in the surviving clusters.")
	private ImagePlus thresholded_z_map;

	@Parameter(type = ItemIO.OUTPUT, description = "Number of the cluster of each voxel.")
	private ImagePlus clusters_map;

	@Parameter(type = ItemIO.OUTPUT, description = "The surviving clusters.")
	private ResultsTable clusters_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The peaks of the clusters.")
	private ResultsTable peaks_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The regions that clusters overlap.")
	private ResultsTable regions_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The share of each experiment in each cluster.")
	private ResultsTable contributions_table;

	@Parameter(type = ItemIO.OUTPUT, description = "What became of each focus.")
	private ResultsTable foci_table;

	@Parameter(type = ItemIO.OUTPUT, description = "With leave_one_out: each cluster without each experiment.")
	private ResultsTable leave_one_out_table;

	@Parameter(type = ItemIO.OUTPUT, description = "Of a MACM: the map in the region.")
	private ResultsTable region_table;

	@Parameter(type = ItemIO.OUTPUT, description = "Of a MACM: the experiments that report the region.")
	private ResultsTable selected_experiments_table;

	@Parameter(type = ItemIO.OUTPUT, description = "The record of this run, in JSON.")
	private String new_run_record;

	@Parameter(type = ItemIO.OUTPUT, description = "The methods text, in Markdown.")
	private String methods;

	/** The run that the user was asked about, which need not be read again. */
	private Optional<RethresholdSource> asked = Optional.empty();

	@Override
	protected void execute() {
		final Path file = FileParameters.required("run_record", run_record);
		final RethresholdSource run = asked.filter(a -> a.file().equals(file)).orElseGet(() -> read(file));
		give(run.run(getContext(), new OutputChoice(output_directory,
			prefix(FileParameters.optional(output_directory).map(run::nextPrefix).orElseGet(run::nextPrefix)), show_results),
			choice(run.prepared().settings())).all());
	}

	private RethresholdSource read(final Path file) {
		try (TaskProgress progress = TaskProgress.start(getContext().service(TaskService.class), TITLE)) {
			return RethresholdSource.read(file, progress);
		}
	}

	private String prefix(final String next) {
		return output_prefix == null || output_prefix.isBlank() ? next : output_prefix;
	}

	private ThresholdChoice choice(final AleSettings first) {
		if (min_cluster_mm3 < 0 && min_cluster_mm3 != -1) throw new InputException("min_cluster_mm3 = " + min_cluster_mm3 +
			" cannot be used: a volume of 0 mm³ or more is expected, or -1 for that of the run.");
		return new ThresholdChoice(
			correction.equals(AS_BEFORE) ? first.correction() : Choice.of(Correction.values(), "correction", correction),
			voxel_p == 0 ? first.voxelP() : voxel_p, alpha == 0 ? first.alpha() : alpha,
			min_cluster_mm3 < 0 ? first.minClusterMm3() : min_cluster_mm3);
	}

	@Override
	public Optional<Map<String, String>> ask(final CommandForm form, final Map<String, String> start) {
		final Optional<Path> file = FileParameters.optional(run_record)
			.or(() -> Optional.ofNullable(start.get("run_record")).filter(f -> !f.isBlank()).flatMap(FileParameters::local))
			.or(() -> FileBrowser.open("Rethreshold which result?", "Run records", "_run.json").map(FileParameters::path));
		if (file.isEmpty()) return Optional.empty();
		final RethresholdSource run;
		try (RunMonitor monitor = RunMonitor.start(getContext(), TITLE, true)) {
			run = read(file.get());
			if (monitor.isCanceled()) return Optional.empty();
		}
		catch (final CancellationException e) {
			return Optional.empty();
		}
		asked = Optional.of(run);
		final Set<String> free = form.parameters().stream().map(CommandParameter::key).collect(Collectors.toSet());
		final ThresholdQuestion question =
			question(run, file.get(), form, KEYS.stream().filter(key -> !free.contains(key)).collect(Collectors.toSet()));
		return ModalAnswer.<ThresholdQuestion.Answer> of(answered -> ThresholdWindow.open(question, answered)::cancel)
			.map(answer -> {
				final Map<String, String> texts = texts(file.get(), answer);
				texts.keySet().retainAll(free);
				return texts;
			});
	}

	private ThresholdQuestion question(final RethresholdSource run, final Path record, final CommandForm form,
		final Set<String> given)
	{
		final Rethresholding prepared = run.prepared();
		final List<Correction> offered =
			Arrays.stream(Correction.values()).filter(c -> prepared.obstacle(c).isEmpty()).toList();
		final List<String> missing = Arrays.stream(Correction.values())
			.flatMap(c -> prepared.obstacle(c).stream().map(reason -> c.key() + ": " + reason)).toList();
		final ThresholdChoice wanted = choice(prepared.settings());
		// a run corrected by cluster mass under the base rate has to start with another correction
		final ThresholdChoice start = offered.contains(wanted.correction()) || given.contains("correction") ? wanted
			: new ThresholdChoice(offered.get(0), wanted.voxelP(), wanted.alpha(), wanted.minClusterMm3());
		return new ThresholdQuestion(run.prefix(), run.first(), start, offered, missing, prepared.steps(), given,
			target(run, record, given.contains("output_directory")),
			folder -> Optional.of(folder).filter(f -> !f.isBlank()).flatMap(FileParameters::local).map(run::nextPrefix)
				.orElseGet(run::nextPrefix),
			RethresholdResult::isThere, prepared.input(), prepared.maps(),
			new ThresholdQuestion.Further(run.further(start), run::compute), chosen -> run.at(chosen, Progress.NONE),
			run::sentence, window -> HelpPage.show(window, form));
	}

	private static boolean isThere(final ThresholdQuestion.Target target) {
		return Optional.of(target.folder()).filter(f -> !f.isBlank() && !target.prefix().isEmpty())
			.flatMap(FileParameters::local).map(folder -> folder.resolve(target.prefix() + "_run.json")).filter(Files::exists)
			.isPresent();
	}

	/** What the window shows at first: the files go next to those of the run, so that no threshold is lost by an OK. */
	private ThresholdQuestion.Target target(final RethresholdSource run, final Path record, final boolean isGiven) {
		final Optional<Path> asked = FileParameters.optional(output_directory);
		final Optional<Path> folder = isGiven ? asked : asked.or(() -> Optional.of(record.toAbsolutePath().getParent()));
		return new ThresholdQuestion.Target(folder.map(Path::toString).orElse(""),
			prefix(folder.map(run::nextPrefix).orElseGet(run::nextPrefix)), show_results);
	}

	private static Map<String, String> texts(final Path file, final ThresholdQuestion.Answer answer) {
		final ThresholdChoice choice = answer.choice();
		final Map<String, String> texts = new LinkedHashMap<>();
		texts.put("run_record", file.toString());
		texts.put("correction", choice.correction().key());
		texts.put("voxel_p", Decimals.text(choice.voxelP()));
		texts.put("alpha", Decimals.text(choice.alpha()));
		texts.put("min_cluster_mm3", Decimals.text(choice.minClusterMm3()));
		texts.put("output_directory", answer.target().folder());
		texts.put("output_prefix", answer.target().prefix());
		texts.put("show_results", Boolean.toString(answer.target().show()));
		return texts;
	}
}
