package sc.fiji.neurometa.inference.permutation;

import java.util.random.RandomGenerator;

import sc.fiji.neurometa.inference.Maxima;

/** Method of computing the maxima of a permutation. Engines differ in speed, never in their results. */
public interface PermutationEngine {

	/** A worker for one thread. */
	Worker worker();

	/** Worker that computes permutations one after the other. */
	interface Worker {

		/**
		 * Computes one permutation.
		 *
		 * @param random its random numbers, the only thing in which it differs from another permutation
		 * @param maxima receives the result
		 */
		void run(RandomGenerator random, Maxima maxima);
	}
}
