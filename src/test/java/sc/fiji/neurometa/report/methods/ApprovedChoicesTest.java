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
package sc.fiji.neurometa.report.methods;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.Approved;
import sc.fiji.neurometa.analysis.conjunction.ConjoinedMaps;
import sc.fiji.neurometa.analysis.conjunction.ThresholdedMap;
import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.contrast.SmallContrasts;
import sc.fiji.neurometa.analysis.contrast.Tails;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.CorrectionTrial;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.effect.StopOutcome;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.analysis.literature.StoppingRule;
import sc.fiji.neurometa.analysis.macm.SmallMacm;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.permutation.SequentialStopping.Reason;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.record.ConjunctionRecord;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;

/**
 * The methods paragraphs and results of choices that no stored run has, in a small mask. The approved text of each kind of run
 * is complete for one run; of the others it has the sentences that differ, those that are missing after {@code -} and those that
 * are new after {@code +}. It is renewed with {@code -Dneurometa.updateContracts=true}.
 */
class ApprovedChoicesTest {

	/** The runs of a kind by what was chosen for them, the first of them complete. */
	private static final class Choices {

		private final Map<String, List<String>> texts = new LinkedHashMap<>();

		void add(final String choice, final Run run) {
			final String text = run.on(new Run.Cases<>(MethodsText::of, ContrastText::of, ConjunctionText::of, MacmText::of));
			// the main effects of a contrast have the sentences of an ALE
			texts.put(choice,
				text.replaceAll("(?s)\n## (Warnings|References|To (reproduce|repeat)).*", "\n")
					.replaceAll("(?s)(## Methods\n\n).*(?=\\*Contrasts and conjunction)", "$1")
					.replaceAll("(?s)## Main effect of .*?(?=\n## )", "")
					.replace("NeuroMeta " + run.software().neurometa(), "NeuroMeta").replaceAll("(?m)^\\| .*\n", "")
					.replaceAll("(?<=[.)]) (?=[A-Z*])", "\n").lines().toList());
		}

		void check(final String kind) {
			final List<String> whole = texts.values().iterator().next();
			final StringBuilder all = new StringBuilder();
			texts.forEach((choice, text) -> all.append("==== " + choice + "\n")
				.append(text == whole ? String.join("\n", whole)
					: marked("- ", whole, line -> !text.contains(line)) + marked("+ ", text, line -> !whole.contains(line)))
				.append('\n'));
			Approved.check("methods/choices/" + kind + ".md", all.toString());
		}

		private static String marked(final String mark, final List<String> text, final Predicate<String> isDifferent) {
			return text.stream().filter(isDifferent).map(line -> mark + line + "\n").collect(Collectors.joining());
		}
	}

	private static final int PERMUTATIONS = 100;

	private static RunRecord ale(final AleSettings settings) {
		return SmallRuns.record(SmallRuns.run(settings));
	}

	/** Each correction with each neighbourhood, and all ends of permutations that may end early. */
	@Test
	void ofAnAle() {
		final Choices ales = new Choices();
		for (final Correction correction : Correction.values())
			for (final Connectivity connectivity : Connectivity.values())
				ales.add("correction=" + correction.key() + " connectivity=" + connectivity.neighbours(),
					ale(SmallRuns.settings(correction).withPermutations(PERMUTATIONS).withConnectivity(connectivity)));
		final AleSettings early = SmallRuns.settings(Correction.CLUSTER_MASS_FWE).withPermutations(PERMUTATIONS)
			.withStopEarly(new StoppingRule(12.5));
		final MainEffectResult result = SmallRuns.run(early);
		for (final Optional<Reason> reason : List.of(Optional.of(Reason.DECISIONS), Optional.of(Reason.INTERVAL),
			Optional.<Reason> empty()))
			ales.add("correction=cluster_mass_fwe stop_early, ended by " + reason.map(Reason::name).orElse("nothing"),
				SmallRuns.record(new MainEffectResult(result.input(), early, result.foci(), result.maps(), result.nullMaxima(),
					result.thresholding(), result.report(), result.contributions(), result.warnings(),
					Optional.of(new StopOutcome(PERMUTATIONS, reason)), Optional.empty(), Optional.empty())));
		ales.check("ale");
	}

	private static ContrastRecord contrast(final AleSettings ale, final ContrastSettings settings) {
		return ContrastRecord.of(SmallContrasts.run(SmallContrasts.a(), SmallContrasts.b(), ale, settings), ale,
			SmallRuns.context("small_A"), SmallRuns.context("small_B"), SmallRuns.context("small").how());
	}

	private static AleSettings contrastAle(final Correction correction) {
		return SmallContrasts.ale(correction).withPermutations(PERMUTATIONS);
	}

	private static ContrastRecord contrast(final Correction correction, final ContrastMethod method, final Tails tails) {
		return contrast(contrastAle(correction), SmallContrasts.contrast(method, tails, PERMUTATIONS));
	}

	/** Each method with each correction that it has, each direction, and each neighbourhood. */
	@Tag("slow")
	@Test
	void ofAContrast() {
		final Choices contrasts = new Choices();
		for (final ContrastMethod method : ContrastMethod.values())
			for (final Correction correction : corrections(method))
				contrasts.add("contrast_method=" + word(method) + " correction=" + correction.key(),
					contrast(correction, method, Tails.BOTH));
		for (final ContrastMethod method : ContrastMethod.values())
			for (final Tails tails : List.of(Tails.A_MINUS_B, Tails.B_MINUS_A))
				contrasts.add("contrast_method=" + word(method) + " tails=" + word(tails),
					contrast(Correction.VOXEL_FWE, method, tails));
		contrasts.add("contrast_method=balanced, random foci",
			contrast(contrastAle(Correction.CLUSTER_FWE), SmallContrasts.randomFoci(Tails.BOTH, PERMUTATIONS)));
		for (final ContrastMethod method : ContrastMethod.values())
			contrasts.add("contrast_method=" + word(method) + " connectivity=18",
				contrast(contrastAle(Correction.CLUSTER_MASS_FWE).withConnectivity(Connectivity.EDGES),
					SmallContrasts.contrast(method, Tails.BOTH, PERMUTATIONS)));
		contrasts.check("contrast");
	}

	/** Those that its sentences depend on: gated and balanced contrasts are not corrected by the choice for the main effects. */
	private static Correction[] corrections(final ContrastMethod method) {
		return switch (method) {
			case POOLED -> Correction.values();
			case WHOLE_MASK -> new Correction[] { Correction.CLUSTER_FWE, Correction.CLUSTER_MASS_FWE, Correction.VOXEL_FWE };
			case GATED, BALANCED -> new Correction[] { Correction.CLUSTER_FWE };
		};
	}

	private static String word(final Enum<?> choice) {
		return choice.name().toLowerCase(Locale.ROOT);
	}

	private static ConjunctionRecord conjunction(final Connectivity connectivity, final double... thresholds) {
		final Mask mask = SmallRuns.MASK;
		final double[] ale = SmallRuns.run(SmallRuns.settings(Correction.UNCORRECTED)).maps().ale();
		final List<ThresholdedMap> maps = Arrays.stream(thresholds).mapToObj(threshold -> {
			final Volume volume = Volume.zeros(mask.grid());
			for (int i = 0; i < ale.length; i++)
				volume.set(mask.voxel(i), ale[i] > threshold ? (float) ale[i] : 0);
			final String name = "above" + threshold;
			return new ThresholdedMap(name, "/data/" + name, name, volume, Optional.of(Space.MNI), false);
		}).toList();
		return ConjunctionRecord.of(ConjoinedMaps.of(maps, connectivity, space -> SmallRuns.anatomy(), space -> 1.5e6),
			SmallRuns.context("small").how());
	}

	/** Each neighbourhood, another number of maps, and nothing in common. */
	@Test
	void ofAConjunction() {
		final Choices conjunctions = new Choices();
		for (final Connectivity connectivity : Connectivity.values())
			conjunctions.add("connectivity=" + connectivity.neighbours(), conjunction(connectivity, .004, .006));
		conjunctions.add("three maps", conjunction(Connectivity.FACES, .004, .005, .006));
		conjunctions.add("an empty one", conjunction(Connectivity.FACES, .004, 1));
		conjunctions.check("conjunction");
	}

	private static AleSettings macm(final Correction correction) {
		return SmallMacm.settings(correction).withPermutations(PERMUTATIONS);
	}

	private static SmallMacm.Question question(final NullModel nullModel) {
		return SmallMacm.question(SmallMacm.database(), SmallMacm.sphere(), nullModel);
	}

	private static MacmRecord macm(final SmallMacm.Question question, final AleSettings settings) {
		return SmallMacm.record(SmallMacm.run(question, settings));
	}

	/** Each correction under each null model, the region without its foci, and each outcome of trial permutations. */
	@Tag("slow")
	@Test
	void ofCoActivations() {
		final Choices macms = new Choices();
		for (final NullModel nullModel : NullModel.values())
			for (final Correction correction : nullModel == NullModel.UNIFORM ? List.of(Correction.values())
				: SmallMacm.underBaseRates())
				macms.add("null_model=" + word(nullModel) + " correction=" + correction.key(),
					macm(question(nullModel), macm(correction)));
		macms.add("seed_foci=leave_out", macm(question(NullModel.UNIFORM).leavingOut(), macm(Correction.CLUSTER_FWE)));
		for (final NullModel nullModel : NullModel.values())
			macms.add("null_model=" + word(nullModel) + " connectivity=26",
				macm(question(nullModel), macm(Correction.CLUSTER_FWE).withConnectivity(Connectivity.CORNERS)));
		for (final CorrectionTrial trial : List.of(
			new CorrectionTrial(CorrectionTrial.TRIALS, Optional.of(1.25), Correction.CLUSTER_FWE),
			new CorrectionTrial(CorrectionTrial.TRIALS, Optional.of(7.5), Correction.VOXEL_FWE)))
			macms.add("correction=auto, which chose " + trial.chosen().key(),
				chosen(macm(question(NullModel.UNIFORM), macm(trial.chosen())), trial));
		macms.add("null_model=base_rate correction=auto",
			chosen(macm(question(NullModel.BASE_RATE), macm(Correction.CLUSTER_FWE)),
				new CorrectionTrial(0, Optional.empty(), Correction.CLUSTER_FWE)));
		macms.check("macm");
	}

	private static MacmRecord chosen(final MacmRecord r, final CorrectionTrial trial) {
		return new MacmRecord(r.head(), r.threads(), r.database(), r.filter(), r.searched(), r.region(), r.nullModel(),
			r.selected(), r.inRegion(), r.ale(), r.warnings(), r.outputPrefix(), r.seedFoci(), Optional.of(trial));
	}
}
