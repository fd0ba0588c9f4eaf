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

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import sc.fiji.neurometa.analysis.conjunction.ConjoinedMaps;
import sc.fiji.neurometa.analysis.conjunction.ThresholdedMap;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.literature.OwnAtlas;
import sc.fiji.neurometa.commands.atlas.LabelAtlases;
import sc.fiji.neurometa.commands.figure.AleFigure;
import sc.fiji.neurometa.commands.figure.MapUnit;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.io.results.ConjunctionFiles;
import sc.fiji.neurometa.io.results.MapFiles;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.model.Findings;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.Circumstances;
import sc.fiji.neurometa.record.ConjunctionRecord;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.report.methods.ConjunctionText;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.ui.viewer.ResultModel;

/**
 * One conjunction of maps from their files to files and windows: the path that Map Conjunction and Repeat Run share.
 *
 * @param maps reads the maps
 * @param connectivity which voxels are neighbours in a cluster
 * @param name name of the results when no prefix was given
 * @param atlases atlases that name places in addition to the shipped ones
 */
public record ConjunctionRun(Supplier<List<ThresholdedMap>> maps, Connectivity connectivity, String name,
	List<OwnAtlas> atlases) implements AnalysisRun<ConjoinedMaps, ConjunctionRecord>
{

	private static final int MOST_NAMED = 3, LONGEST_NAME = 150;

	/** The run of files. */
	public static ConjunctionRun of(final List<Path> files, final List<OwnAtlas> atlases) {
		return new ConjunctionRun(() -> MapFiles.read(files), Connectivity.FACES, nameOf(files), atlases);
	}

	/** The run of a record. */
	public static ConjunctionRun again(final ConjunctionRecord run) {
		return new ConjunctionRun(() -> MapFiles.readAgain(run.maps()), run.connectivity(), run.outputPrefix(),
			LabelAtlases.again(run.labelAtlases().orElse(List.of())));
	}

	/** The names of up to three files without their extensions, or the first and the number of the others. */
	public static String nameOf(final List<Path> files) {
		final List<String> stems = files.stream()
			.map(f -> String.valueOf(f.getFileName()).replaceFirst("(?i)(\\.nii|\\.hdr|\\.img)?(\\.gz)?$", "")).toList();
		final String joined = String.join("_and_", stems);
		return stems.size() <= MOST_NAMED && joined.length() <= LONGEST_NAME ? joined
			: stems.get(0) + "_and_" + (stems.size() - 1) + "_more";
	}

	@Override
	public Run.Kind kind() {
		return Run.Kind.CONJUNCTION;
	}

	@Override
	public void checkInput(final Findings findings) {
		findings.check("map_list", () -> conjoined(maps.get()));
	}

	private ConjoinedMaps conjoined(final List<ThresholdedMap> read) {
		return ConjoinedMaps.of(read, connectivity, space -> new Anatomy(Atlases.all(space)).with(atlases, space),
			ConjunctionRun::brainMm3);
	}

	@Override
	public ConjoinedMaps compute(final PermutationDriver driver, final Progress progress) {
		progress.stage("Reading maps");
		final List<ThresholdedMap> read = maps.get();
		progress.check();
		progress.stage("Conjunction of " + read.size() + " maps");
		final ConjoinedMaps conjoined = conjoined(read);
		progress.check();
		return conjoined;
	}

	private static double brainMm3(final Space space) {
		final Mask brain = space == Space.MNI ? ReferenceMasks.mni152() : ReferenceMasks.talairach();
		return brain.size() * brain.grid().voxelVolumeMm3();
	}

	@Override
	public ConjunctionRecord record(final ConjoinedMaps result, final Circumstances how) {
		return ConjunctionRecord.of(result, how);
	}

	@Override
	public String methods(final ConjunctionRecord record) {
		return ConjunctionText.of(record);
	}

	@Override
	public void write(final Outcome<ConjoinedMaps, ConjunctionRecord> outcome, final Path folder, final Runnable check) {
		final ConjoinedMaps conjoined = outcome.result();
		ConjunctionFiles.write(conjoined.result(), outcome.record(), folder, outcome.methods(), List.of(), check);
	}

	@Override
	public List<Extra> pictures(final Outcome<ConjoinedMaps, ConjunctionRecord> outcome) {
		final ConjoinedMaps conjoined = outcome.result();
		return List.of(AleFigure.mosaic("mosaic.png", conjoined.result().mask(), conjoined.result().maps().ale(),
			outcome.record().outputPrefix(),
			String.format(Locale.ROOT, "smallest value where all %d maps are above 0", conjoined.maps().size()), "minimum"));
	}

	@Override
	public ResultModel model(final String prefix, final ConjoinedMaps result) {
		return ResultModels.of(ResultWindows.title(prefix + " conjunction"), result,
			unit(result.maps().stream().map(ThresholdedMap::path).toList()));
	}

	@Override
	public void parts(final ConjoinedMaps result, final RunOutputs to) {
		ConjunctionFiles.parts(to.parts(result.result().mask(), ""), result.result());
	}

	/** The unit of the values of all maps, from their headers or the names of their files. */
	static String unit(final List<String> maps) {
		final List<String> units = maps.stream().map(ConjunctionRun::unit).distinct().toList();
		return units.size() == 1 ? units.get(0) : MapUnit.UNKNOWN;
	}

	private static String unit(final String map) {
		final Path file = Path.of(map);
		try {
			return MapUnit.of(file, NiftiReader.readHeader(file));
		}
		catch (final InputException e) {
			// a map that is not there any more is known by its name
			return MapUnit.ofName(String.valueOf(file.getFileName()));
		}
	}
}
