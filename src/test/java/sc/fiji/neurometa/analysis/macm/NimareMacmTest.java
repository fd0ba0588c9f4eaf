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
package sc.fiji.neurometa.analysis.macm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.neurometa.ale.FocusPlacement;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.literature.NimareTest;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.Database;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.reference.ShippedDatabase;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Region;
import sc.fiji.neurometa.space.SamplingSpace;

/**
 * NeuroMeta beside NiMARE 0.22.1 on the shipped database, left anterior insula; {@code
 * src/test/python/make_nimare_macm_goldens.py} wrote the values, and says how NiMARE selects. It leaves foci of unknown
 * space as they are, which is {@code space_if_unknown=mni}.
 */
@Tag("slow")
class NimareMacmTest {

	private static final int ITERATIONS = 10_000;
	private static Database database;

	@BeforeAll
	static void read() {
		database = ShippedDatabase.read(SpaceChoice.AUTO, UnknownSpace.MNI, false).database();
	}

	private static MacmInput input(final NullModel nullModel) {
		final Mask mask = ReferenceMasks.mni152();
		return new MacmInput(database, MacmSettings.defaults().with(nullModel), mask, SamplingSpace.within(mask, mask),
			new Anatomy(List.of()));
	}

	private static SeedRegion insula(final double radiusMm) {
		return new SeedRegion(RegionKind.SPHERE, "insula", Optional.empty(),
			new Region.Sphere(Space.MNI, new Point(-36, 20, 0), radiusMm));
	}

	private static AleSettings settings(final int permutations) {
		return AleSettings.defaults().withFocusPlacement(FocusPlacement.NEAREST).withDefaultSubjects(20)
			.withPermutations(permutations).withCorrection(Correction.VOXEL_FWE);
	}

	@ParameterizedTest
	@CsvSource({ "6, 3, 42", "8, 4, 64", "10, 5, 110" })
	void theSameExperimentsAreSelected(final double radiusMm, final int column, final int count) throws IOException {
		final MacmInput input = input(NullModel.UNIFORM);
		final AleSettings settings = settings(100);
		final Selection selection = Macm.select(Macm.Placed.of(input, settings), insula(radiusMm), input, settings);
		final Set<String> theirs = Files.readAllLines(Path.of("src/test/resources/nimare/macm_selected.tsv")).stream()
			.filter(l -> !l.startsWith("#") && !l.startsWith("study\t")).map(l -> l.split("\t"))
			.filter(c -> c[column].equals("1")).map(c -> c[0] + ": " + c[1]).collect(Collectors.toSet());
		assertEquals(theirs, selection.experiments().stream().map(s -> s.entry().name()).collect(Collectors.toSet()));
		assertEquals(count, selection.size());
	}

	/** ALE is as near as {@link NimareTest} finds it; two draws of 10,000 permutations differ by their standard errors. */
	@Test
	void aleAndScaleAreTheSame() throws IOException {
		final MacmInput input = input(NullModel.BASE_RATE);
		final AleSettings settings = settings(ITERATIONS / 5);
		final Macm.Placed placed = Macm.Placed.of(input, settings);
		final Selection selection = Macm.select(placed, insula(8), input, settings);
		final MacmResult result =
			Macm.run(selection, Macm.aleInput(selection, placed, input, settings, "insula"), settings, Progress.NONE);
		final Mask mask = result.ale().mask();
		int rows = 0, near = 0;
		for (final String line : Files.readAllLines(Path.of("src/test/resources/nimare/macm.csv"))) {
			if (!line.matches("-?\\d.*")) continue;
			final double[] row = Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray();
			final int i = mask.ordinal(mask.grid().nearestVoxel(row[0], row[1], row[2]));
			assertTrue(i >= 0, line);
			assertEquals(row[3], result.ale().maps().ale()[i], 2e-5, line);
			final double p = result.ale().maps().p()[i],
				spread = Math.sqrt(p * (1 - p) * (1.0 / ITERATIONS + 5.0 / ITERATIONS));
			// where next to nothing is activated NiMARE's kernels are cut: values of 0 are ties there, and are not here
			if (row[3] < 1e-3) continue;
			rows++;
			if (Math.abs(row[4] - p) <= 2 * spread + 1e-3) near++;
			assertEquals(row[4], p, 5 * spread + 3e-3, line);
		}
		assertTrue(rows > 1000, "only " + rows + " values");
		assertTrue(near > 0.9 * rows, near + " of " + rows + " within two standard errors");
	}
}
