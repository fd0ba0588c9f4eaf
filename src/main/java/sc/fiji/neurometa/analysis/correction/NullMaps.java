package sc.fiji.neurometa.analysis.correction;

import java.util.function.DoubleFunction;
import java.util.function.Supplier;

import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.permutation.CandidateEngine;
import sc.fiji.neurometa.inference.permutation.CandidateField;
import sc.fiji.neurometa.inference.permutation.PermutationEngine;
import sc.fiji.neurometa.space.Mask;

/**
 * The maps of an ALE under the null hypothesis, as engines need them.
 *
 * @param mask the voxels
 * @param connectivity which of them are neighbours
 * @param formingAle the cluster-forming ALE values
 * @param analytic the uncorrected p of a voxel
 * @param fields makes, for a thread, maps of which at least the voxels from an ALE value on are delivered
 */
public record NullMaps(Mask mask, Connectivity connectivity, double[] formingAle, AnalyticNull analytic,
	DoubleFunction<Supplier<CandidateField>> fields)
{

	/** The engine that keeps the largest ALE value, and the largest and the heaviest cluster at each cluster-forming value. */
	public PermutationEngine candidates() {
		return new CandidateEngine(mask, connectivity, formingAle, fields.apply(CandidateEngine.lowest(formingAle)));
	}
}
