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
import java.util.Optional;
import java.util.stream.DoubleStream;

import sc.fiji.neurometa.ale.FocusPlacement;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Remedy;
import sc.fiji.neurometa.space.CoordinateTransform;

/**
 * The settings of an ALE: every choice that changes its numbers, besides the foci, the mask and the sampling space.
 * Settings that differ from the defaults in a few choices name these: {@code
 * AleSettings.defaults().withCorrection(Correction.VOXEL_FWE).withPermutations(5000)}. Every step is checked, so that
 * more permutations come before the smaller {@code alpha} that needs them.
 *
 * @param modelling how foci become modelled activation
 * @param testing what survives of a map
 * @param permuting how a null distribution of maxima is built
 */
public record AleSettings(@Flattened Modelling modelling, @Flattened Testing testing, @Flattened Permuting permuting) {

	/** @throws InputException naming the macro key of a value that does not go with another, or could have no effect */
	public AleSettings {
		final Correction correction = testing.threshold().correction();
		final double alpha = testing.threshold().alpha();
		final int permutations = permuting.permutations();
		final long needed = (long) Math.ceil(1 / alpha - 1);
		if (correction.needsPermutations() && alpha * (permutations + 1.0) < 1)
			throw InputException.about("permutations",
				"permutations = " + permutations + " are too few for alpha = " + alpha + ": the smallest possible p is 1/" +
					(permutations + 1) + ". Ask for at least " + needed + ".",
				Remedy.set("Use " + needed, "permutations", needed));
		if (permuting.stopEarly().isPresent() && !correction.needsPermutations()) throw InputException.about("stop_early",
			"stop_early = true has nothing to stop: correction = " + correction.key() +
				" needs no permutations. Leave it out, or choose cluster_fwe, cluster_mass_fwe or voxel_fwe.");
	}

	/** The settings that the commands start from: GingerALE's where it is known, with the recommended correction. */
	public static AleSettings defaults() {
		return new AleSettings(Modelling.defaults(), Testing.defaults(), Permuting.defaults());
	}

	/** The threshold. */
	public ThresholdChoice threshold() {
		return testing.threshold();
	}

	/**
	 * The same settings with another threshold. All cluster-forming p stay: the one that is chosen goes to the front, and
	 * the others follow in their order, each once. With the p that is there already nothing moves. Without permutations there
	 * is no early end either.
	 *
	 * @throws InputException naming the macro key of a value that is out of range
	 */
	public AleSettings with(final ThresholdChoice choice) {
		final List<Double> others = choice.voxelP() == voxelP() ? nullSteps()
			: DoubleStream.of(formingP()).filter(p -> p != choice.voxelP()).distinct().boxed().toList();
		final Permuting moved = permuting.withNullSteps(others);
		return new AleSettings(modelling, testing.with(choice),
			choice.correction().needsPermutations() ? moved : moved.withoutStopEarly());
	}

	/** The cluster-forming p whose maxima are kept: {@link #voxelP}, then {@link #nullSteps}. */
	public double[] formingP() {
		return DoubleStream.concat(DoubleStream.of(voxelP()), nullSteps().stream().mapToDouble(Double::doubleValue))
			.toArray();
	}

	/** Conversion of foci of the other space. */
	public CoordinateTransform transform() {
		return modelling.transform();
	}

	/** The same settings with another conversion of foci. */
	public AleSettings withTransform(final CoordinateTransform transform) {
		return new AleSettings(modelling.withTransform(transform), testing, permuting);
	}

	/** Placement of the Gaussians. */
	public FocusPlacement focusPlacement() {
		return modelling.focusPlacement();
	}

	/** The same settings with Gaussians centred elsewhere. */
	public AleSettings withFocusPlacement(final FocusPlacement focusPlacement) {
		return new AleSettings(modelling.withFocusPlacement(focusPlacement), testing, permuting);
	}

	/** Treatment of foci outside the mask. */
	public OutsideFoci outsideFoci() {
		return modelling.outsideFoci();
	}

	/** The same settings with another treatment of foci outside the mask. */
	public AleSettings withOutsideFoci(final OutsideFoci outsideFoci) {
		return new AleSettings(modelling.withOutsideFoci(outsideFoci), testing, permuting);
	}

	/** Combination of the foci of an experiment. */
	public MaModel maModel() {
		return modelling.maModel();
	}

	/** The same settings with another combination of the foci of an experiment. */
	public AleSettings withMaModel(final MaModel maModel) {
		return new AleSettings(modelling.withMaModel(maModel), testing, permuting);
	}

	/** What is pooled into one experiment. */
	public PoolBy poolBy() {
		return modelling.poolBy();
	}

	/** The same settings with another pooling of experiments. */
	public AleSettings withPoolBy(final PoolBy poolBy) {
		return new AleSettings(modelling.withPoolBy(poolBy), testing, permuting);
	}

	/** Full width at half maximum of all kernels in mm; 0 = from each sample size. */
	public double kernelFwhmMm() {
		return modelling.kernelFwhmMm();
	}

	/** The same settings with another width of the kernels; 0 = from each sample size. */
	public AleSettings withKernelFwhmMm(final double kernelFwhmMm) {
		return new AleSettings(modelling.withKernelFwhmMm(kernelFwhmMm), testing, permuting);
	}

	/** Sample size where none is given; 0 = a missing one is an error. */
	public int defaultSubjects() {
		return modelling.defaultSubjects();
	}

	/** The same settings with another sample size where none is given; 0 = a missing one is an error. */
	public AleSettings withDefaultSubjects(final int defaultSubjects) {
		return new AleSettings(modelling.withDefaultSubjects(defaultSubjects), testing, permuting);
	}

	/** The correction for multiple testing. */
	public Correction correction() {
		return testing.threshold().correction();
	}

	/** The same settings with another correction. */
	public AleSettings withCorrection(final Correction correction) {
		return new AleSettings(modelling, testing.with(threshold().withCorrection(correction)), permuting);
	}

	/** Uncorrected p: the threshold itself, or the cluster-forming one. */
	public double voxelP() {
		return testing.threshold().voxelP();
	}

	/** The same settings with another p of voxels; further cluster-forming p stay. */
	public AleSettings withVoxelP(final double voxelP) {
		return new AleSettings(modelling, testing.with(threshold().withVoxelP(voxelP)), permuting);
	}

	/** Level of the correction. */
	public double alpha() {
		return testing.threshold().alpha();
	}

	/** The same settings with another level of the correction. */
	public AleSettings withAlpha(final double alpha) {
		return new AleSettings(modelling, testing.with(threshold().withAlpha(alpha)), permuting);
	}

	/** Smallest volume of a cluster in mm3, inclusive, on top of the correction. */
	public double minClusterMm3() {
		return testing.threshold().minClusterMm3();
	}

	/** The same settings with another smallest volume of a cluster. */
	public AleSettings withMinClusterMm3(final double minClusterMm3) {
		return new AleSettings(modelling, testing.with(threshold().withMinClusterMm3(minClusterMm3)), permuting);
	}

	/** Neighbourhood of voxels in a cluster. */
	public Connectivity connectivity() {
		return testing.connectivity();
	}

	/** The same settings with other neighbours in clusters. */
	public AleSettings withConnectivity(final Connectivity connectivity) {
		return new AleSettings(modelling, testing.withConnectivity(connectivity), permuting);
	}

	/** Number of permutations. */
	public int permutations() {
		return permuting.permutations();
	}

	/** The same settings with another number of permutations. */
	public AleSettings withPermutations(final int permutations) {
		return new AleSettings(modelling, testing, permuting.withPermutations(permutations));
	}

	/** Further cluster-forming p to keep the maxima of. */
	public List<Double> nullSteps() {
		return permuting.nullSteps();
	}

	/** The same settings with other further cluster-forming p. */
	public AleSettings withNullSteps(final List<Double> nullSteps) {
		return new AleSettings(modelling, testing, permuting.withNullSteps(nullSteps));
	}

	/** The seed of the permutations. */
	public long seed() {
		return permuting.seed();
	}

	/** The same settings with another seed. */
	public AleSettings withSeed(final long seed) {
		return new AleSettings(modelling, testing, permuting.withSeed(seed));
	}

	/** When fewer permutations are enough; empty: all are run. */
	public Optional<StoppingRule> stopEarly() {
		return permuting.stopEarly();
	}

	/** The same settings, with permutations that end as soon as they suffice. */
	public AleSettings withStopEarly(final StoppingRule rule) {
		return new AleSettings(modelling, testing, permuting.withStopEarly(rule));
	}

	/** The same settings, with all permutations run. */
	public AleSettings withoutStopEarly() {
		return new AleSettings(modelling, testing, permuting.withoutStopEarly());
	}
}
