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
package sc.fiji.neurometa.io.share;

import static sc.fiji.neurometa.table.Numbers.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.table.CsvTable;

/**
 * The sheet from which the form of NeuroVault can be filled: a row for each map. The words are those of its form and of its
 * programming interface: map types {@code Z}, {@code P}, {@code Pa} (parcellation: numbers of clusters) and {@code OTHER}; the
 * analysis level {@code M} is a meta-analysis. Maps in Talairach space have no template, since NeuroVault takes MNI only.
 */
final class NeuroVaultSheet {

	private static final String MAP = ".nii.gz";

	private NeuroVaultSheet() {}

	static CsvTable of(final List<SharedRun> runs) {
		final List<List<Object>> rows = new ArrayList<>();
		for (final SharedRun run : runs)
			for (final String file : run.names())
				if (file.endsWith(MAP)) rows.add(row(run, file));
		return new CsvTable(List.of("file", "name", "map_type", "analysis_level", "modality", "target_template_image",
			"is_thresholded", "number_of_subjects", "description"), rows);
	}

	private static List<Object> row(final SharedRun run, final String file) {
		final String map = file.substring(0, file.length() - MAP.length());
		final boolean isMni = space(run.run()) == Space.MNI;
		final Optional<RunRecord> ale = ale(run.run(), map);
		return Arrays.asList(run.path(file), map.replace('_', ' '), type(map), "M", "Other", isMni ? "GenericMNI" : "",
			isThresholded(map) ? "yes" : "no", ale.map(r -> r.counts().analysed().subjects()).orElse(null),
			run.run().command() + ", NeuroMeta " + run.run().software().neurometa() +
				ale.map(r -> ", " + count(r.counts().analysed().experiments(), "experiment", "experiments") + ", " +
					count(r.counts().analysed().foci(), "focus", "foci")).orElse(""));
	}

	/** The type of a map by the word at the end of its name. */
	static String type(final String map) {
		if (map.endsWith("_clusters")) return "Pa";
		if (map.endsWith("_P")) return "P";
		return map.endsWith("_Z") ? "Z" : "OTHER";
	}

	/** Whether voxels that did not pass a threshold are 0. */
	static boolean isThresholded(final String map) {
		return map.endsWith("_clusters") || map.contains("_thresholded_") || map.matches(".*_(?:A-B|B-A)_Z") ||
			map.matches(".*_conjunction(?:_Z)?");
	}

	private static Space space(final Run run) {
		return run.on(new Run.Cases<>(ale -> ale.mask().space(), contrast -> contrast.a().mask().space(),
			conjunction -> conjunction.space(), macm -> macm.ale().mask().space()));
	}

	/** The ALE that a map is of. */
	private static Optional<RunRecord> ale(final Run run, final String map) {
		return run.on(new Run.Cases<Optional<RunRecord>>(Optional::of,
			contrast -> map.startsWith(contrast.a().outputPrefix() + "_") ? Optional.of(contrast.a())
					: map.startsWith(contrast.b().outputPrefix() + "_") ? Optional.of(contrast.b()) : Optional.empty(),
			conjunction -> Optional.empty(), macm -> Optional.of(macm.ale())));
	}
}
