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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ij.ImagePlus;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.io.results.StoredMaps;
import sc.fiji.neurometa.io.results.TableChecksums;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.report.methods.ConjunctionText;
import sc.fiji.neurometa.report.methods.ContrastText;
import sc.fiji.neurometa.report.methods.MacmText;
import sc.fiji.neurometa.report.methods.MethodsText;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.viewer.LinkButton;
import sc.fiji.neurometa.ui.viewer.ResultModel;

/**
 * A finished run that is opened again from its files, whole, without computing anything: its views, clusters,
 * experiments, warnings and text.
 *
 * @param files the files of the run
 * @param run its record
 * @param model its views
 */
public record OpenedRun(RunFolder files, Run run, ResultModel model) {

	private static final Pattern TABLE = Pattern.compile(".+\\.csv"), MAP = Pattern.compile(".+\\.nii\\.gz");

	/**
	 * Reads a run.
	 *
	 * @param record its record, with the other files of the run next to it
	 * @throws InputException when a file is missing or damaged, or is not as the run wrote it
	 */
	public static OpenedRun read(final Path record) {
		final RunFolder files = RunFolder.of(record);
		final Run run = files.record();
		final List<String> changed = TableChecksums.changed(files);
		if (!changed.isEmpty()) throw new InputException((changed.size() == 1 ? "The table " + changed.get(0) + " is"
			: "The tables " + String.join(", ", changed) + " are") + " not as the run wrote " +
			(changed.size() == 1 ? "it" : "them") +
			", so that the run cannot be opened. Restore the original, or get it back from the record with Repeat Run.");
		return new OpenedRun(files, run, model(files, run));
	}

	private static ResultModel model(final RunFolder files, final Run run) {
		final String title = ResultWindows.title(files.prefix());
		return run.on(new Run.Cases<>(ale -> StoredModels.of(title, files, ale),
			contrast -> StoredModels.of(title, files, contrast), conjunction -> StoredModels
				.of(ResultWindows.title(files.prefix().replace("_conjunction", "") + " conjunction"), files, conjunction),
			macm -> StoredModels.of(title, files, macm)));
	}

	/** The text about the run, in Markdown. */
	public String methods() {
		return run.on(new Run.Cases<>(MethodsText::of, ContrastText::of, ConjunctionText::of, MacmText::of));
	}

	/** Opens its windows and hands on its maps, tables and texts. */
	public RunOutputs show() {
		final Path report = files.folder().resolve(files.reportName());
		return outputs(new ResultWindows(model, methods(),
			Optional.of(new ResultWindows.Report(report, CompletableFuture.completedFuture(Files.exists(report)))), tables(),
			ResultHome.of(run, CompletableFuture.completedFuture(files), parts())).show());
	}

	/** The main effects of a contrast, from their own records. */
	private List<LinkButton> parts() {
		return run.on(Run.Cases.<List<LinkButton>> otherwise(other -> List.of()).withContrast(
			contrast -> List.of(part("A", contrast.settings().nameA()), part("B", contrast.settings().nameB()))));
	}

	private LinkButton part(final String part, final String name) {
		return ResultHome.mainEffect(part, name, () -> read(files.part(part).recordFile()).show());
	}

	/** Hands on its maps, tables and texts without windows. */
	public RunOutputs outputs() {
		return outputs(Map.of());
	}

	/** Tables besides those of clusters and peaks, which come from its files. */
	private List<ResultWindows.Further> tables() {
		final List<ResultWindows.Further> none = List.of();
		return run.on(Run.Cases.<List<ResultWindows.Further>> otherwise(other -> none).withAle(ale -> leftOut(""))
			.withContrast(contrast -> Stream.of("A", "B").flatMap(part -> leftOut(part).stream()).toList())
			.withMacm(macm -> Stream
				.concat(Stream.of(ResultWindows.region(macm.seeds().clause(), files.table("region"))), leftOut("").stream())
				.toList()));
	}

	private List<ResultWindows.Further> leftOut(final String part) {
		final RunFolder own = part.isEmpty() ? files : files.part(part);
		return own.has(own.name("leave_one_out", ".csv"))
			? List.of(ResultWindows.leaveOneOut(part, own.table("leave_one_out"))) : List.of();
	}

	/** The files of the run as outputs, by the names of the parts of its result. */
	private RunOutputs outputs(final Map<String, ImagePlus> shown) {
		final String prefix = run.on(Run.Cases.<String> otherwise(other -> files.prefix())
			.withConjunction(c -> files.prefix().replaceFirst("_conjunction$", "")));
		final RunOutputs outputs = new RunOutputs(prefix, shown);
		outputs.texts(files.recordText(), methods());
		for (final String name : files.names()) {
			if (!name.startsWith(prefix + "_")) continue;
			final String rest = name.substring(prefix.length() + 1);
			if (TABLE.matcher(rest).matches()) outputs.table(rest.substring(0, rest.length() - ".csv".length()),
				() -> CsvTable.read(files.folder().resolve(name)));
			else if (MAP.matcher(rest).matches()) map(outputs, prefix, rest.substring(0, rest.length() - ".nii.gz".length()));
		}
		return outputs;
	}

	private void map(final RunOutputs outputs, final String prefix, final String part) {
		final Mask mask = model.mask();
		outputs.map(part, mask, () -> new StoredMaps(new RunFolder(files.folder(), prefix), mask).values(part,
			part.toUpperCase(Locale.ROOT).matches("(?:.*_)?P") ? 1 : 0));
	}
}
