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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.OutsideFoci;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Region;
import sc.fiji.neurometa.space.SamplingSpace;

/** Which experiments report a region, and what is refused. */
class MacmSelectionTest {

	private static final AleSettings SETTINGS = SmallMacm.settings(Correction.UNCORRECTED);

	private static Selection select(final SeedRegion region, final AleSettings settings,
		final Experiment... experiments)
	{
		final SmallMacm.Question input = SmallMacm.question(SmallMacm.database(experiments), region, NullModel.UNIFORM);
		return Macm.select(Macm.Placed.of(input.input(), settings), input.region(), input.input(), settings);
	}

	private static String names(final Selection selection) {
		return selection.experiments().stream().map(s -> s.entry().study()).collect(Collectors.joining());
	}

	@Test
	void theBorderOfASphereBelongsToIt() {
		final Selection selection = select(SmallMacm.sphere(Space.MNI, new Point(10, 4, -6), 7), SETTINGS,
			SmallMacm.experiment("A", Space.MNI, 17, 4, -6), SmallMacm.experiment("B", Space.MNI, 17 + 1e-9, 4, -6),
			SmallMacm.experiment("C", Space.MNI, 12, 1, -12), SmallMacm.experiment("D", Space.MNI, 12, 1, -12 - 1e-9),
			SmallMacm.experiment("E", Space.MNI, 10, 4, -6, 100, 0, 0, 10, 11, -6), SmallMacm.experiment("F", Space.MNI),
			SmallMacm.experiment("G", Space.MNI, 10, -3 - 1e-9, -6, 9, 9, 9));
		assertEquals("ACE", names(selection));
		assertEquals(List.of(1, 1, 2), selection.experiments().stream().map(s -> s.inside().size()).toList());
		assertEquals(List.of(new Focus(10, 4, -6), new Focus(10, 11, -6)), selection.experiments().get(2).inside());
		assertEquals(3, selection.experiments().get(2).placed().foci().size(), "all its foci are used");
		assertEquals(new Selection.Searched(7, 9, 7, 9), selection.searched());
	}

	/** Coordinates are never moved to the border of a grid, neither of that of the region nor of that of the mask. */
	@Test
	void fociBeyondTheGridOfARegionAreOutside() {
		final Grid grid = new Grid(3, 3, 3, Affine.scaling(4, 4, 4, 8, 0, 0));
		final SeedRegion region = new SeedRegion(RegionKind.MASK_FILE, "block", Optional.of("b.nii"),
			new Region.Voxels(Mask.of("b.nii", grid, Space.MNI, v -> true)));
		assertEquals("BD",
			names(select(region, SETTINGS, SmallMacm.experiment("A", Space.MNI, 5.99, 4, 4),
				SmallMacm.experiment("B", Space.MNI, 6.01, 4, 4), SmallMacm.experiment("C", Space.MNI, 18.01, 4, 4),
				SmallMacm.experiment("D", Space.MNI, 17.99, 4, 4), SmallMacm.experiment("E", Space.MNI, 12, 4, 10.01),
				SmallMacm.experiment("F", Space.MNI, 1000, 4, 4))));
	}

	@ParameterizedTest
	@EnumSource(CoordinateTransform.class)
	void fociAreConvertedBeforeTheyAreTested(final CoordinateTransform transform) {
		final AleSettings settings = withTransform(transform);
		final double[] mni = { 10, 20, 16 }, talairach = transform.mniToTalairach(10, 20, 16);
		final double apart = Math.hypot(Math.hypot(mni[0] - talairach[0], mni[1] - talairach[1]), mni[2] - talairach[2]);
		assertTrue(apart > 1, "the spaces differ here");
		final Experiment converted = SmallMacm.experiment("A", Space.TALAIRACH, talairach),
			raw = SmallMacm.experiment("B", Space.TALAIRACH, mni), same = SmallMacm.experiment("C", Space.MNI, mni),
			other = SmallMacm.experiment("D", Space.MNI, talairach);
		final Selection inMni =
			select(SmallMacm.sphere(Space.MNI, new Point(10, 20, 16), .5), settings, converted, raw, same, other);
		assertEquals("AC", names(inMni));
		final Focus inside = inMni.inside().get(0);
		assertEquals(0, Math.hypot(Math.hypot(inside.xMm() - 10, inside.yMm() - 20), inside.zMm() - 16), 1e-9);
		assertEquals(Space.MNI, inMni.experiments().get(0).placed().space());
		assertEquals(converted, inMni.asRead("n").experiments().get(0).with(About.NOTHING));
		final SeedRegion ball = SmallMacm.sphere(Space.TALAIRACH, new Point(talairach[0], talairach[1], talairach[2]), 4);
		final Selection inTalairach =
			select(ball, settings, converted, same, SmallMacm.experiment("E", Space.MNI, mni[0] + 5, mni[1], mni[2]),
				SmallMacm.experiment("F", Space.TALAIRACH, talairach[0] + 3.999, talairach[1], talairach[2]),
				SmallMacm.experiment("G", Space.TALAIRACH, talairach[0] + 4.001, talairach[1], talairach[2]));
		assertEquals("ACF", names(inTalairach));
	}

	private static AleSettings withTransform(final CoordinateTransform transform) {
		return SETTINGS.withTransform(transform).withSeed(1);
	}

	@Test
	void fociOutsideTheMaskBringAnExperimentInOnlyWhenTheyAreKept() {
		final SeedRegion rim = SmallMacm.sphere(Space.MNI, new Point(0, 32, 0), 8);
		final Experiment outside = SmallMacm.experiment("A", Space.MNI, 0, 38, 0, 5, 5, 5),
			inside = SmallMacm.experiment("B", Space.MNI, 0, 28, 0, 0, 38, 0);
		final Selection kept = select(rim, SETTINGS, outside, inside);
		assertEquals("AB", names(kept));
		assertEquals(3, kept.inside().size());
		final Selection dropped = select(rim, SETTINGS.withOutsideFoci(OutsideFoci.DROP), outside, inside);
		assertEquals("B", names(dropped));
		assertEquals(1, dropped.inside().size());
		assertEquals(new Selection.Searched(2, 4, 2, 2), dropped.searched());
		assertEquals(2, dropped.asRead("n").fociCount(), "the ALE drops by itself, and accounts for it");
		assertEquals(1, dropped.placed("n").fociCount());
	}

	private static String refusal(final Executable executable) {
		return assertThrows(InputException.class, executable).getMessage();
	}

	@Test
	void regionsOutsideTheMaskAreRefusedWithTheirDistance() {
		final Experiment any = SmallMacm.experiment("A", Space.MNI, 0, 0, 60);
		final String message = refusal(() -> select(SmallMacm.sphere(Space.MNI, new Point(0, 0, 60), 5), SETTINGS, any));
		assertTrue(message.startsWith("The region sphere lies outside the mask ball.nii.gz (its centre is "), message);
		assertTrue(message.contains(" mm away from the nearest voxel). Check its coordinates (mm, MNI) and the sign of x"),
			message);
		final double distance = SmallRuns.MASK.distanceMm(0, 0, 60);
		assertTrue(distance > 20 && message.contains(String.format(Locale.ROOT, "%.1f", distance)), message);
		final SeedRegion voxels = new SeedRegion(RegionKind.MASK_FILE, "far", Optional.of("far.nii"), new Region.Voxels(
			Mask.of("far.nii", new Grid(2, 2, 2, Affine.scaling(4, 4, 4, 0, 0, 60)), Space.MNI, v -> true)));
		assertTrue(refusal(() -> select(voxels, SETTINGS, any))
			.startsWith("The region far lies outside the mask ball.nii.gz. " + "Check"));
	}

	@Test
	void aRegionThatNobodyReportsIsRefused() {
		final String message = refusal(() -> select(SmallMacm.sphere(), SETTINGS,
			SmallMacm.experiment("A", Space.MNI, -20, 0, 0), SmallMacm.experiment("B", Space.MNI)));
		assertEquals(
			"None of 2 experiments of db reports a focus in the region sphere. Choose a larger region, or check its coordinates " +
				"and the filter.",
			message);
	}

	/** 25.1 - 15.1 is not 10 in binary. */
	@Test
	void theSurfaceOfASphereIsInsideForDecimalsToo() {
		for (int tenths = -300; tenths <= 300; tenths++) {
			final double x = tenths / 10.0;
			final Region.Sphere sphere = new Region.Sphere(Space.MNI, new Point(x, 0.3, -7.7), 10.1);
			assertTrue(sphere.contains((tenths + 101) / 10.0, 0.3, -7.7) && sphere.contains(x, 0.3, (-77 - 101) / 10.0),
				() -> "at " + x);
			assertFalse(sphere.contains((tenths + 101) / 10.0 + 1e-9, 0.3, -7.7));
		}
	}

	@Test
	void aFilterThatLeavesNothingIsRefused() {
		final MacmInput input = new MacmInput(SmallMacm.database(SmallMacm.experiment("A", Space.MNI, 0, 0, 0)),
			MacmSettings.defaults().with(new DatabaseFilter("1999", "", 0)), SmallRuns.MASK,
			SamplingSpace.within(SmallRuns.MASK, SmallRuns.MASK), SmallRuns.anatomy());
		final String message = refusal(() -> Macm.Placed.of(input, SETTINGS));
		assertTrue(message.startsWith(
			"The filter leaves none of the 1 experiments of db. Check filter_years, filter_words, filter_min_n and filter_tags"),
			message);
	}
}
