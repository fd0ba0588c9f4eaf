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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.event.EventService;
import org.scijava.log.LogService;
import org.scijava.task.TaskService;

import sc.fiji.neurometa.analysis.conjunction.ConjoinedMaps;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.Circumstances;
import sc.fiji.neurometa.record.ConjunctionRecord;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.viewer.ResultModel;

/** The order of the steps of a run: what a user waits for comes first. */
class AnalysisRunTest {

	@TempDir
	Path folder;

	private final List<String> steps = new ArrayList<>();

	/** A conjunction that notes its steps. */
	private record Noted(ConjunctionRun run, Consumer<String> step)
		implements AnalysisRun<ConjoinedMaps, ConjunctionRecord>
	{

		@Override
		public Run.Kind kind() {
			return run.kind();
		}

		@Override
		public String name() {
			return run.name();
		}

		@Override
		public ConjoinedMaps compute(final PermutationDriver driver, final Progress progress) {
			step.accept("compute");
			return run.compute(driver, progress);
		}

		@Override
		public ConjunctionRecord record(final ConjoinedMaps result, final Circumstances how) {
			return run.record(result, how);
		}

		@Override
		public String methods(final ConjunctionRecord record) {
			return run.methods(record);
		}

		@Override
		public void write(final Outcome<ConjoinedMaps, ConjunctionRecord> outcome, final Path to, final Runnable check) {
			step.accept("files");
			run.write(outcome, to, check);
		}

		@Override
		public List<Extra> pictures(final Outcome<ConjoinedMaps, ConjunctionRecord> outcome) {
			step.accept("pictures");
			return run.pictures(outcome);
		}

		@Override
		public List<RunFolder> reports(final RunFolder files) {
			step.accept("reports");
			return run.reports(files);
		}

		@Override
		public ResultModel model(final String prefix, final ConjoinedMaps result) {
			step.accept("windows");
			return run.model(prefix, result);
		}

		@Override
		public void parts(final ConjoinedMaps result, final RunOutputs to) {
			run.parts(result, to);
		}
	}

	private Path map(final String name, final float value) {
		final Volume volume = Volume.zeros(new Grid(46, 55, 46, Affine.scaling(4, 4, 4, -90, -126, -72)));
		volume.set(volume.grid().nearestVoxel(0, 0, 0), value);
		final Path file = folder.resolve(name);
		NiftiWriter.write(file, volume, Space.MNI, NiftiType.FLOAT32, "");
		return file;
	}

	private AnalysisRun.Finished<ConjunctionRecord> run(final Consumer<String> also) {
		try (Context context = new Context(TaskService.class, LogService.class, EventService.class)) {
			return new Noted(ConjunctionRun.of(List.of(map("a.nii.gz", 3), map("b.nii.gz", 4)), List.of()), step -> {
				steps.add(step);
				also.accept(step);
			}).run(context, new OutputChoice(folder.resolve("out").toFile(), "p", true), 1);
		}
	}

	@Test
	void windowsComeBeforeFilesAndPictures() {
		run(step -> assertEquals(step.equals("pictures") || step.equals("reports"),
			Files.exists(folder.resolve("out").resolve("p_conjunction_run.json")), step));
		assertEquals(List.of("compute", "windows", "files", "pictures", "reports"), steps);
	}

	/** The windows are there; what cannot be written is one message. */
	@Test
	void filesThatFailCostNoWindow() {
		assertThrows(InputException.class, () -> run(step -> {
			if (step.equals("files")) throw new InputException("The disk is full.");
		}));
		assertEquals(List.of("compute", "windows", "files"), steps);
	}
}
