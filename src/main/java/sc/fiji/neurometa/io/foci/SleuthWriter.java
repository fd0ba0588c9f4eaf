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
package sc.fiji.neurometa.io.foci;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.table.Decimals;

/**
 * Writer of foci as Sleuth text, which {@link FociFiles} reads back to the same experiments: same names, numbers of
 * subjects, spaces and coordinates to the last bit. Line numbers become those of the new file.
 * <p>
 * The format cannot hold every name. {@link #representable} says what a name becomes: white space and control
 * characters are single spaces; a colon in the name of a study is a dash, since the first colon ends the study; a name
 * that would be read as something else gets the word "Study" in front, or loses its equals sign. An experiment without
 * a name is read back under a name that gives its place. A file of both spaces repeats its Reference line, which
 * GingerALE does not understand; convert such a set first when GingerALE is to read it.
 */
public final class SleuthWriter {

	private SleuthWriter() {}

	/**
	 * Writes a set into a file, whole or not at all.
	 *
	 * @throws sc.fiji.neurometa.model.InputException when the file cannot be written there
	 */
	public static void write(final Path file, final ExperimentSet set) {
		AtomicFiles.writeText(file, out -> write(out, set));
	}

	/**
	 * Appends a set as text with LF line ends.
	 *
	 * @throws IOException when the target fails
	 */
	public static void write(final Appendable target, final ExperimentSet set) throws IOException {
		Space space = null;
		for (final Experiment experiment : set.experiments()) {
			if (experiment.space() != space) target.append("// Reference=").append(experiment.space().label()).append('\n');
			space = experiment.space();
			write(target, experiment);
		}
	}

	private static void write(final Appendable target, final Experiment experiment) throws IOException {
		final String name = representable(experiment).name();
		if (!name.isEmpty()) target.append("// ").append(name).append('\n');
		SleuthFacts.write(target, experiment);
		if (experiment.hasSubjects())
			target.append("// Subjects=").append(Integer.toString(experiment.subjects())).append('\n');
		// without foci or a name, only this line shows that there is an experiment
		else if (experiment.foci().isEmpty() || name.isEmpty()) target.append("// Subjects=\n");
		for (final Focus focus : experiment.foci())
			target.append(Decimals.text(focus.xMm())).append('\t').append(Decimals.text(focus.yMm())).append('\t')
				.append(Decimals.text(focus.zMm())).append('\n');
		target.append('\n');
	}

	/** The experiment under the name by which the format can hold it; most names stay unchanged. */
	public static Experiment representable(final Experiment experiment) {
		final String study = Typography.name(experiment.study()).replaceAll("\\s*:\\s*", " - ").strip();
		final String contrast = Typography.name(experiment.contrast());
		final String name = title(contrast.isEmpty() ? study : study + ": " + contrast);
		final ExperimentName parts = ExperimentName.of(name);
		return new Experiment(parts.study(), parts.contrast(), experiment.subjects(), experiment.space(), experiment.foci(),
			experiment.line(), Optional.of(SleuthFacts.representable(experiment.about())));
	}

	private static String title(final String name) {
		final String plain = name.replaceAll("^[/\\\\#\\s]+", "").replaceAll("(\\s*[,;]){2,}$", "");
		if (plain.isEmpty()) return plain;
		final String wordy = plain.replace("=", " ").replaceAll(" +", " ").strip();
		return Stream.of(plain, "Study " + plain, wordy, "Study " + wordy).filter(CommentLine::isTitle).findFirst()
			.orElseThrow(() -> new IllegalStateException("No title for " + name));
	}

	/** The set as its text would be read, except for names of nameless experiments and line numbers. */
	public static ExperimentSet representable(final ExperimentSet set) {
		final List<Experiment> experiments = set.experiments().stream().map(SleuthWriter::representable).toList();
		return new ExperimentSet(set.name(), experiments);
	}
}
