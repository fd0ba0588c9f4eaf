/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.neurometa.ale.random;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * The ALE of random foci without one experiment after the other: the foci of all experiments are drawn once, as in
 * {@link RandomFoci}, and those of one are omitted. So the same random numbers give the other experiments the same foci,
 * for every experiment left out, and the same as in a run of all (common random draws). Kernels are cut as for all
 * experiments.
 * <p>
 * <b>No voxel is lost.</b> {@code ALE = 1 - P} with P the product of factors {@code 1 - p <= 1} in the order of the
 * experiments. A rounded product with a factor of at most 1 is no larger than the other factor, and rounding keeps the order
 * of two numbers; so P without some factors is, step by step, at least P with them, and the ALE without an experiment at
 * most that of all, also as computed. Hence a voxel that reaches a value without one experiment reaches it with all, and is
 * among the few voxels that {@link CandidateSearch} finds.
 * <p>
 * <b>The rest is exact.</b> At these voxels the factors of the experiments that reach them are looked up, and multiplied
 * again without those of each of these experiments, in the same order: bit-identical to RandomFoci with the experiment
 * skipped. An experiment that does not reach a voxel changes nothing there.
 * <p>
 * Immutable and thread-safe; {@link Draws} is for one thread.
 */
public final class RandomLeaveOneOut {

	private final CandidateSearch bounded;
	private final NullDesign experiments;
	private final Mask mask;
	private final int[] experimentOf;
	private final boolean additive;

	/** As {@link CandidateSearch#CandidateSearch}, with the smallest value that the ALE without an experiment usually has to reach. */
	public RandomLeaveOneOut(final List<KernelFoci> experiments, final Mask mask, final Mask sampling,
		final MaModel model, final double lowestAle)
	{
		bounded = new CandidateSearch(experiments, mask, sampling, model, lowestAle);
		this.experiments = bounded.experiments();
		this.mask = this.experiments.mask();
		additive = model == MaModel.ADDITIVE;
		experimentOf = new int[this.experiments.foci()];
		for (int e = 0; e < this.experiments.size(); e++)
			Arrays.fill(experimentOf, this.experiments.firstFocus(e), this.experiments.firstFocus(e + 1), e);
	}

	/** Receiver of the ALE without one experiment. */
	@FunctionalInterface
	public interface Visitor {

		/**
		 * @param experiment the number of the experiment that is left out
		 * @param ale the ALE values without it, by ordinal of the mask, at the voxels given; minus infinity elsewhere. Valid
		 *          only during the call, and must not be modified
		 * @param ordinals the voxels, ascending by ordinal
		 * @param size their number
		 */
		void without(int experiment, double[] ale, int[] ordinals, int size);
	}

	/** A worker for one thread. */
	public Draws draws() {
		return new Draws();
	}

	/**
	 * Worker that draws foci. Memory is that of {@link CandidateDraws}, 12 bytes per in-mask voxel and up to 16 MB.
	 */
	public final class Draws {

		/** Most changed values held at once: with more, experiments are done in groups. */
		private static final int MOST_CHANGES = 1 << 20;

		private final CandidateDraws draws = bounded.draws();
		private final FocusIndex slabs = new FocusIndex(experiments);
		private final int[] places = new int[experiments.foci()];
		private final double[] ale = new double[mask.size()];
		private final int[] ordinals = new int[mask.size()];
		private RandomFoci whole;
		/** The factors at a voxel, in the order in which they are multiplied, with their experiments. */
		private final double[] factors = new double[experiments.foci()];
		private final int[] owners = new int[experiments.foci()];
		/** The values that change without an experiment, in lists by experiment; -1 ends a list. */
		private final int[] firstChange = new int[experiments.size()];
		private int[] changedOrdinal = new int[1024];
		private double[] changedAle = new double[1024];
		private int[] nextChange = new int[1024];
		private int changes;

		private Draws() {
			Arrays.fill(ale, Double.NEGATIVE_INFINITY);
		}

		/**
		 * Draws one set of foci, and passes on for each experiment every voxel whose ALE without it reaches a value.
		 * Among the voxels passed on may be some with smaller values, and there is at least one.
		 *
		 * @param random makes the random numbers, the same each time it is called
		 * @param least the value; below that of the constructor the search takes many times longer
		 * @param visitor is called once for each experiment, in their order
		 */
		public void draw(final Supplier<RandomGenerator> random, final double least, final Visitor visitor) {
			experiments.draw(random.get(), places);
			final int size = candidates(random, least);
			slabs.load(places);
			final int group = Math.max(1, MOST_CHANGES / size);
			for (int first = 0; first < experiments.size(); first += group) {
				final int end = Math.min(experiments.size(), first + group);
				collect(size, first, end);
				for (int e = first; e < end; e++) {
					exchange(e);
					visitor.without(e, ale, ordinals, size);
					exchange(e);
				}
			}
			for (int i = 0; i < size; i++)
				ale[ordinals[i]] = Double.NEGATIVE_INFINITY;
		}

		/** Finds the voxels whose ALE of all experiments reaches a value, or those where it is largest when none does. */
		private int candidates(final Supplier<RandomGenerator> random, final double least) {
			final int found;
			if (least >= bounded.lowest()) found = draws.draw(random.get(), least, ale, ordinals);
			else {
				if (whole == null) whole = new RandomFoci(experiments);
				whole.compute(places, ale);
				Arrays.setAll(ordinals, i -> i);
				found = ordinals.length;
			}
			double best = Double.NEGATIVE_INFINITY;
			for (int i = 0; i < found; i++)
				best = Math.max(best, ale[ordinals[i]]);
			int size = 0;
			for (int i = 0; i < found; i++) {
				if (ale[ordinals[i]] >= Math.min(least, best)) ordinals[size++] = ordinals[i];
				else ale[ordinals[i]] = Double.NEGATIVE_INFINITY;
			}
			return size;
		}

		private void collect(final int size, final int first, final int end) {
			Arrays.fill(firstChange, first, end, -1);
			changes = 0;
			final Grid grid = mask.grid();
			for (int i = 0; i < size; i++) {
				final int voxel = mask.voxel(ordinals[i]);
				final int count = factors(grid.x(voxel), grid.y(voxel), grid.z(voxel));
				double before = 1;
				for (int f = 0; f < count; f++) {
					final int owner = owners[f];
					if (owner >= first && owner < end && (f == 0 || owners[f - 1] != owner))
						change(owner, ordinals[i], 1 - without(owner, before, f, count));
					before *= factors[f];
				}
			}
		}

		/** The product of the factors before one and of those from it on, without those of its experiment. */
		private double without(final int owner, final double before, final int from, final int count) {
			double product = before;
			for (int f = from; f < count; f++)
				if (owners[f] != owner) product *= factors[f];
			return product;
		}

		private void change(final int experiment, final int ordinal, final double value) {
			if (changes == nextChange.length) {
				changedOrdinal = Arrays.copyOf(changedOrdinal, 2 * changes);
				changedAle = Arrays.copyOf(changedAle, 2 * changes);
				nextChange = Arrays.copyOf(nextChange, 2 * changes);
			}
			changedOrdinal[changes] = ordinal;
			changedAle[changes] = value;
			nextChange[changes] = firstChange[experiment];
			firstChange[experiment] = changes++;
		}

		/** Exchanges the values without an experiment and those with it. */
		private void exchange(final int experiment) {
			for (int change = firstChange[experiment]; change >= 0; change = nextChange[change]) {
				final double present = ale[changedOrdinal[change]];
				ale[changedOrdinal[change]] = changedAle[change];
				changedAle[change] = present;
			}
		}

		/** Looks up the factors below 1 at a voxel: of each experiment the smallest, or all when they are multiplied. */
		private int factors(final int x, final int y, final int z) {
			int count = 0;
			for (int word = 0; word < slabs.words(); word++)
				for (long near = slabs.near(x / FocusIndex.BLOCK, y / FocusIndex.BLOCK, z / FocusIndex.BLOCK, word); near !=
					0; near &= near - 1)
				{
					final int focus = word * Long.SIZE + Long.numberOfTrailingZeros(near), owner = experimentOf[focus];
					final double factor = experiments.stencil(owner).at(x - slabs.place(0, focus), y - slabs.place(1, focus),
						z - slabs.place(2, focus));
					if (factor == 1) continue;
					if (!additive && count > 0 && owners[count - 1] == owner) {
						factors[count - 1] = Math.min(factors[count - 1], factor);
						continue;
					}
					factors[count] = factor;
					owners[count++] = owner;
				}
			return count;
		}
	}
}
