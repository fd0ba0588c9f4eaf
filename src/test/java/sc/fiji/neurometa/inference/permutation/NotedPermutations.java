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

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.Progress;

/** Permutations whose ranges are noted. */
class NotedPermutations implements PermutationTest<NullMaxima> {

	final List<Integer> ranges;
	private final PermutationTest<NullMaxima> test;

	NotedPermutations(final List<Integer> ranges, final PermutationTest<NullMaxima> test) {
		this.ranges = ranges;
		this.test = test;
	}

	@Override
	public NullMaxima run(final long first, final int count, final Progress progress) {
		ranges.add(count);
		return test.run(first, count, progress);
	}

	@Override
	public NullMaxima merge(final NullMaxima earlier, final NullMaxima later) {
		return test.merge(earlier, later);
	}

	@Override
	public void write(final NullMaxima result, final DataOutput out) throws IOException {
		test.write(result, out);
	}

	@Override
	public NullMaxima read(final DataInput in) throws IOException {
		return test.read(in);
	}
}
