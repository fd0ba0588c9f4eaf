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

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Source of null maps of a set of units without each of them, reduced to the part that matters. An instance serves one
 * thread.
 */
@FunctionalInterface
public interface LeaveOneOutField {

	/** Receiver of the map without one unit. */
	@FunctionalInterface
	interface Visitor {

		/**
		 * @param unit the number of the unit that is left out
		 * @param values the values by ordinal at the voxels given, minus infinity elsewhere; valid only during the call
		 * @param ordinals the voxels, ascending by ordinal
		 * @param size their number
		 */
		void without(int unit, double[] values, int[] ordinals, int size);
	}

	/**
	 * Makes the maps of one draw.
	 *
	 * @param random makes its random numbers, the same each time it is called; nothing else may influence the values
	 * @param least every voxel that reaches this without a unit is delivered for that unit
	 * @param visitor is called once per unit
	 */
	void draw(Supplier<RandomGenerator> random, double least, Visitor visitor);
}
