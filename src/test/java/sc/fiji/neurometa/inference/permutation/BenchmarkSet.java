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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;

import sc.fiji.neurometa.MadeUpLiterature;
import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.ale.FocusPlacement;
import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaHistogram;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.random.CandidateSearch;
import sc.fiji.neurometa.ale.random.QuantisedAle;
import sc.fiji.neurometa.ale.random.RandomFoci;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.PreparedFoci;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.inference.cluster.FieldEngine;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.reference.SampleFoci;
import sc.fiji.neurometa.space.Mask;

/** A permutation test of usual size: MNI152 mask, foci in grey matter, given cluster-forming p-values. */
public record BenchmarkSet(List<KernelFoci> experiments, Mask mask, Mask sampling, List<MaHistogram> histograms,
	double[] formingValues)
{

	/**
	 * @param name {@code pain}, the shipped sample, or {@code experiments/foci} for made-up ones of that number, with 8 to
	 *          40 subjects
	 * @param voxelP cluster-forming p-values
	 */
	public static BenchmarkSet of(final String name, final double... voxelP) {
		final Mask mask = ReferenceMasks.mni152();
		final Mask sampling = ReferenceMasks.grayMatter(mask);
		final List<KernelFoci> experiments = name.equals("pain") ? pain(mask) : madeUp(name, sampling);
		final Ale ale =
			Ale.of(experiments, mask, new ModelledActivation(mask, FocusPlacement.EXACT, MaModel.NON_ADDITIVE), () -> {});
		final AnalyticNull analytic = AnalyticNull.of(ale.histograms(), () -> {});
		return new BenchmarkSet(experiments, mask, sampling, ale.histograms(),
			DoubleStream.of(voxelP).map(analytic::threshold).toArray());
	}

	private static List<KernelFoci> pain(final Mask mask) {
		try {
			final Path file = Files.createTempFile("pain", ".txt");
			try {
				SampleFoci.PAIN.copyTo(file);
				return PreparedFoci.of(FociFiles.read(file, SpaceChoice.AUTO).experiments(), mask, AleSettings.defaults())
					.kernelFoci();
			}
			finally {
				Files.delete(file);
			}
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static List<KernelFoci> madeUp(final String name, final Mask sampling) {
		return MadeUpLiterature.of(name, sampling).experiments().stream()
			.map(e -> new KernelFoci(e.foci(), Kernel.ofSubjects(e.subjects()))).toList();
	}

	public PermutationEngine plain() {
		return new FieldEngine(mask, Connectivity.FACES, formingValues,
			() -> new RandomFoci(experiments, mask, sampling, MaModel.NON_ADDITIVE)::draw);
	}

	public PermutationEngine fast() {
		final CandidateSearch foci =
			new CandidateSearch(experiments, mask, sampling, MaModel.NON_ADDITIVE, CandidateEngine.lowest(formingValues));
		return new CandidateEngine(mask, Connectivity.FACES, formingValues, () -> foci.draws()::draw);
	}

	/** The engine that makes whole maps in whole units. */
	public PermutationEngine wholeUnits() {
		final QuantisedAle foci = new QuantisedAle(experiments, mask, BaseRate.uniform(sampling), MaModel.NON_ADDITIVE);
		return new CandidateEngine(mask, Connectivity.FACES, formingValues, () -> foci.draws()::draw);
	}

	/** A made-up database, of which half of all foci lie at a twentieth of the voxels. */
	public BaseRate baseRate() {
		final int[] counts = new int[mask.grid().voxels()];
		for (int i = 0; i < sampling.size(); i++)
			counts[sampling.voxel(i)] = i % 20 == 0 ? 19 : 1;
		return BaseRate.ofCounts(mask.grid(), counts);
	}
}
