package sc.fiji.neurometa.inference.permutation;

import java.util.random.RandomGenerator;

import sc.fiji.neurometa.inference.Maxima;

/** A way to get the maxima of a permutation. Engines differ in speed, never in what they find. */
public interface PermutationEngine {

	/** A worker for one thread. */
	Worker worker();

	/** Computes permutations one after the other. */
	interface Worker {

		/**
		 * Computes one permutation.
		 *
		 * @param random its random numbers, and all that distinguishes it from another permutation
		 * @param maxima receives what it found
		 */
		void run(RandomGenerator random, Maxima maxima);
	}
}
