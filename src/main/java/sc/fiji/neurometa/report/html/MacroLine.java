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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunLiterature;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.table.Numbers;

/** The line of a macro that repeats a run from its foci file. */
public final class MacroLine {

	private MacroLine() {}

	/** The line; empty where the foci file alone does not determine what was analysed. */
	public static Optional<String> of(final RunRecord run) {
		final Optional<RunLiterature> literature = run.source().literature();
		final String path = literature.map(RunLiterature::path).orElse(run.source().path()),
			mask = run.mask().file().orElse(""),
			words = literature.map(l -> l.filter().words() + l.filter().tags().orElse("")).orElse("");
		if (!run.command().equals(Run.Kind.MAIN_EFFECT.command()) || run.source().excludedAsShared().isPresent() ||
			run.baseRate().isPresent() || run.baseRateDatabase().isPresent() || run.rethresholded().isPresent() ||
			(path + mask + words).matches(".*[\\[\\]\"].*")) return Optional.empty();
		final List<String> keys = new ArrayList<>();
		keys.add("foci_file=[" + path.replace("\\", "/") + "]");
		keys.add("space=" + run.source().space());
		literature.ifPresent(l -> filter(keys, l));
		keys.add("mask=" + run.mask().choice());
		if (!mask.isEmpty()) keys.add("mask_file=[" + mask.replace("\\", "/") + "]");
		run.mask().reading().ifPresent(reading -> {
			reading.threshold().ifPresent(t -> keys.add("mask_threshold=" + Numbers.exact(t)));
			if (reading.isGuess()) keys.add("allow_guessed_place=true");
		});
		keys.add("sampling=" + run.sampling().choice());
		settings(keys, run.settings());
		if (run.leaveOneOut().isPresent()) keys.add("leave_one_out=true");
		return Optional.of("run(\"" + run.command() + "\", \"" + String.join(" ", keys) + " output_directory=[anew]\");");
	}

	private static void filter(final List<String> keys, final RunLiterature literature) {
		keys.add("space_if_unknown=" + literature.database().spaceIfUnknown());
		if (!literature.filter().years().isEmpty()) keys.add("filter_years=[" + literature.filter().years() + "]");
		if (!literature.filter().words().isEmpty()) keys.add("filter_words=[" + literature.filter().words() + "]");
		if (literature.filter().minN() > 0) keys.add("filter_min_n=" + literature.filter().minN());
		literature.filter().tags().ifPresent(tags -> keys.add("filter_tags=[" + tags + "]"));
	}

	private static void settings(final List<String> keys, final AleSettings s) {
		keys.add("transform=" + word(s.transform()));
		keys.add("focus_placement=" + word(s.focusPlacement()));
		keys.add("outside_foci=" + word(s.outsideFoci()));
		keys.add("ma_model=" + word(s.maModel()));
		keys.add("pool_by=" + word(s.poolBy()));
		keys.add("kernel_fwhm_mm=" + Numbers.exact(s.kernelFwhmMm()));
		keys.add("default_subjects=" + s.defaultSubjects());
		keys.add("correction=" + s.correction().key());
		keys.add("voxel_p=" + Numbers.exact(s.voxelP()));
		keys.add("alpha=" + Numbers.exact(s.alpha()));
		keys.add("min_cluster_mm3=" + Numbers.exact(s.minClusterMm3()));
		keys.add("connectivity=" + s.connectivity().neighbours());
		keys.add("permutations=" + s.permutations());
		if (!s.nullSteps().isEmpty())
			keys.add("null_steps=[" + s.nullSteps().stream().map(Numbers::exact).collect(Collectors.joining(";")) + "]");
		keys.add("seed=" + s.seed());
		s.stopEarly().ifPresent(stop -> {
			keys.add("stop_early=true");
			keys.add("stop_interval=" + Numbers.exact(stop.stopInterval()));
		});
	}

	private static String word(final Enum<?> choice) {
		return choice.name().toLowerCase(Locale.ROOT);
	}
}
