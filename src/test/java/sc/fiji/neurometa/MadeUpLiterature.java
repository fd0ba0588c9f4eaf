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
package sc.fiji.neurometa;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Mask;

/** Literatures of any size, always the same: 8 to 40 subjects, each experiment with a focus at least, foci at random voxels. */
public final class MadeUpLiterature {

	private MadeUpLiterature() {}

	/** The literature of a name {@code experiments/foci}, all foci at centres of voxels. */
	public static ExperimentSet of(final String name, final Mask sampling) {
		return of(name, sampling, Space.MNI, (focus, random) -> focus);
	}

	/**
	 * A literature.
	 *
	 * @param name {@code experiments/foci}; what follows is not looked at
	 * @param sampling where the foci fall
	 * @param space what space they are said to be in
	 * @param moved moves a focus away from the centre of its voxel
	 */
	public static ExperimentSet of(final String name, final Mask sampling, final Space space,
		final BiFunction<Focus, Random, Focus> moved)
	{
		final String[] numbers = name.split("/");
		final int size = Integer.parseInt(numbers[0]), foci = Integer.parseInt(numbers[1]);
		final Random random = new Random(1);
		final List<List<Focus>> places = new ArrayList<>();
		for (int e = 0; e < size; e++)
			places.add(new ArrayList<>());
		for (int f = 0; f < foci; f++) {
			final double[] mm = sampling.grid().centreMm(sampling.voxel(random.nextInt(sampling.size())));
			places.get(f < size ? f : random.nextInt(size)).add(moved.apply(new Focus(mm[0], mm[1], mm[2]), random));
		}
		final List<Experiment> experiments = new ArrayList<>();
		for (final List<Focus> own : places)
			experiments.add(new Experiment("Made up " + (experiments.size() + 1) + ", 2026", "contrast",
				8 + random.nextInt(33), space, own));
		return new ExperimentSet("made up", experiments);
	}
}
