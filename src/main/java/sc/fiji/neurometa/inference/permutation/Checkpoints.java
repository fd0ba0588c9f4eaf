package sc.fiji.neurometa.inference.permutation;

import java.util.Optional;

/** Where a run keeps what its permutations have given so far, so that another can go on from there. */
public interface Checkpoints {

	/**
	 * The first permutations of a test.
	 *
	 * @param <R> what they give
	 * @param done how many
	 * @param result what they gave
	 */
	record Partial<R>(int done, R result) {}

	/** Keeps nothing and has nothing. */
	Checkpoints NONE = new Checkpoints() {

		@Override
		public boolean keeps() {
			return false;
		}

		@Override
		public <R> Optional<Partial<R>> find(final String name, final PermutationTest<R> test) {
			return Optional.empty();
		}

		@Override
		public <R> void offer(final String name, final Partial<R> partial, final PermutationTest<R> test) {
			// nobody goes on from here
		}
	};

	/** Whether it keeps anything; else permutations need not be run in parts. */
	boolean keeps();

	/**
	 * What an earlier run left of a test.
	 *
	 * @param <R> what the test gives
	 * @param name of the test within the run
	 * @param test reads it
	 */
	<R> Optional<Partial<R>> find(String name, PermutationTest<R> test);

	/**
	 * Offers what there is of a test; whether it is kept now, later or never is decided here. It stays as it is until the
	 * next is offered.
	 *
	 * @param <R> what the test gives
	 * @param name of the test within the run
	 * @param partial what there is
	 * @param test writes it
	 */
	<R> void offer(String name, Partial<R> partial, PermutationTest<R> test);

	/** The same for a part of a run, whose name stands before those of its tests. */
	default Checkpoints of(final String part) {
		final Checkpoints whole = this;
		return new Checkpoints() {

			@Override
			public boolean keeps() {
				return whole.keeps();
			}

			@Override
			public <R> Optional<Partial<R>> find(final String name, final PermutationTest<R> test) {
				return whole.find(part + ": " + name, test);
			}

			@Override
			public <R> void offer(final String name, final Partial<R> partial, final PermutationTest<R> test) {
				whole.offer(part + ": " + name, partial, test);
			}
		};
	}
}
