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
package sc.fiji.neurometa.analysis.effect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.inference.cluster.Cluster;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.space.Mask;

/**
 * The contributions of all experiments to all clusters (Eickhoff et al. 2016, NeuroImage 137:70-85, <a
 * href="https://doi.org/10.1016/j.neuroimage.2016.04.072">doi:10.1016/j.neuroimage.2016.04.072</a>): the share of the
 * cluster's ALE that is lost when the experiment is left out. No ALE is computed again, since the union can be undone:
 * {@code ALE_-e = 1 - (1 - ALE) / (1 - MA_e)}, hence {@code ALE - ALE_-e = MA_e (1 - ALE) / (1 - MA_e)}.
 *
 * @param mask the voxels
 * @param clusters the clusters in the order of their numbers
 * @param settings placement and MA model
 * @param cancelCheck is called between experiments; an exception from it ends the computation
 */
public record Contributions(Mask mask, List<Cluster> clusters, AleSettings settings, Runnable cancelCheck) {

	/**
	 * A literature.
	 *
	 * @param experiments names and foci
	 * @param kernels foci with kernels, of the same experiments
	 * @param ale the ALE values, by ordinal
	 */
	public record Literature(List<Experiment> experiments, List<KernelFoci> kernels, double[] ale) {

		public static Literature of(final PreparedFoci foci, final AleMaps maps) {
			return new Literature(foci.analysed().experiments(), foci.kernelFoci(), maps.ale());
		}
	}

	/** The contributions of two literatures to the same clusters. */
	public record Pair(List<Contribution> first, List<Contribution> second) {}

	/** The loss of a reference without each experiment: its mean and largest share over a cluster. */
	private record Losses(double[] mean, double[] largest) {}

	/** The contributions of all experiments to all clusters, by cluster and in the order of the experiments. */
	public List<Contribution> of(final Literature literature) {
		final List<Contribution> contributions = new ArrayList<>();
		for (int c = 0; c < clusters.size(); c++) {
			final Mask voxels = voxels(clusters.get(c));
			final Losses losses = losses(literature, literature.ale(), clusters.get(c), voxels);
			addRows(contributions, c + 1, literature, losses, Arrays.stream(losses.mean).sum(), voxels);
		}
		return contributions;
	}

	/**
	 * The contributions to the clusters of a difference of two literatures. Without an experiment of the first the
	 * difference gets smaller, without one of the second larger, by the loss of their literature's ALE. Both are given as
	 * shares of the ALE of the first, and scaled so that those of the first add up to 100; those of the second are negative.
	 */
	public Pair ofDifference(final Literature first, final Literature second) {
		final Pair pair = new Pair(new ArrayList<>(), new ArrayList<>());
		for (int c = 0; c < clusters.size(); c++) {
			final Mask voxels = voxels(clusters.get(c));
			final Losses losses = losses(first, first.ale(), clusters.get(c), voxels);
			final double scale = Arrays.stream(losses.mean).sum();
			addRows(pair.first, c + 1, first, losses, scale, voxels);
			addRows(pair.second, c + 1, second, negative(losses(second, first.ale(), clusters.get(c), voxels)), scale,
				voxels);
		}
		return pair;
	}

	private Mask voxels(final Cluster cluster) {
		final boolean[] inCluster = new boolean[mask.grid().voxels()];
		for (final int i : cluster.ordinals())
			inCluster[mask.voxel(i)] = true;
		return Mask.of("cluster", mask.grid(), mask.space(), v -> inCluster[v]);
	}

	private Losses losses(final Literature literature, final double[] reference, final Cluster cluster,
		final Mask voxels)
	{
		final ModelledActivation activation = new ModelledActivation(voxels, settings.focusPlacement(), settings.maModel());
		final int size = literature.experiments().size();
		final double[] mean = new double[size], largest = new double[size];
		for (int e = 0; e < size; e++) {
			cancelCheck.run();
			final double[] ma = activation.compute(literature.kernels().get(e).foci(), literature.kernels().get(e).kernel());
			for (int i = 0; i < ma.length; i++) {
				final int voxel = cluster.ordinals()[i];
				final double loss = ma[i] * (1 - literature.ale()[voxel]) / (1 - ma[i]) / reference[voxel];
				mean[e] += loss / ma.length;
				largest[e] = Math.max(largest[e], loss);
			}
		}
		return new Losses(mean, largest);
	}

	private static Losses negative(final Losses losses) {
		return new Losses(Arrays.stream(losses.mean).map(x -> 0 - x).toArray(),
			Arrays.stream(losses.largest).map(x -> 0 - x).toArray());
	}

	private static void addRows(final List<Contribution> rows, final int number, final Literature literature,
		final Losses losses, final double scale, final Mask voxels)
	{
		for (int e = 0; e < losses.mean.length; e++) {
			final Experiment experiment = literature.experiments().get(e);
			rows.add(new Contribution(number, experiment.name(), fociInside(experiment, voxels), 100 * losses.mean[e] / scale,
				100 * losses.largest[e]));
		}
	}

	private static int fociInside(final Experiment experiment, final Mask cluster) {
		return (int) experiment.foci().stream().mapToInt(f -> cluster.grid().nearestVoxel(f.xMm(), f.yMm(), f.zMm()))
			.filter(v -> v >= 0 && cluster.contains(v)).count();
	}
}
