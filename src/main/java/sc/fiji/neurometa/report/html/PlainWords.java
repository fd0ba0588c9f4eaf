package sc.fiji.neurometa.report.html;

import static sc.fiji.neurometa.table.Numbers.count;
import static sc.fiji.neurometa.table.Numbers.exact;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.report.html.Block.Term;
import sc.fiji.neurometa.report.html.Block.Terms;
import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.table.TableWord;

/** Explanations of the words of a result for readers who do not calculate with them. */
final class PlainWords {

	private PlainWords() {}

	/** The words of an ALE, as it was corrected. */
	static Terms of(final RunRecord run) {
		final AleSettings settings = run.settings();
		final List<Term> terms = new ArrayList<>();
		terms.add(new Term("ALE value", "The probability that at least one of the experiments truly activated the location, " +
			"given how precisely its coordinates are known."));
		terms.add(new Term(settings.correction().testsClusters() ? "Uncorrected p, and the cluster-forming p ≤ " + exact(
			settings.voxelP()) : "Uncorrected p", "How often a voxel reaches such an ALE value when the experiments are spatially " +
				"unrelated" + (run.baseRate().isPresent() ? " and report what the database reports anyway" : "") +
				". Among " + count(run.mask().voxels()) + " voxels some pass by chance" + (settings.correction().testsClusters()
					? ", so this threshold only determines which voxels are joined into clusters; it is the cluster that is tested." : ".")));
		correction(terms, run);
		if (settings.correction().needsPermutations()) terms.add(new Term("95 % Monte Carlo interval",
			"Where the threshold would most likely lie with infinitely many permutations. More permutations make it narrower."));
		if (settings.correction().testsClusters()) terms.add(new Term("Surviving cluster",
			"Experiments converge somewhere in it, not necessarily at each of its voxels."));
		terms.add(new Term("z", TableWord.of("max_z").meaning()));
		return new Terms(terms);
	}

	private static void correction(final List<Term> terms, final RunRecord run) {
		final AleSettings settings = run.settings();
		terms.add(new Term(settings.correction().words().term(exact(settings.alpha())), settings.correction().words().meaning(
			Numbers.decimals(100 * settings.alpha(), 4), run.permutations().map(m -> count(m, "permutation", "permutations")).orElse(
				""))));
	}
}
