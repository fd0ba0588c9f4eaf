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
package sc.fiji.neurometa.analysis.contrast;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import sc.fiji.neurometa.analysis.conjunction.Conjunction;
import sc.fiji.neurometa.analysis.conjunction.ConjunctionResult;
import sc.fiji.neurometa.analysis.correction.Correction.FamilyWise;
import sc.fiji.neurometa.analysis.correction.FormedCluster;
import sc.fiji.neurometa.analysis.correction.Threshold.Limit;
import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.ClusterReport;
import sc.fiji.neurometa.analysis.effect.Contributions;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.Thresholding.TestedCluster;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.inference.cluster.ClusterFinder;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.space.Mask;

/** The clusters of a contrast and of a conjunction, with their tables. */
public final class ContrastClusters {

	/** With subsamples, a voxel belongs to a cluster of the conjunction where this share of both converges. */
	public static final double CONVERGING_SHARE = 0.5;

	private final MainEffectResult a;
	private final MainEffectResult b;
	private final AleSettings ale;
	private final ContrastSettings contrast;
	private final Progress progress;
	private final Mask mask;
	private final ClusterFinder finder;

	ContrastClusters(final MainEffectResult a, final MainEffectResult b, final AleSettings ale,
		final ContrastSettings contrast, final Progress progress)
	{
		this.a = a;
		this.b = b;
		this.ale = ale;
		this.contrast = contrast;
		this.progress = progress;
		mask = a.mask();
		finder = new ClusterFinder(mask, ale.connectivity());
	}

	/**
	 * The clusters of the voxels of a direction with at most a p. Their peaks are those of z, and among equal ones of the
	 * difference.
	 */
	ContrastDirection byP(final AleMaps maps, final int voxels, final double largestP, final Group more) {
		final double[] negativeP = Arrays.stream(maps.p()).map(p -> 0 - p).toArray();
		final boolean familyWise = contrast.contrastMethod() == ContrastMethod.BALANCED;
		final List<TestedCluster> clusters = voxels == 0 ? List.of() : finder.find(negativeP, -largestP).stream()
			.map(c -> new TestedCluster(c, familyWise ? 0 - c.maximum() : Double.NaN)).toList();
		return direction(maps, voxels, clusters, more);
	}

	/** The clusters of a direction that survive the correction of the difference in the whole mask. */
	ContrastDirection byDifference(final AleMaps maps, final int voxels, final WholeMaskCorrection correction,
		final Group more)
	{
		final Limit limit = correction.limit();
		final FamilyWise tested = limit.quantity().correction();
		final MaximumNull distribution = tested.distribution(correction.maxima());
		final double forming = correction.formingDifference(), least = tested.testsClusters() ? forming : limit.smallest();
		final List<TestedCluster> clusters = voxels == 0 ? List.of() : finder.find(maps.ale(), least).stream()
			.map(c -> new TestedCluster(c, distribution.p(tested.of(FormedCluster.of(c, () -> c.mass(maps.ale(), forming))))))
			.filter(c -> c.fweP() <= ale.alpha()).toList();
		return direction(maps, voxels, clusters, more);
	}

	/** The clusters of a direction that survive the correction of the standardised difference. */
	ContrastDirection corrected(final AleMaps maps, final int voxels, final LabelCorrection.Direction correction,
		final Group more)
	{
		final List<Cluster> formed = correction.correction().testsClusters()
			? finder.find(correction.excess(), Double.MIN_VALUE) : finder.find(maps.ale(), correction.limit().smallest());
		final List<TestedCluster> clusters =
			formed.stream().map(c -> new TestedCluster(c, correction.p(correction.formed(c, maps.ale()))))
				.filter(c -> c.fweP() <= ale.alpha() * (1 + 1e-12)).toList();
		return direction(maps, voxels, clusters, more);
	}

	/** A direction that is not tested, or nowhere. */
	ContrastDirection untested(final AleMaps maps, final Group more) {
		return direction(maps, 0, List.of(), more);
	}

	/** The correction of the whole mask: that of the main effects where it is family-wise, else by cluster size. */
	WholeMaskCorrection correction(final double forming, final NullMaxima maxima) {
		final FamilyWise correction = ale.correction().ofContrast();
		return new WholeMaskCorrection(forming, LabelPermutation.PILOT, maxima,
			Limit.of(correction.distribution(maxima), correction.quantity(), ale.alpha()));
	}

	private boolean isLarge(final TestedCluster tested) {
		return TestedCluster.isLarge(tested.cluster(), mask.grid().voxelVolumeMm3(), contrast.extentContrast());
	}

	private ContrastDirection direction(final AleMaps maps, final int voxels, final List<TestedCluster> found,
		final Group more)
	{
		final List<TestedCluster> clusters = found.stream().filter(this::isLarge).toList(),
			tooSmall = found.stream().filter(c -> !Double.isNaN(c.fweP()) && !isLarge(c)).toList();
		final ClusterReport report =
			ClusterReport.of(mask, maps, ranks(maps, clusters), weights(maps), clusters, a.input().anatomy());
		final Contributions contributions =
			new Contributions(mask, clusters.stream().map(TestedCluster::cluster).toList(), ale, progress::check);
		final Contributions.Pair pair = contributions.ofDifference(literature(more), literature(more.other()));
		return new ContrastDirection(maps, voxels, clusters, tooSmall, report, more.of(pair.first(), pair.second()),
			more.of(pair.second(), pair.first()));
	}

	private Contributions.Literature literature(final Group group) {
		final MainEffectResult result = group.of(a, b);
		return Contributions.Literature.of(result.foci(), result.maps());
	}

	/** Centres are weighted by z, as far as it is positive. */
	private static double[] weights(final AleMaps maps) {
		return Arrays.stream(maps.z()).map(z -> Math.max(z, Double.MIN_NORMAL)).toArray();
	}

	/** The rank of each voxel of the clusters by z, which has few steps, and among equal ones by the difference. */
	private static double[] ranks(final AleMaps maps, final List<TestedCluster> clusters) {
		final Comparator<Integer> order =
			Comparator.<Integer> comparingDouble(i -> maps.z()[i]).thenComparingDouble(i -> maps.ale()[i]);
		final List<Integer> voxels =
			clusters.stream().flatMapToInt(c -> Arrays.stream(c.cluster().ordinals())).boxed().sorted(order).toList();
		final double[] ranks = new double[maps.z().length];
		for (int r = 1; r < voxels.size(); r++)
			ranks[voxels.get(r)] = ranks[voxels.get(r - 1)] + (order.compare(voxels.get(r - 1), voxels.get(r)) < 0 ? 1 : 0);
		return ranks;
	}

	/** The voxels that survive in both main effects. */
	ContrastConjunction conjunction() {
		return conjunction(a.thresholded(a.maps().ale()), b.thresholded(b.maps().ale()), Double.MIN_VALUE);
	}

	/** The voxels at which enough subsamples of both literatures converge. */
	ContrastConjunction conjunction(final BalancedResult.Convergence balanced) {
		return conjunction(balanced.ofA(), balanced.ofB(), CONVERGING_SHARE);
	}

	private ContrastConjunction conjunction(final double[] valuesA, final double[] valuesB, final double least) {
		final double[] minimum = Conjunction.minimum(List.of(valuesA, valuesB));
		final double[] p = new double[minimum.length], z = new double[minimum.length];
		for (int i = 0; i < minimum.length; i++) {
			p[i] = minimum[i] > 0 ? Math.max(a.maps().p()[i], b.maps().p()[i]) : 1;
			z[i] = minimum[i] > 0 ? Math.min(a.maps().z()[i], b.maps().z()[i]) : 0;
		}
		final AleMaps maps = new AleMaps(minimum, p, z);
		final ConjunctionResult result =
			Conjunction.of(mask, maps, least, ale.connectivity(), ale.minClusterMm3(), a.input().anatomy());
		final Contributions contributions =
			new Contributions(mask, result.clusters().stream().map(TestedCluster::cluster).toList(), ale, progress::check);
		return new ContrastConjunction(result, contributions.of(literature(Group.A)),
			contributions.of(literature(Group.B)));
	}
}
