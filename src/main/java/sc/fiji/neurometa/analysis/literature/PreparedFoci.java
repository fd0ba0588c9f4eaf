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
package sc.fiji.neurometa.analysis.literature;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Remedy;
import sc.fiji.neurometa.space.Mask;

/**
 * A literature prepared for the analysis: every focus in the space of the mask and accounted for, contrasts pooled
 * if requested, a sample size for every experiment.
 *
 * @param placement the account of every focus of the source
 * @param analysed the experiments of the analysis, those without foci left out
 * @param kernelFoci foci and kernels of the same experiments
 */
public record PreparedFoci(FociPlacement placement, ExperimentSet analysed, List<KernelFoci> kernelFoci) {

	private static final int NAMED = 20;
	/** The number that is offered where none is given. */
	private static final int USUAL_SUBJECTS = 20;

	public PreparedFoci {
		kernelFoci = List.copyOf(kernelFoci);
	}

	/**
	 * Prepares the literature of an ALE.
	 *
	 * @param input the literature, the mask, and the region whose foci are left out
	 * @param settings the settings of the analysis
	 * @throws InputException as {@link #of(ExperimentSet, Mask, AleSettings)}; also when no focus is left
	 */
	public static PreparedFoci of(final AleInput input, final AleSettings settings) {
		return input.excluded().map(
			region -> of(input.experiments(), input.mask(), settings, focus -> region.contains(focus, input.mask().space())))
			.orElseGet(() -> of(input.experiments(), input.mask(), settings));
	}

	/**
	 * Prepares a literature.
	 *
	 * @param source the literature as read
	 * @param mask the mask of the analysis
	 * @param settings the settings of the analysis
	 * @throws InputException when sample sizes are missing, no focus lies in the mask, or its voxels are too large
	 */
	public static PreparedFoci of(final ExperimentSet source, final Mask mask, final AleSettings settings) {
		return RecentFoci.of(source, mask, settings.modelling(), () -> of(source, mask, settings, focus -> false));
	}

	private static PreparedFoci of(final ExperimentSet source, final Mask mask, final AleSettings settings,
		final Predicate<Focus> leftOut)
	{
		final FociPlacement placement =
			FociPlacement.place(source, mask, settings.transform(), settings.outsideFoci() == OutsideFoci.DROP, leftOut);
		checkFoci(source, mask, placement);
		final List<Experiment> experiments =
			Pooling.pool(placement.placed(), settings.poolBy()).experiments().stream().filter(e -> !e.foci().isEmpty())
				.map(e -> e.hasSubjects() ? e : e.withSubjects(settings.defaultSubjects())).toList();
		if (settings.kernelFwhmMm() == 0) checkSubjects(source.name(), experiments);
		final List<KernelFoci> kernelFoci =
			experiments.stream().map(e -> new KernelFoci(e.foci(), kernel(e, settings))).toList();
		checkWidths(kernelFoci, mask);
		return new PreparedFoci(placement, new ExperimentSet(source.name(), experiments), kernelFoci);
	}

	private static void checkFoci(final ExperimentSet source, final Mask mask, final FociPlacement placement) {
		if (placement.rows().isEmpty()) throw new InputException(source.name() + " holds no foci.");
		if (placement.rows().stream().allMatch(FocusRecord::isOutside)) throw new InputException(
			"All " + placement.rows().size() + " foci of " + source.name() + " lie outside the mask " + mask.name() +
				". Check the reference space of the file, and that its coordinates are in mm and not in voxels.");
		if (placement.rows().stream().allMatch(r -> r.isOutside() || r.status() == FocusRecord.Status.LEFT_OUT))
			throw new InputException("The experiments of " + source.name() + " report no focus in the mask " + mask.name() +
				" besides those in the region, which seed_foci = leave_out leaves out. Choose a larger database, or " +
				"seed_foci = keep.");
	}

	private static void checkSubjects(final String name, final List<Experiment> experiments) {
		final List<Experiment> missing = experiments.stream().filter(e -> !e.hasSubjects()).toList();
		if (missing.isEmpty()) return;
		throw InputException.about("default_subjects",
			name + ": " + missing.size() + " of " + experiments.size() +
				" experiments have no number of subjects, which the width of the kernel depends on: " +
				missing.stream().limit(NAMED).map(e -> (e.line() > 0 ? "line " + e.line() + " " : "") + "'" + e.name() + "'")
					.collect(Collectors.joining(", ")) +
				(missing.size() > NAMED ? " and " + (missing.size() - NAMED) + " more" : "") +
				". Add lines such as '// Subjects=20' to the file, or set default_subjects or kernel_fwhm_mm.",
			Remedy.set("Use " + USUAL_SUBJECTS + " subjects", "default_subjects", USUAL_SUBJECTS));
	}

	/**
	 * Refuses a kernel that fits into one voxel: it would give it a probability of 1, which no other experiment can
	 * change.
	 */
	private static void checkWidths(final List<KernelFoci> kernelFoci, final Mask mask) {
		final double voxelMm3 = mask.grid().voxelVolumeMm3();
		kernelFoci.stream().map(KernelFoci::kernel).filter(k -> k.peak(voxelMm3) >= 1).findFirst().ifPresent(k -> {
			throw new InputException("A kernel of " + k.fwhmMm() + " mm is too narrow for the mask " + mask.name() +
				", whose voxels have " + voxelMm3 + " mm3. Choose a larger kernel_fwhm_mm or a mask with smaller voxels.");
		});
	}

	private static Kernel kernel(final Experiment experiment, final AleSettings settings) {
		return settings.kernelFwhmMm() > 0 ? new Kernel(settings.kernelFwhmMm()) : Kernel.ofSubjects(experiment.subjects());
	}

	/**
	 * Number of experiments with foci, pooled if requested, for which the source gives no sample size; a contrast without
	 * one has that of its study where contrasts are pooled.
	 */
	public int withoutSubjects(final PoolBy poolBy) {
		return (int) Pooling.pool(placement.placed(), poolBy).experiments().stream()
			.filter(e -> !e.foci().isEmpty() && !e.hasSubjects()).count();
	}

	/** The widths of the kernels in mm, ascending. */
	public double[] sortedFwhmMm() {
		return kernelFoci.stream().mapToDouble(k -> k.kernel().fwhmMm()).sorted().toArray();
	}
}
