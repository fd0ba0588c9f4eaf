package sc.fiji.neurometa.analysis.contrast;

import sc.fiji.neurometa.analysis.literature.SharedExperiments;
import sc.fiji.neurometa.model.InputException;

/**
 * Every choice of a contrast that changes its numbers, beside those of the two main effects.
 *
 * @param nameA what the first literature is called in results
 * @param nameB what the second literature is called in results
 * @param extentA smallest volume in mm3 of a cluster in the main effect of A, inclusive; 0 = as {@code min_cluster_mm3}
 * @param extentB the same of B
 * @param contrastMethod how they are compared
 * @param tails which directions are tested
 * @param relabelings number of random exchanges of the experiments' labels (gated, whole mask)
 * @param contrastP gated: the largest p of a voxel that passes; whole mask: the share of all voxels and relabelings whose
 *          difference forms clusters
 * @param extentContrast smallest volume in mm3 of a cluster of the contrast, inclusive
 * @param sharedExperiments what becomes of experiments of both literatures
 * @param balancedN size of a subsample (balanced); 0 = by rule
 * @param draws number of subsamples (balanced)
 */
public record ContrastSettings(String nameA, String nameB, double extentA, double extentB,
	ContrastMethod contrastMethod, Tails tails, int relabelings, double contrastP, double extentContrast,
	SharedExperiments sharedExperiments, int balancedN, int draws)
{

	/** @throws InputException naming the macro key of a value that is out of range, or that cannot be reached */
	public ContrastSettings {
		nameA = nameA.strip();
		nameB = nameB.strip();
		if (nameA.equals(nameB)) throw new InputException("Both literatures are called '" + nameA +
			"'. Give them different names with name_a and name_b.");
		requireVolume("extent_a", extentA);
		requireVolume("extent_b", extentB);
		requireVolume("extent_contrast", extentContrast);
		if (!(contrastP > 0 && contrastP < 1)) throw new InputException("contrast_p = " + contrastP +
			" cannot be used: a probability between 0 and 1, such as 0.05, is expected.");
		if (relabelings < 1) throw new InputException("relabelings = " + relabelings +
			" cannot be used: at least 1 is expected, 10000 for results to publish.");
		if (contrastMethod == ContrastMethod.GATED && contrastP * (relabelings + 1.0) * (1 + 1e-12) < 1)
			throw new InputException("relabelings = " + relabelings + " are too few for contrast_p = " + contrastP +
				": the smallest possible p is 1/" + (relabelings + 1) + ". Ask for at least " + (long) Math.ceil((1 - 1e-12) /
					contrastP - 1) + ".");
		if (balancedN < 0) throw new InputException("balanced_n = " + balancedN +
			" cannot be used: a number of experiments is expected, or 0 for the usual rule.");
		if (draws < 1) throw new InputException("draws = " + draws +
			" cannot be used: at least 1 is expected, 1000 for results to publish.");
	}

	private static void requireVolume(final String key, final double mm3) {
		if (!(mm3 >= 0 && mm3 < Double.POSITIVE_INFINITY)) throw new InputException(key + " = " + mm3 +
			" cannot be used: a volume of 0 mm3 or more is expected.");
	}

	/** GingerALE's way, with its defaults. */
	public static ContrastSettings defaults(final String nameA, final String nameB) {
		return new ContrastSettings(nameA, nameB, 0, 0, ContrastMethod.GATED, Tails.BOTH, 10000, 0.05, 200,
			SharedExperiments.REFUSE, 0, 1000);
	}
}
