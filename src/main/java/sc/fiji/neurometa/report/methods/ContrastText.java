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

import static sc.fiji.neurometa.report.methods.UserText.escaped;
import static sc.fiji.neurometa.table.Numbers.count;
import static sc.fiji.neurometa.table.Numbers.decimals;
import static sc.fiji.neurometa.table.Numbers.digits;
import static sc.fiji.neurometa.table.Numbers.exact;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.contrast.ContrastWords;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.record.ContrastOutcome;
import sc.fiji.neurometa.record.ContrastRecord;
import sc.fiji.neurometa.record.RunRecord;

/**
 * The methods text of a contrast, in Markdown: what was done to each literature, how they were compared, the results in
 * sentences and tables, warnings, what is needed to reproduce it, and the references it cites. Every number comes from the
 * run record.
 */
public final class ContrastText {

	private ContrastText() {}

	/** The whole text. */
	public static String of(final ContrastRecord run) {
		final String a = escaped(run.settings().nameA()), b = escaped(run.settings().nameB());
		final String body = "# ALE contrast: " + a + " and " + b + "\n\n## Methods\n\n" + paragraph(run) +
			"\n\n## Main effect of " + a + "\n\n" + mainEffect(run.a()) + "\n## Main effect of " + b + "\n\n" +
			mainEffect(run.b()) + section(run, Group.A) + section(run, Group.B) + conjunction(run) +
			MethodsText.section("Warnings", warnings(run)) +
			MethodsText.section("Experiments in both literatures",
				run.shared().stream().map(s -> s.nameA() + " = " + s.nameB()).toList()) +
			"\n## To repeat this run\n\n" + repetition(run);
		return body + MethodsText.references(body, run.software());
	}

	/** The paragraphs for a paper, alone. */
	public static String paragraph(final ContrastRecord run) {
		final String a = escaped(run.settings().nameA()), b = escaped(run.settings().nameB());
		return "*" + a + ".* " + MethodsText.paragraph(run.a()) + "\n\n*" + b + ".* " + MethodsText.paragraph(run.b()) +
			"\n\n*Contrasts and conjunction.* " + new ContrastSentences(run).text();
	}

	private static String mainEffect(final RunRecord run) {
		final ResultSentences result = new ResultSentences(run);
		final List<String> without = new LeaveOneOutSentences(run).results();
		return result.summary() + " " + result.maps() + result.notes() + "\n" + result.table() +
			(without.isEmpty() ? "" : "\n" + MethodsText.list(without, UnaryOperator.identity()));
	}

	/** The findings of one direction, in sentences. */
	public static String direction(final ContrastRecord run, final Group more) {
		final ContrastOutcome.Direction direction = run.result().direction(more);
		final boolean asked = run.settings().tails().tests(more);
		final int clusters = direction.clusters().size();
		return !asked ? "This direction was not tested." : direction.testedVoxels() == 0 ? "No voxel could be tested."
				: count(direction.testedVoxels(), "voxel was", "voxels were") + " tested; the smallest p is " +
					digits(direction.minP().orElseThrow(), 3) +
					ContrastWords.smallestPossible(run.settings(), run.mainEffects().permutations(),
						direction.minP().orElseThrow()) +
					". " + (clusters == 0 ? "No cluster survives." : count(clusters, "cluster survives.", "clusters survive.")) +
					smallest(run, direction) + direction.tooSmall().map(ContrastText::tooSmall).orElse("");
	}

	/** Whether a family-wise p is the smallest possible, in a sentence; empty where it is not. */
	private static String smallest(final ContrastRecord run, final ContrastOutcome.Direction direction) {
		final ContrastSettings settings = run.settings();
		return PValueWords.floor(
			direction.clusters().stream().flatMap(c -> c.pFwe().stream()).mapToDouble(Double::doubleValue),
			ContrastWords.countedDirections(settings), ContrastWords.permutations(settings, run.mainEffects().permutations()),
			ContrastWords.permutationWord(settings));
	}

	private static String tooSmall(final ContrastOutcome.TooSmall found) {
		return " " +
			(found.clusters() == 1 ? "1 cluster that was significant" : found.clusters() + " that were significant") +
			" (family-wise p = " + digits(found.minPFwe(), 3) + (found.clusters() == 1 ? ")" : " and more)") +
			(found.clusters() == 1 ? " was" : " were") + " smaller than extent\\_contrast and omitted.";
	}

	/** The name of the values of a direction. */
	public static String statistic(final ContrastSettings settings) {
		return settings.isStandardised() ? "standardised difference" : "ALE difference";
	}

	/** The name of the p of a voxel of a direction. */
	public static String p(final ContrastSettings settings) {
		return settings.contrastMethod() == ContrastMethod.BALANCED ? "p (smallest, family-wise)" : "p (one-sided)";
	}

	private static String section(final ContrastRecord run, final Group more) {
		final String a = escaped(run.settings().nameA()), b = escaped(run.settings().nameB());
		return "\n## " + more.of(a, b) + " − " + more.of(b, a) + "\n\n" + direction(run, more) + "\n" +
			ResultSentences.table(run.result().direction(more).clusters(), statistic(run.settings()), p(run.settings()),
				run.outputPrefix() + "_" + more.of("A-B", "B-A") + "_clusters.csv");
	}

	/** The voxels in which both literatures converge, in a sentence. */
	public static String common(final ContrastRecord run) {
		final ContrastOutcome result = run.result();
		final int voxels = result.conjunctionVoxels();
		final String where = run.settings().drawsSubsamples()
			? count(voxels, "voxel is", "voxels are") + " significant in at least half of the subsamples of both literatures"
			: count(voxels, "voxel belongs", "voxels belong") + " to both thresholded main effects";
		return where + ", in " + count(result.conjunction().size(), "cluster", "clusters") + ".";
	}

	private static String conjunction(final ContrastRecord run) {
		final ContrastOutcome result = run.result();
		return "\n## Conjunction\n\n" + common(run) + "\n" +
			ResultSentences.table(result.conjunction(), run.settings().drawsSubsamples() ? "share" : "ALE (minimum)",
				"p (uncorrected, larger)", run.outputPrefix() + "_conjunction_clusters.csv");
	}

	/** The warnings of the contrast and of both main effects. */
	public static List<String> warnings(final ContrastRecord run) {
		return Stream.of(run.warnings().stream(), run.a().warnings().stream().map(w -> run.settings().nameA() + ": " + w),
			run.b().warnings().stream().map(w -> run.settings().nameB() + ": " + w)).flatMap(s -> s).toList();
	}

	/** What is needed to repeat it. */
	public static String repetition(final ContrastRecord run) {
		return "The command *Repeat Run* gives the same result from the run record " + escaped(run.outputPrefix()) +
			"\\_run.json alone.\n\n" +
			MethodsText.list(Stream.of(
				Stream.of(
					"NeuroMeta " + run.software().neurometa() + ", Java " + run.software().java() + ", " + run.software().os(),
					"Started " + run.started() + ", finished after " + decimals(run.seconds(), 1) + " s on " +
						count(run.threads(), "thread", "threads")),
				files(run.a(), run.settings().nameA()), files(run.b(), run.settings().nameB()),
				Stream.of("Mask " + run.a().mask().name() + ", SHA-256 of its voxels " + run.a().mask().sha256(),
					"Seed " + exact(run.mainEffects().seed())))
				.flatMap(lines -> lines).toList(), UserText::escaped);
	}

	/** The files that the literature of a main effect came from, a line each. */
	private static Stream<String> files(final RunRecord effect, final String name) {
		final String noun = effect.source().noun();
		return MethodsText.literature(effect.source(),
			(noun.equals("database") ? "Database file of " : "Foci file of ") + name + ": ");
	}
}
