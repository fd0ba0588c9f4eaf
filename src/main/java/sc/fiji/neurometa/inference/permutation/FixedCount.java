package sc.fiji.neurometa.inference.permutation;

import java.util.Optional;

import sc.fiji.neurometa.inference.NullMaxima;

/**
 * Stopping criterion at a known number of permutations, at which an earlier run stopped for a reason that cannot be
 * evaluated again.
 *
 * @param permutations their number
 */
public record FixedCount(int permutations) implements PermutationDriver.StoppingCriterion<NullMaxima> {

	@Override
	public Optional<NullMaxima> of(final Checkpoints.Partial<NullMaxima> partial, final int looked) {
		return partial.done() < permutations ? Optional.empty() : Optional.of(partial.result().head(permutations));
	}

	@Override
	public int ahead(final int done) {
		return permutations - done;
	}
}
