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

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.scijava.Context;

import sc.fiji.neurometa.commands.batch.AnalysisKind;
import sc.fiji.neurometa.commands.batch.Batch;
import sc.fiji.neurometa.commands.batch.PlannedAnalysis;
import sc.fiji.neurometa.commands.bridge.MacroOptions;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.RunSoftware;

/** Computation of the rows of a table of analyses by the commands of the menu. */
final class TableRunner implements Batch.Runner {

	private final Path experiments, home;
	private final Map<String, String> common;
	private final Context context;

	/**
	 * A runner.
	 *
	 * @param experiments the file of all experiments
	 * @param table the table, from whose folder names of files start
	 * @param common macro keys of all rows that have them
	 * @param context gives the commands their services
	 */
	TableRunner(final Path experiments, final Path table, final Map<String, String> common, final Context context) {
		this.experiments = experiments.toAbsolutePath();
		home = table.toAbsolutePath().getParent();
		this.common = Map.copyOf(common);
		this.context = context;
	}

	/** The macro keys of a row; those of the table go before those of all rows. */
	private Map<String, String> keys(final PlannedAnalysis analysis, final Map<String, Batch.Outcome> before) {
		final AnalysisKind kind = analysis.kind().orElseThrow();
		final RowCommand command = RowCommand.of(kind);
		final Map<String, String> keys = new LinkedHashMap<>(groups(analysis, before));
		common.forEach((key, value) -> {
			if (command.has(key)) keys.put(key, value);
		});
		if (kind == AnalysisKind.BALANCED) keys.put("contrast_method", "balanced");
		analysis.keys().forEach((key, value) -> {
			if (!command.has(key)) throw new InputException(
				"The column " + key + " is filled, but an analysis of the kind " + kind.word() + " has no such key.");
			if (key.startsWith("filter_tags") && !keys.getOrDefault(key, "").isEmpty())
				throw new InputException("Both include and the column " + key + " are filled. Keep one of them.");
			keys.put(key, value);
		});
		return keys;
	}

	private Map<String, String> groups(final PlannedAnalysis analysis, final Map<String, Batch.Outcome> before) {
		final Map<String, String> keys = new LinkedHashMap<>();
		final String file = experiments.toString();
		switch (analysis.kind().orElseThrow()) {
			case ALE -> {
				keys.put("foci_file", file);
				keys.put("filter_tags", analysis.includes().get(0));
			}
			case MACM -> {
				keys.put("database_file", file);
				keys.put("filter_tags", analysis.includes().get(0));
			}
			case CONTRAST, BALANCED -> {
				for (int g = 0; g < 2; g++) {
					final String suffix = g == 0 ? "_a" : "_b";
					keys.put("foci_file" + suffix, file);
					keys.put("name" + suffix, analysis.groups().get(g));
					keys.put("filter_tags" + suffix, analysis.includes().get(g));
				}
			}
			case CONJUNCTION -> keys.put("map_list",
				analysis.includes().stream().map(name -> map(name, before).toString()).collect(Collectors.joining(";")));
		}
		return keys;
	}

	/** The thresholded map of an analysis above. */
	private static Path map(final String name, final Map<String, Batch.Outcome> before) {
		final Batch.Outcome other = before.get(name);
		if (other == null) throw new InputException("There is no analysis " + name + " above it" +
			(before.isEmpty() ? "." : "; there are " + String.join(", ", before.keySet()) + "."));
		final RunFolder run = other.run().orElseThrow(() -> new InputException("The analysis " + name + " failed."));
		final Path map = run.file("thresholded_Z", ".nii.gz");
		if (!Files.isRegularFile(map)) throw new InputException(
			"The analysis " + name + " has no thresholded map of one group. Name analyses of the kinds ale and macm.");
		return map;
	}

	@Override
	public String asked(final PlannedAnalysis analysis, final Path folder, final Map<String, Batch.Outcome> before) {
		final Map<String, String> keys = keys(analysis, before);
		final StringBuilder text =
			new StringBuilder(analysis.kind().orElseThrow().word()).append(' ').append(MacroOptions.format(keys)).append('\n')
				.append("NeuroMeta ").append(RunSoftware.current().neurometa()).append('\n');
		final RowCommand command = RowCommand.of(analysis.kind().orElseThrow());
		keys.forEach((key, value) -> {
			if (command.isFile(key) || key.equals("map_list")) for (final String file : value.split(";"))
				if (Files.isRegularFile(home.resolve(file)))
					text.append(sha256(home.resolve(file))).append("  ").append(file).append('\n');
		});
		return text.toString();
	}

	@Override
	public void run(final PlannedAnalysis analysis, final Path folder, final boolean resume,
		final Map<String, Batch.Outcome> before)
	{
		final RowCommand command = RowCommand.of(analysis.kind().orElseThrow());
		keys(analysis, before).forEach((key, value) -> command.set(key, value, home));
		command.set("output_directory", folder.toAbsolutePath().toString(), home);
		command.set("output_prefix", analysis.folder(), home);
		command.set("show_results", "false", home);
		if (command.has("resume")) command.set("resume", Boolean.toString(resume), home);
		command.run(context);
	}

	@Override
	public RunFolder files(final PlannedAnalysis analysis, final Path folder) {
		final boolean isConjunction = analysis.kind().orElseThrow() == AnalysisKind.CONJUNCTION;
		return new RunFolder(folder, analysis.folder() + (isConjunction ? "_conjunction" : ""));
	}

	private static String sha256(final Path file) {
		try (InputStream in = Files.newInputStream(file);
				DigestInputStream digest = new DigestInputStream(in, MessageDigest.getInstance("SHA-256")))
		{
			digest.transferTo(OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(digest.getMessageDigest().digest());
		}
		catch (final IOException e) {
			throw new InputException(file + " cannot be read: " + e.getMessage() + ".", e);
		}
		catch (final NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}
}
