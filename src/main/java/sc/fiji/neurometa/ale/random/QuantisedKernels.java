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

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Quantised kernels, and the conversion of ALE values to units. Immutable and thread-safe. See {@link CandidateSearch} for
 * what the units bound.
 */
final class QuantisedKernels {

	/** A bound on the relative rounding error of a few double operations. */
	private static final double ROUNDING = 1e-12;

	private final PackedGrid box;
	private final double perUnit;
	private final double tail;
	private final PackedKernel[] kernels;
	private final long[] peaks;

	/**
	 * @param box the box
	 * @param cores the core of each experiment's kernel
	 * @param tail the largest g outside the cores
	 * @param clip the value of g above which its size does not matter
	 * @param perUnit units in a g of 1
	 */
	QuantisedKernels(final PackedGrid box, final List<LogKernel> cores, final double tail, final double clip,
		final double perUnit)
	{
		this.box = box;
		this.perUnit = perUnit;
		this.tail = tail;
		final Map<LogKernel, PackedKernel> made = new HashMap<>();
		kernels = cores.stream()
			.map(core -> made.computeIfAbsent(core, c -> new PackedKernel(c, box, g -> unitsAbove(Math.min(clip, g)))))
			.toArray(PackedKernel[]::new);
		peaks = cores.stream().mapToLong(core -> unitsAbove(Math.min(clip, core.largest()))).toArray();
	}

	/** Units of a value, rounded up; 0 only for 0. */
	private long unitsAbove(final double g) {
		return (long) Math.ceil(perUnit * g * (1 + ROUNDING));
	}

	/** Units of a sum, rounded down. */
	long unitsBelow(final double sum) {
		return (long) Math.floor(perUnit * sum * (1 - ROUNDING));
	}

	/** Units that the given number of foci can add with the tails of their kernels alone. */
	long tailUnits(final long foci) {
		return unitsAbove(tail * foci);
	}

	/** The most units that a focus of an experiment can add with the core of its kernel. */
	long peakUnits(final int experiment) {
		return peaks[experiment];
	}

	/** The kernel of an experiment. */
	PackedKernel kernel(final int experiment) {
		return kernels[experiment];
	}

	/** The box. */
	PackedGrid box() {
		return box;
	}
}
