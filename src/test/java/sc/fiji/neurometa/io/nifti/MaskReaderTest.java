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
package sc.fiji.neurometa.io.nifti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.VoxelReading;

/** Images as masks: which voxels they select, and what is refused with which words. */
class MaskReaderTest {

	@TempDir
	Path folder;

	private Path image(final NiftiType type, final IntToDoubleFunction values) {
		return SmallImage.write(folder.resolve("image.nii"), type, values);
	}

	private static Mask mask(final Path file) {
		return new MaskReader("mask_threshold", Optional.empty(), false).mask(file, "m", Space.MNI);
	}

	private static Mask above(final Path file, final double threshold) {
		return new MaskReader("mask_threshold", Optional.of(threshold), false).mask(file, "m", Space.MNI);
	}

	private static String refusal(final Path file) {
		return assertThrows(InputException.class, () -> mask(file)).getMessage();
	}

	@ParameterizedTest
	@CsvSource({ "UINT8, 1", "UINT8, 255", "INT16, -1", "FLOAT32, 0.7", "FLOAT64, 1e-12", "FLOAT32, 1e30", "INT32, 7" })
	void anImageOfTwoValuesIsAMask(final NiftiType type, final double other) {
		final Mask mask = mask(image(type, v -> v % 3 == 0 ? type == NiftiType.FLOAT32 ? (float) other : other : 0));
		assertEquals(40, mask.size());
		for (int v = 0; v < SmallImage.VOXELS; v++)
			assertEquals(v % 3 == 0, mask.contains(v));
		assertEquals(new VoxelReading(Optional.empty(), VoxelReading.Place.HEADER), mask.reading().orElseThrow());
	}

	@Test
	void roundingNoiseIsNoVoxel() {
		final Random random = new Random(5);
		final Path noisy = image(NiftiType.FLOAT32, v -> (float) ((v < 50 ? 1 : 0) + 1e-15 * random.nextGaussian()));
		assertEquals(50, mask(noisy).size());
		assertEquals(50, above(noisy, 0).size());
		assertEquals(50, mask(image(NiftiType.FLOAT64, v -> v < 50 ? 3 * (1 - 2e-7 * (v % 3)) : -2.9e-6)).size());
		// a millionth of the maximum and more is a value
		assertTrue(refusal(image(NiftiType.FLOAT64, v -> v < 50 ? 3 : 3.1e-6)).contains("more than two values"));
	}

	@Test
	void nanIsNeverInside() {
		final Path file = image(NiftiType.FLOAT32, v -> v < 10 ? Double.NaN : v < 30 ? 1 : 0);
		assertEquals(20, mask(file).size());
		assertEquals(110, above(file, -1).size());
	}

	@Test
	void aProbabilityImageIsRefusedWithTheCountsOfItsReadings() {
		final Path file = image(NiftiType.FLOAT32, v -> v < 20 ? 0 : (v - 20) / 100f);
		assertEquals(
			file + " is not a mask by itself: it has more than two values, from 0 to 0.99. Every value other than 0 " +
				"would give 99 voxels, values above 0.5 49. Set mask_threshold: the voxels above it are taken.",
			refusal(file));
		assertEquals(49, above(file, 0.5).size());
		assertEquals(99, above(file, 0).size());
		assertEquals(0.5, above(file, 0.5).reading().orElseThrow().threshold().orElseThrow());
	}

	@Test
	void theThresholdIsInTheUnitsOfTheScaledImage() throws IOException {
		final Path file = SmallImage.scale(image(NiftiType.UINT8, v -> 2 * v), 1 / 255f, 0);
		assertTrue(
			refusal(file)
				.contains("from 0 to 0.933333. Every value other than 0 would give 119 voxels, values " + "above 0.5 56."),
			refusal(file));
		// 2 v / 255 > .5 from v = 64
		assertEquals(56, above(file, 0.5).size());
	}

	@Test
	void ofAnImageOfPercentHalfOfTheMaximumIsNamedToo() {
		assertTrue(refusal(image(NiftiType.UINT8, v -> v < 20 ? 0 : v - 19)).contains(
			"from 0 to 100. Every value other than 0 would give 100 voxels, values above 0.5 100, values above 50 50."));
	}

	@Test
	void twoValuesWithoutZeroAndInfinityAreRefused() {
		assertTrue(refusal(image(NiftiType.UINT8, v -> 1 + v % 2)).contains("from 1 to 2."));
		assertTrue(refusal(image(NiftiType.FLOAT32, v -> v == 3 ? Float.POSITIVE_INFINITY : v % 2)).contains("Infinity"));
		assertEquals(SmallImage.VOXELS, mask(image(NiftiType.UINT8, v -> 1)).size());
		assertEquals(0, mask(image(NiftiType.UINT8, v -> 0)).size());
	}

	@Test
	void aThresholdThatLeavesNothingIsRefusedWithTheRange() {
		final Path file = image(NiftiType.UINT8, v -> v % 5);
		final String message = assertThrows(InputException.class, () -> above(file, 4)).getMessage();
		assertEquals(file + " has no voxel above mask_threshold = 4: its values range from 0 to 4.", message);
		assertThrows(InputException.class, () -> above(file, Double.NaN));
	}

	/** Against the plain definition, for every type, with scaling and any threshold. */
	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void selectsWhatTheDefinitionSays(final long seed) throws IOException {
		final Random random = new Random(seed);
		for (final NiftiType type : NiftiType.values()) {
			if (!type.isReadable() || type.isColor()) continue;
			final boolean real = !type.isInteger();
			final double[] stored =
				random.doubles(SmallImage.VOXELS, 0, 100).map(x -> real ? (float) x : Math.rint(x)).toArray();
			final float slope = random.nextBoolean() ? 1 : 0.25f, intercept = slope == 1 ? 0 : random.nextInt(5) - 2;
			final Path file = SmallImage.scale(image(type, v -> stored[v]), slope, intercept);
			final double threshold = slope * Math.rint(random.nextDouble() * 80) + intercept;
			final Mask mask = above(file, threshold);
			for (int v = 0; v < stored.length; v++)
				assertEquals(slope * stored[v] + intercept > threshold, mask.contains(v), type + " voxel " + v);
		}
	}

	@Test
	void aPlaceThatIsAGuessIsRefusedUnlessAllowed() {
		final Path file = SmallImage.write(folder.resolve("nowhere.nii"), NiftiType.UINT8, 0, v -> v % 2);
		final String message = refusal(file);
		assertTrue(message.startsWith(file + " does not say where its voxels lie"), message);
		assertTrue(message.endsWith("allow_guessed_place=true."), message);
		assertThrows(InputException.class,
			() -> new MaskReader("roi_threshold", Optional.empty(), false).label(file, "l", Space.MNI, 1));
		final MaskReader lenient = new MaskReader("roi_threshold", Optional.empty(), true);
		assertTrue(lenient.mask(file, "m", Space.MNI).reading().orElseThrow().isGuess());
		assertTrue(lenient.label(file, "l", Space.MNI, 1).reading().orElseThrow().isGuess());
		assertEquals(60, lenient.mask(file, "m", Space.MNI).size());
	}

	@Test
	void anImageThatIsFarFromAnyBrainIsRefused() throws IOException {
		final Path file = image(NiftiType.UINT8, v -> v % 2);
		final ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
		Files.write(file, bytes.putFloat(280 + 12, 990).array());
		assertTrue(refusal(file).contains("lies 1005 mm from the origin, farther than 1000"), refusal(file));
	}
}
