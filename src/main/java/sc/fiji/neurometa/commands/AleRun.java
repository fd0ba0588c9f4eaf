package sc.fiji.neurometa.commands;

import java.io.File;

import org.scijava.Context;
import org.scijava.task.TaskService;

import sc.fiji.neurometa.analysis.AleInput;
import sc.fiji.neurometa.analysis.AleSettings;
import sc.fiji.neurometa.analysis.Anatomy;
import sc.fiji.neurometa.analysis.MainEffect;
import sc.fiji.neurometa.analysis.MainEffectResult;
import sc.fiji.neurometa.io.foci.FociFile;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Workers;

/** One ALE from its input to files and windows: the path that ALE Meta-Analysis and Repeat Run share. */
record AleRun(Context context, AleInput input, AleSettings settings, OutputChoice output, int threads) {

	/**
	 * The input that a foci file and the choices of a dialog make.
	 *
	 * @throws InputException when the file or the mask cannot be used
	 */
	static AleInput fromFile(final File fociFile, final SpaceChoice space, final MaskChoice maskChoice,
		final File maskFile, final SamplingChoice sampling)
	{
		if (MaskChoice.isNone(fociFile)) throw new InputException("No foci file was given. Choose one as foci_file.");
		final FociFile foci = FociFiles.read(fociFile.toPath(), space);
		final Mask mask = maskChoice.mask(foci.experiments(), maskFile);
		return new AleInput(foci.experiments(), mask, sampling.sampling(mask), new Anatomy(Atlases.all(mask.space())));
	}

	/** Computes, writes and shows. */
	void run() {
		try (TaskProgress progress = TaskProgress.start(context.service(TaskService.class), "ALE Meta-Analysis")) {
			final int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
			final MainEffectResult result = Workers.with(workers, () -> MainEffect.run(input, settings, progress));
		}
	}
}
