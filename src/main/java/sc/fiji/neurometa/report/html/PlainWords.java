package sc.fiji.neurometa.report.html;

import static sc.fiji.neurometa.table.Numbers.count;
import static sc.fiji.neurometa.table.Numbers.exact;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Correction;
import sc.fiji.neurometa.record.RunRecord;
import sc.fiji.neurometa.report.html.Block.Term;
import sc.fiji.neurometa.report.html.Block.Terms;
import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.table.TableWord;

/** What the words of a result mean, for readers who do not calculate with them. */
final class PlainWords {

	private PlainWords() {}

	/** The words of an ALE, as it was corrected. */
	static Terms of(final RunRecord run) {
		final AleSettings settings = run.settings();
		final List<Term> terms = new ArrayList<>();
		terms.add(new Term("ALE value", "The probability that at least one of the experiments truly activated the place, " +
			"given how precisely its coordinates are known."));
		terms.add(new Term(settings.correction().testsClusters() ? "Uncorrected p, and the cluster-forming p ≤ " + exact(
			settings.voxelP()) : "Uncorrected p", "How often a voxel has such an ALE value when the experiments have nothing to do " +
				"with each other" + (run.baseRate().isPresent() ? " and report what the database reports anyway" : "") +
				". With " + count(run.mask().voxels()) + " voxels some pass by chance" + (settings.correction().testsClusters()
					? ", so the limit only says which voxels are joined to clusters; what is tested is the cluster." : ".")));
		correction(terms, run);
		if (settings.correction().needsPermutations()) terms.add(new Term("95 % Monte Carlo interval",
			"Where the threshold would most likely lie with endlessly many permutations. More permutations make it narrower."));
		if (settings.correction().testsClusters()) terms.add(new Term("What a surviving cluster says",
			"That experiments converge somewhere in it, not that they do so at each of its voxels."));
		terms.add(new Term("z", TableWord.of("max_z").meaning()));
		return new Terms(terms);
	}

	private static void correction(final List<Term> terms, final RunRecord run) {
		final AleSettings settings = run.settings();
		final Correction correction = settings.correction();
		if (correction.needsPermutations()) terms.add(new Term("Family-wise error ≤ " + exact(settings.alpha()),
			"If there were no convergence anywhere, at most " + Numbers.decimals(100 * settings.alpha(), 4) +
				" % of such analyses would find any " + (correction.testsClusters() ? "cluster" : "voxel") +
				" at all. Chance is imitated by " + count(run.permutations().orElseThrow(), "permutation", "permutations") +
				": the same analysis with every focus at a random place."));
		else if (correction == Correction.UNCORRECTED) terms.add(new Term("No correction",
			"Each voxel was judged alone. False findings are to be expected among so many."));
		else terms.add(new Term("False discovery rate ≤ " + exact(settings.alpha()), "Of the voxels that pass, about that share " +
			"is expected to be false. It says nothing about clusters, which can all be false."));
	}
}
