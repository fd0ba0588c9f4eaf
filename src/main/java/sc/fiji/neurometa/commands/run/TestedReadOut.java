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
package sc.fiji.neurometa.commands.run;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import sc.fiji.neurometa.analysis.contrast.ContrastMethod;
import sc.fiji.neurometa.analysis.contrast.ContrastResult;
import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.contrast.LabelCorrection;
import sc.fiji.neurometa.model.Group;
import sc.fiji.neurometa.ui.viewer.MapModel;

/**
 * The values of a contrast that are read out at a place, where files have p = 1 and z = 0 for what was not tested: here
 * it is NaN, which windows call "not tested".
 *
 * @param settings how the literatures were compared
 * @param gates the clusters of A and of B, or of both together, to which the test was limited; empty where it was not
 */
record TestedReadOut(ContrastSettings settings, Optional<List<double[]>> gates) {

	/** The values of a result. */
	static TestedReadOut of(final ContrastResult result) {
		final Optional<List<double[]>> both =
			result.labels().flatMap(LabelCorrection::gate).map(gate -> List.of(gate.clusterNumbers(), gate.clusterNumbers()));
		return new TestedReadOut(result.settings(), result.settings().contrastMethod() == ContrastMethod.GATED
			? Optional.of(List.of(result.a().clusterNumbers(), result.b().clusterNumbers())) : both);
	}

	/** The maps that are read out. */
	List<MapModel> maps(final double[] z, final double[] moreInA, final double[] moreInB, final double[] aleA,
		final double[] aleB)
	{
		return List.of(MapModel.readOut("Z A\u2212B", where(z, i -> isTested(Group.A, i) || isTested(Group.B, i))),
			MapModel.readOut("p A\u2212B", where(moreInA, i -> isTested(Group.A, i))),
			MapModel.readOut("p B\u2212A", where(moreInB, i -> isTested(Group.B, i))), MapModel.readOut("ALE A", aleA),
			MapModel.readOut("ALE B", aleB));
	}

	private boolean isTested(final Group more, final int voxel) {
		return settings.tails().tests(more) && gates.map(g -> more.of(g.get(0), g.get(1))[voxel] > 0).orElse(true);
	}

	private static double[] where(final double[] values, final IntPredicate isTested) {
		return IntStream.range(0, values.length).mapToDouble(i -> isTested.test(i) ? values[i] : Double.NaN).toArray();
	}
}
