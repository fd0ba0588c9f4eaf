package sc.fiji.neurometa.analysis.literature;

import sc.fiji.neurometa.ale.FocusPlacement;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.CoordinateTransform;

/**
 * The choices by which foci become modelled activation: their space, the pooling of experiments, the kernels.
 *
 * @param transform converts foci of the other space
 * @param focusPlacement placement of the Gaussians
 * @param outsideFoci treatment of foci outside the mask
 * @param maModel combines the foci of an experiment
 * @param poolBy what is pooled into one experiment
 * @param kernelFwhmMm full width at half maximum of all kernels in mm; 0 = from each sample size
 * @param defaultSubjects sample size where none is given; 0 = a missing one is an error
 */
public record Modelling(CoordinateTransform transform, FocusPlacement focusPlacement, OutsideFoci outsideFoci,
	MaModel maModel, PoolBy poolBy, double kernelFwhmMm, int defaultSubjects)
{

	/** @throws InputException naming the macro key of a value that is out of range */
	public Modelling {
		InputException.require(kernelFwhmMm >= 0 && kernelFwhmMm < Double.POSITIVE_INFINITY, "kernel_fwhm_mm", kernelFwhmMm,
			"a width in mm, or 0 for the width that follows from the sample size");
		InputException.require(defaultSubjects >= 0, "default_subjects", defaultSubjects,
			"a number of subjects, or 0 to refuse experiments without one");
	}

	/** The same with another conversion of foci. */
	public Modelling withTransform(final CoordinateTransform transform) {
		return new Modelling(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects);
	}

	/** The same with Gaussians centred elsewhere. */
	public Modelling withFocusPlacement(final FocusPlacement focusPlacement) {
		return new Modelling(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects);
	}

	/** The same with another treatment of foci outside the mask. */
	public Modelling withOutsideFoci(final OutsideFoci outsideFoci) {
		return new Modelling(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects);
	}

	/** The same with another combination of the foci of an experiment. */
	public Modelling withMaModel(final MaModel maModel) {
		return new Modelling(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects);
	}

	/** The same with another pooling of experiments. */
	public Modelling withPoolBy(final PoolBy poolBy) {
		return new Modelling(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects);
	}

	/** The same with another width of the kernels; 0 = from each sample size. */
	public Modelling withKernelFwhmMm(final double kernelFwhmMm) {
		return new Modelling(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects);
	}

	/** The same with another sample size where none is given; 0 = a missing one is an error. */
	public Modelling withDefaultSubjects(final int defaultSubjects) {
		return new Modelling(transform, focusPlacement, outsideFoci, maModel, poolBy, kernelFwhmMm, defaultSubjects);
	}

	/** The choices of GingerALE, with the recommended transform. */
	public static Modelling defaults() {
		return new Modelling(CoordinateTransform.LANCASTER_POOLED, FocusPlacement.EXACT, OutsideFoci.KEEP,
			MaModel.NON_ADDITIVE, PoolBy.NONE, 0, 0);
	}
}
