package sc.fiji.neurometa.analysis.effect;

import java.util.Optional;

import sc.fiji.neurometa.inference.permutation.SequentialStopping;

/**
 * The end of the permutations of a run that could end early.
 *
 * @param permutations how many were run
 * @param reason why they were enough; empty when all were run
 */
public record StopOutcome(int permutations, Optional<SequentialStopping.Reason> reason) {}
