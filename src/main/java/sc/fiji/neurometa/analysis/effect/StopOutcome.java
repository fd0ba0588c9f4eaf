package sc.fiji.neurometa.analysis.effect;

import java.util.Optional;

import sc.fiji.neurometa.inference.permutation.SequentialStopping;

/**
 * The end of the permutations of a run that could end early.
 *
 * @param permutations number of permutations that were run
 * @param reason why they sufficed; empty when all were run
 */
public record StopOutcome(int permutations, Optional<SequentialStopping.Reason> reason) {}
