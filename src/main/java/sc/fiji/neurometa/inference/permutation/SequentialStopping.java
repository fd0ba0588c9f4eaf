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
package sc.fiji.neurometa.inference.permutation;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

import sc.fiji.neurometa.inference.MaximumNull;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.SequentialDecision;

/**
 * Stopping criterion for the permutations of a {@link MaximumNull}: they suffice when the Monte Carlo interval of its
 * threshold is narrow, or when it is certain for every observed value whether it reaches the level. It looks after
 * fixed numbers of permutations, so that its answer is a function of the maxima alone.
 * <p>
 * <b>Interval.</b> The 95 % interval of {@link MaximumNull#sequentialInterval}, which holds whenever one stops.
 * <p>
 * <b>Decisions.</b> A value is decided when a {@link SequentialDecision} of the permutations that reach it rules out alpha. Its p
 * then says the same: with {@code b < alpha m} but {@code (b + 1) / (m + 1) > alpha}, b would be the most likely number of
 * m + 1 possible ones, thus of a probability of at least {@code 1 / (m + 1)}, which is never ruled out. The probability that any decision is wrong, over all values together and
 * at any time, is at most {@value #ERROR}: if a value that should survive is declared not to, then so is the smallest
 * of those that should, since at least as many permutations reach that one; and of those that should not survive, the
 * largest. Hence two errors add up, however many values there are, and each has half of the probability, or all of it
 * where there is only one value.
 *
 * @param alpha level of the test
 * @param percent width of the interval, in percent of the threshold, that is narrow enough
 * @param tested picks the maxima that are tested
 * @param observed the values that are tested
 */
public record SequentialStopping(double alpha, double percent, Function<NullMaxima, double[]> tested, double[] observed)
	implements PermutationDriver.StoppingCriterion<NullMaxima>
{

	/** Probability that the decision about any observed value differs from that of infinitely many permutations. */
	public static final double ERROR = 0.001;
	/** The first look, and the distance of looks; later they are a twentieth of the permutations apart. */
	static final int FIRST_LOOK = 100, LOOKS = 50, LATER = 20;

	/** The reason why permutations suffice. */
	public enum Reason {
		/** The interval of the threshold is narrow enough. */
		INTERVAL,
		/** Every decision is certain. */
		DECISIONS
	}

	public SequentialStopping {
		observed = Arrays.stream(observed).distinct().sorted().toArray();
	}

	/** The look that follows one. */
	static int after(final int look) {
		return look + Math.max(LOOKS, look / LATER / LOOKS * LOOKS);
	}

	@Override
	public Optional<NullMaxima> of(final Checkpoints.Partial<NullMaxima> partial, final int looked) {
		for (int look = FIRST_LOOK; look <= partial.done(); look = after(look)) {
			if (look <= looked) continue;
			final NullMaxima head = partial.result().head(look);
			if (reason(head).isPresent()) return Optional.of(head);
		}
		return Optional.empty();
	}

	@Override
	public int ahead(final int done) {
		return Math.max(FIRST_LOOK - done, Math.max(LOOKS, done / 4));
	}

	/** The reason why these permutations suffice; empty when they do not, as when they are too few to give a p of alpha. */
	public Optional<Reason> reason(final NullMaxima maxima) {
		final MaximumNull distribution = new MaximumNull(tested.apply(maxima));
		// without a threshold there is no result, even where nothing has to be decided
		if (distribution.mustExceed(alpha) == Double.POSITIVE_INFINITY) return Optional.empty();
		if (isDecided(distribution)) return Optional.of(Reason.DECISIONS);
		final double[] interval = distribution.sequentialInterval(alpha);
		// an infinite interval is not narrow
		return interval[1] - interval[0] <= percent / 100 * Math.abs(distribution.mustExceed(alpha)) &&
			Double.isFinite(interval[1] - interval[0]) ? Optional.of(Reason.INTERVAL) : Optional.empty();
	}

	private boolean isDecided(final MaximumNull distribution) {
		final SequentialDecision test = new SequentialDecision(alpha, ERROR / Math.max(1, Math.min(2, observed.length)));
		final double[] between = distribution.between(test);
		for (final double value : observed) {
			if (value <= between[0]) continue;
			// the smallest of those that are not certainly too small; larger ones are reached less often
			return value > between[1];
		}
		return true;
	}
}
