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

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.contrast.ContrastWords;
import sc.fiji.neurometa.analysis.correction.Correction.FamilyWise;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.ClusterBaseRate;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.record.ContrastOutcome;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.record.RunResult;
import sc.fiji.neurometa.report.methods.BaseRateSentences;
import sc.fiji.neurometa.report.methods.PValueWords;
import sc.fiji.neurometa.table.Decimals;

/**
 * The result of an analysis in a sentence or two, above its clusters: from its summary in a record alone, so that a run
 * that is opened again says what it said at first.
 *
 * @param result the summary
 * @param settings of the analysis
 * @param permutations number of permutations; 0 without any
 * @param baseRates the clusters compared with the studies of a database; empty without one
 * @param voxelMm3 volume of a voxel
 */
record Findings(RunResult result, AleSettings settings, int permutations, List<ClusterBaseRate> baseRates,
	double voxelMm3)
{

	/** The findings of an ALE. */
	static Findings of(final MainEffectResult ale) {
		return new Findings(RunResult.of(ale), ale.settings(), ale.nullMaxima().map(m -> m.permutations()).orElse(0),
			ale.baseRates().orElse(List.of()), ale.mask().grid().voxelVolumeMm3());
	}

	/** The findings of a run. */
	static Findings of(final RunRecord run) {
		return new Findings(run.result(), run.settings(), run.permutations().orElse(0),
			run.clusterBaseRates().orElse(List.of()), run.mask().voxelVolumeMm3());
	}

	/** The surviving clusters, the threshold, and the cluster or value nearest to it. */
	String sentence() {
		final int clusters = result.clusters().size();
		final boolean corrects = settings.correction() != Correction.UNCORRECTED;
		return (clusters == 0 ? "No" : format("%,d", clusters)) + (corrects ? " significant" : "") +
			(clusters == 1 ? " cluster" : " clusters") + " (" + asked() + ")." + nearest() + notes() + usual();
	}

	private String nearest() {
		return result.largestRejected()
			.map(c -> format(" %s: %,d voxels (%,.0f mm\u00b3)%s.",
				c.pFwe().filter(p -> p > settings.alpha()).isPresent() ? "Largest non-significant cluster"
					: "Largest cluster left out",
				c.voxels(), c.volumeMm3(), c.pFwe().map(p -> format(", family-wise p = %.3f", p)).orElse("")))
			.orElse(!result.clusters().isEmpty() ? ""
				: format(" Largest ALE value: %.4f (uncorrected p = %.2g).", result.maxAle(), result.minP()));
	}

	/** What the family-wise p of the clusters are as numbers. */
	private String notes() {
		if (result.clusters().isEmpty() || settings.correction().familyWise().isEmpty()) return "";
		return PValueWords.floor(familyWise(result.clusters()), 1, permutations, "permutations") +
			result.ended().flatMap(e -> e.reason()).map(e -> PValueWords.early(settings.alpha())).orElse("");
	}

	private static DoubleStream familyWise(final List<RunResult.ClusterSummary> clusters) {
		return clusters.stream().mapToDouble(c -> c.pFwe().orElse(Double.NaN));
	}

	/** What the studies of a database say of the clusters; empty without one. */
	private String usual() {
		return baseRates.stream()
			.map(rate -> " Cluster " + rate.cluster() + " is " + BaseRateSentences.of(rate, settings.alpha()) + ".")
			.collect(Collectors.joining());
	}

	/** The correction with its threshold in few words. */
	private String asked() {
		final double leastMm3 = settings.minClusterMm3();
		final String label = settings.correction().words().label();
		final String named = settings.correction() == Correction.UNCORRECTED ? ""
			: label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) + ": ";
		return named + result.threshold().corrected().map(this::limit).orElse("uncorrected p \u2264 " + p()) +
			(leastMm3 > 0 ? format(" and at least %,.0f mm\u00b3", leastMm3) : "");
	}

	private String limit(final RunResult.Limit limit) {
		final FamilyWise tested = limit.quantity().correction();
		return tested.words().symbol() +
			(limit.quantity().isInVoxels()
				? format("at least %,.0f voxels = %,.0f mm\u00b3", limit.smallest(), limit.smallest() * voxelMm3)
				: format("at least %.4g", limit.smallest())) +
			(tested.testsClusters() ? " at uncorrected p \u2264 " + p() : "");
	}

	/** The p of the threshold to three digits, as short as it can be. */
	private String p() {
		return Decimals.text(new BigDecimal(result.threshold().voxelP()).round(new MathContext(3)).doubleValue());
	}

	/**
	 * The findings of a contrast.
	 *
	 * @param settings of the contrast
	 * @param outcome its summary
	 * @param alpha the family-wise level of the main effects
	 * @param permutations of the main effects
	 */
	record Compared(ContrastSettings settings, ContrastOutcome outcome, double alpha, int permutations) {

		/** The result of a direction in a few sentences. */
		String sentence(final Group group) {
			final ContrastOutcome.Direction direction = outcome.direction(group);
			final String more = group.of(settings.nameA(), settings.nameB()),
				less = group.of(settings.nameB(), settings.nameA());
			final String finding =
				!direction.clusters().isEmpty() ? "More convergence in " + more + " than in " + less + asked() + "."
						: direction.testedVoxels() == 0
							? "No voxel was tested for more convergence in " + more + " than in " + less + "."
						: format("No cluster survives in which %s converges more than %s; the smallest p of a voxel is %.2g%s.",
							more, less, direction.minP().orElse(1.0),
							ContrastWords.smallestPossible(settings, permutations, direction.minP().orElse(1.0)));
			return finding + smallest(direction) + tooSmall(direction) + " " + ContrastWords.hypothesisSentence(settings);
		}

		/** The threshold of a voxel and of a cluster. */
		private String asked() {
			return " (" + ContrastWords.brief(settings, alpha, outcome.subsample().orElse(0)) + ")";
		}

		/** Whether a family-wise p of a direction is the smallest possible. */
		private String smallest(final ContrastOutcome.Direction direction) {
			return PValueWords.floor(familyWise(direction.clusters()), ContrastWords.countedDirections(settings),
				ContrastWords.permutations(settings, permutations), ContrastWords.permutationWord(settings));
		}

		/** What was significant but smaller than asked for. */
		private String tooSmall(final ContrastOutcome.Direction direction) {
			return direction.tooSmall()
				.map(small -> format(" %s with a family-wise p from %.2g on %s smaller than extent_contrast = %s mm\u00b3.",
					small.clusters() == 1 ? "1 cluster" : small.clusters() + " clusters", small.minPFwe(),
					small.clusters() == 1 ? "was" : "were", Decimals.text(settings.extentContrast())))
				.orElse("");
		}

		/** The result of the conjunction in a sentence. */
		String conjunction() {
			return outcome.conjunction().isEmpty()
				? "The thresholded maps of " + settings.nameA() + " and " + settings.nameB() + " share no voxel."
				: "Both " + settings.nameA() + " and " + settings.nameB() + " converge here.";
		}
	}

	/** The conjunction of maps from files in a sentence. */
	static String conjunction(final int maps, final int clusters) {
		final String all = maps == 2 ? "both" : "all " + maps;
		return clusters == 0 ? format("The %d maps share no voxel.", maps)
			: format("%s of voxels where %s maps are above 0, with the smallest of their values.",
				clusters == 1 ? "1 cluster" : format("%,d clusters", clusters), all);
	}

	/** Where the seed of a MACM itself stands, as a sentence with a space before it. */
	static String region(final String name, final String seedFoci, final int surviving, final int voxels) {
		return format(" In the region itself (%s), %s, %,d of %,d voxels belong to clusters.", name, seedFoci, surviving,
			voxels);
	}

	private static String format(final String text, final Object... values) {
		return String.format(Locale.ROOT, text, values);
	}
}
