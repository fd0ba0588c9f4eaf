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

import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.space.Mask;

/**
 * The result of an ALE.
 *
 * @param input of the ALE
 * @param settings of the ALE
 * @param foci the experiments of the analysis and the account of every focus
 * @param maps the maps, not thresholded
 * @param nullMaxima the maxima of the permutations; empty when none were needed
 * @param thresholding the threshold and the surviving clusters
 * @param report the tables of the clusters
 * @param contributions of each experiment to each cluster
 * @param warnings what a reader of the result should know, in whole sentences
 * @param ended how the permutations ended; empty when they could not end early
 * @param leaveOneOut the fate of each cluster without each experiment, by cluster and in the order of the experiments;
 *          empty when that was not requested
 * @param baseRates the clusters compared with the studies of a database, in their order; empty without one
 */
public record MainEffectResult(AleInput input, AleSettings settings, PreparedFoci foci, AleMaps maps,
	Optional<NullMaxima> nullMaxima, Thresholding thresholding, ClusterReport report, List<Contribution> contributions,
	List<String> warnings, Optional<StopOutcome> ended, Optional<List<LeaveOneOutRow>> leaveOneOut,
	Optional<List<ClusterBaseRate>> baseRates)
{

	public MainEffectResult {
		contributions = List.copyOf(contributions);
		warnings = List.copyOf(warnings);
		leaveOneOut = leaveOneOut.map(List::copyOf);
		baseRates = baseRates.map(List::copyOf);
	}

	/** The same with the fate of each cluster without each experiment. */
	MainEffectResult with(final List<LeaveOneOutRow> rows) {
		return new MainEffectResult(input, settings, foci, maps, nullMaxima, thresholding, report, contributions, warnings,
			ended, Optional.of(rows), baseRates);
	}

	/** The same with its clusters compared with the studies of a database. */
	MainEffectResult withBaseRates(final List<ClusterBaseRate> rates) {
		return new MainEffectResult(input, settings, foci, maps, nullMaxima, thresholding, report, contributions, warnings,
			ended, leaveOneOut, Optional.of(rates));
	}

	/** The mask, whose ordinals index all maps. */
	public Mask mask() {
		return input.mask();
	}

	/**
	 * The values that fixed the threshold: of each permutation the largest cluster in voxels, the heaviest cluster or the
	 * largest ALE value, whichever the correction tests; empty when it tests none.
	 */
	public Optional<double[]> testedMaxima() {
		return settings.correction().familyWise().flatMap(f -> nullMaxima.map(f::tested)).map(double[]::clone);
	}

	/** The number of each voxel's cluster, 0 where there is none. */
	public double[] clusterNumbers() {
		return Thresholding.TestedCluster.numbers(thresholding.survivors(), mask().size());
	}

	/** The values of a map inside the clusters, 0 elsewhere. */
	public double[] thresholded(final double[] map) {
		return Thresholding.TestedCluster.inside(thresholding.survivors(), map);
	}
}
