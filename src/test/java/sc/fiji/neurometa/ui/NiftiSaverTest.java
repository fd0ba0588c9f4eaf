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
package sc.fiji.neurometa.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import ij.ImagePlus;
import ij.ImageStack;
import ij.measure.Calibration;
import ij.process.ByteProcessor;
import ij.process.FloatProcessor;
import ij.process.ShortProcessor;
import sc.fiji.neurometa.io.nifti.NiftiImage;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/** Opening and saving keeps data and affine; other images get an affine with which they look the same again. */
class NiftiSaverTest {

	@TempDir
	Path folder;

	private static Path golden(final String name) {
		try {
			return Path.of(NiftiSaverTest.class.getResource("/nifti/" + name).toURI());
		}
		catch (final URISyntaxException e) {
			throw new AssertionError(e);
		}
	}

	static Stream<String> names() throws IOException {
		try (Stream<Path> files = Files.list(golden("int16.nii").getParent())) {
			return files.map(f -> f.getFileName().toString()).filter(f -> !f.endsWith(".json") && !f.startsWith("complex"))
				.toList().stream();
		}
	}

	private NiftiImage saved(final ImagePlus image) {
		final Path file = folder.resolve("saved.nii");
		NiftiSaver.save(image, file);
		return NiftiReader.read(file);
	}

	@ParameterizedTest
	@MethodSource("names")
	void openingAndSavingKeepsDataAndAffine(final String name) {
		final NiftiImage before = NiftiReader.read(golden(name)), after = saved(NiftiStacks.open(golden(name)));
		assertEquals(before.header().sizes(), after.header().sizes());
		// what is written in mm as 32-bit numbers may be a rounding away
		final double tolerance = 1e-6 * before.header().mmPerUnit();
		assertTrue(before.header().affine().maxDifference(after.header().affine()) <= tolerance);
		assertEquals(before.header().orientation().code(), after.header().orientation().code());
		assertEquals(before.header().description(), after.header().description());
		assertEquals(before.extensions(), after.extensions());
		assertEquals(before.header().secondsPerVolume(), after.header().secondsPerVolume());
		for (int plane = 0; plane < before.planes(); plane++)
			if (before.header().type() == NiftiType.RGBA32) assertEquals(NiftiType.RGB24, after.header().type());
			else if (before.header().type() == NiftiType.RGB24) assertEquals(before.stored(plane), after.stored(plane));
			else assertArrayEquals(before.values(plane), after.values(plane));
	}

	@Test
	void theTypeOfTheFileIsKeptWhereItHoldsEveryValue() {
		assertEquals(NiftiType.INT16, saved(NiftiStacks.open(golden("int16.nii"))).header().type());
		assertEquals(NiftiType.UINT8, saved(NiftiStacks.open(golden("uint8.nii"))).header().type());
		assertEquals(NiftiType.FLOAT32, saved(NiftiStacks.open(golden("slope.nii"))).header().type());
		final ImagePlus changed = NiftiStacks.open(golden("int16.nii"));
		changed.getProcessor().setf(0, 0, 0.5f);
		assertEquals(NiftiType.FLOAT32, saved(changed).header().type());
	}

	@Test
	void integersStayIntegersInImageJ() {
		assertEquals(8, NiftiStacks.open(golden("uint8.nii")).getBitDepth());
		assertEquals(16, NiftiStacks.open(golden("uint16.nii")).getBitDepth());
		assertEquals(32, NiftiStacks.open(golden("int16.nii")).getBitDepth());
		assertEquals(32, NiftiStacks.open(golden("slope.nii")).getBitDepth());
		assertEquals(24, NiftiStacks.open(golden("rgba.nii")).getBitDepth());
	}

	@Test
	void fourthAxisIsTimeAndTheRestChannels() {
		final ImagePlus four = NiftiStacks.open(golden("four.nii"));
		assertArrayEquals(new int[] { 3, 2, 1, 2, 3 }, four.getDimensions());
		final NiftiImage image = NiftiReader.read(golden("four.nii"));
		// volume 1, plane 1, stored row 0 = bottom row, stored first column = right
		assertEquals(image.volume(1).get(6), four.getStack().getProcessor(four.getStackIndex(1, 2, 2)).getf(2, 1));
		assertTrue(four.getOpenAsHyperStack());
		assertArrayEquals(new int[] { 2, 2, 3, 2, 1 }, NiftiStacks.open(golden("five.nii")).getDimensions());
		assertArrayEquals(new int[] { 2, 3, 2, 2, 2 }, NiftiStacks.open(golden("seven.nii")).getDimensions());
	}

	@Test
	void theDisplayRangeIsThatOfAllFiniteValues() {
		final ImagePlus special = NiftiStacks.open(golden("special.nii"));
		assertEquals(3, special.getDisplayRangeMin());
		assertEquals(3.25e30, special.getDisplayRangeMax(), 1e24);
	}

	@Test
	void showInfoTellsOrientationAndScaling() {
		final String info = (String) NiftiStacks.open(golden("slope.nii")).getProperty("Info");
		assertTrue(info.contains("Space: MNI152") && info.contains("slope 0.25, intercept -3.0 (applied)") &&
			info.contains("Turned for display: columns rows"), info);
		final ImagePlus guess = NiftiStacks.open(golden("voxel_size_only.nii"));
		assertTrue(((String) guess.getProperty("Info")).contains("not stated"));
		assertEquals(null, guess.getStack().getSliceLabel(1), "no left and right where none is known");
	}

	/** A stack that never was NIfTI, of every type. */
	@Test
	void otherImagesLookTheSameWhenOpenedAgain() {
		final ImageStack bytes = new ImageStack(3, 2);
		bytes.addSlice(new ByteProcessor(3, 2, new byte[] { 1, 2, 3, 4, 5, (byte) 255 }));
		bytes.addSlice(new ByteProcessor(3, 2, new byte[] { 7, 8, 9, 10, 11, 12 }));
		final ImagePlus image = new ImagePlus("cells", bytes);
		final Calibration c = image.getCalibration();
		c.setUnit("um");
		c.pixelWidth = 0.5;
		c.pixelHeight = 0.25;
		c.pixelDepth = 2;
		c.xOrigin = 1;
		final Path file = folder.resolve("cells.nii.gz");
		NiftiSaver.save(image, file);
		final ImagePlus again = NiftiStacks.open(file);
		assertEquals(8, again.getBitDepth());
		for (int slice = 1; slice <= 2; slice++)
			assertArrayEquals((byte[]) bytes.getPixels(slice), (byte[]) again.getStack().getPixels(slice));
		assertEquals(0.00025, again.getCalibration().pixelHeight, 1e-9);
		assertEquals(0.0005, again.getCalibration().getX(2), 1e-9);
		assertEquals(2, NiftiReader.read(file).header().orientation().code());
	}

	@Test
	void sixteenBitImagesKeepTheirValues() {
		final short[] large = { 1, (short) 40000 }, small = { 1, 2 };
		assertEquals(NiftiType.UINT16, saved(new ImagePlus("", new ShortProcessor(2, 1, large, null))).header().type());
		assertEquals(NiftiType.INT16, saved(new ImagePlus("", new ShortProcessor(2, 1, small, null))).header().type());
		final ImagePlus signed =
			new ImagePlus("", new ShortProcessor(2, 1, new short[] { (short) 32767, (short) 32770 }, null));
		signed.getCalibration().setSigned16BitCalibration();
		assertArrayEquals(new float[] { -1, 2 }, saved(signed).values(0));
		final ImagePlus density = new ImagePlus("", new ByteProcessor(2, 1, new byte[] { 1, 2 }));
		density.getCalibration().setFunction(Calibration.STRAIGHT_LINE, new double[] { 0.5, 10 }, "density");
		assertArrayEquals(new float[] { 10.5f, 20.5f }, saved(density).values(0));
	}

	@Test
	void hyperstacksBecomeFiveAxes() {
		final ImageStack planes = new ImageStack(1, 1);
		for (int i = 0; i < 12; i++)
			planes.addSlice(new FloatProcessor(1, 1, new float[] { i + 0.5f }));
		final ImagePlus image = new ImagePlus("", planes);
		image.setDimensions(2, 3, 2);
		image.getCalibration().frameInterval = 1.5;
		final NiftiImage saved = saved(image);
		assertEquals(List.of(1, 1, 3, 2, 2), saved.header().sizes());
		assertEquals(1.5, saved.header().secondsPerVolume());
		// z fastest, then t, then c; ImageJ has c fastest
		assertEquals(image.getStack().getVoxel(0, 0, image.getStackIndex(2, 3, 1) - 1), saved.values(2 + 3 * (0 + 2))[0]);
		assertEquals(image.getStack().getVoxel(0, 0, image.getStackIndex(1, 2, 2) - 1), saved.values(1 + 3)[0]);
	}

	@Test
	void resultStacksAreSavedInTheirSpace() {
		final Grid grid = new Grid(4, 3, 2, Affine.scaling(-2, 2, 2, 90, -126, -72));
		final Volume volume = Volume.zeros(grid);
		volume.set(5, 1.5f);
		final NiftiImage saved = saved(VolumeStacks.of("Z", volume, Space.TALAIRACH));
		assertEquals(Optional.of(Space.TALAIRACH), saved.space());
		assertEquals(grid, saved.grid());
		assertEquals(1.5f, saved.volume().get(5));
	}
}
