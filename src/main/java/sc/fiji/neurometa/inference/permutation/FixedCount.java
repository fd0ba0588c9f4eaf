package sc.fiji.neurometa.inference.permutation;

import java.util.Optional;

import sc.fiji.neurometa.inference.NullMaxima;

/**
 * That permutations end after a known number, at which those of an earlier run ended for a reason that cannot be asked for
 * again.
 *
 * @param permutations how many
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
