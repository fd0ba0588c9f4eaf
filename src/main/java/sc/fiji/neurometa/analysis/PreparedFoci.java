package sc.fiji.neurometa.analysis;

import java.util.List;
import java.util.stream.Collectors;

import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Mask;

/**
 * A literature made ready for the analysis: every focus in the space of the mask and accounted for, contrasts pooled
 * where asked, a sample size for every experiment.
 *
 * @param placement the account of every focus of the source
 * @param analysed the experiments of the analysis, those without foci left out
 * @param kernelFoci foci and kernels of the same experiments
 */
public record PreparedFoci(FociPlacement placement, ExperimentSet analysed, List<KernelFoci> kernelFoci) {

	private static final int NAMED = 20;

	public PreparedFoci {
		kernelFoci = List.copyOf(kernelFoci);
	}

	/**
	 * Prepares a literature.
	 *
	 * @param source the literature as read
	 * @param mask the mask of the analysis
	 * @param settings what is asked
	 * @throws InputException when sample sizes are missing, or no focus lies in the mask
	 */
	public static PreparedFoci of(final ExperimentSet source, final Mask mask, final AleSettings settings) {
		final FociPlacement placement = FociPlacement.place(source, mask, settings.transform(), settings
			.outsideFoci() == OutsideFoci.DROP);
		checkFoci(source, mask, placement);
		final List<Experiment> experiments = Pooling.pool(placement.placed(), settings.poolBy()).experiments().stream()
			.filter(e -> !e.foci().isEmpty()).map(e -> e.hasSubjects() ? e : e.withSubjects(settings.defaultSubjects()))
			.toList();
		if (settings.kernelFwhmMm() == 0) checkSubjects(source.name(), experiments);
		return new PreparedFoci(placement, new ExperimentSet(source.name(), experiments), experiments.stream().map(
			e -> new KernelFoci(e.foci(), kernel(e, settings))).toList());
	}

	private static void checkFoci(final ExperimentSet source, final Mask mask, final FociPlacement placement) {
		if (placement.rows().isEmpty()) throw new InputException(source.name() + " holds no foci.");
		if (placement.rows().stream().allMatch(FocusRecord::isOutside)) throw new InputException("All " + placement.rows()
			.size() + " foci of " + source.name() + " lie outside the mask " + mask.name() +
			". Check the reference space of the file, and that its coordinates are in mm and not in voxels.");
	}

	private static void checkSubjects(final String name, final List<Experiment> experiments) {
		final List<Experiment> missing = experiments.stream().filter(e -> !e.hasSubjects()).toList();
		if (missing.isEmpty()) return;
		throw new InputException(name + ": " + missing.size() + " of " + experiments.size() +
			" experiments have no number of subjects, which the width of the kernel depends on: " + missing.stream().limit(
				NAMED).map(e -> (e.line() > 0 ? "line " + e.line() + " " : "") + "'" + e.name() + "'").collect(Collectors.joining(
					", ")) + (missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "") +
			". Add lines such as '// Subjects=20' to the file, or set default_subjects or kernel_fwhm_mm.");
	}

	private static Kernel kernel(final Experiment experiment, final AleSettings settings) {
		return settings.kernelFwhmMm() > 0 ? new Kernel(settings.kernelFwhmMm()) : Kernel.ofSubjects(experiment.subjects());
	}

	/** The widths of the kernels in mm, ascending. */
	public double[] sortedFwhmMm() {
		return kernelFoci.stream().mapToDouble(k -> k.kernel().fwhmMm()).sorted().toArray();
	}
}
