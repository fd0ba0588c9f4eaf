/*-
 * #%L
 * NIfTI for SCIFIO, and results of NeuroMeta as datasets of ImageJ2.
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
package sc.fiji.neurometa.imagej2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import net.imagej.Dataset;
import net.imagej.DatasetService;
import net.imagej.axis.Axes;
import net.imagej.axis.DefaultLinearAxis;
import net.imglib2.Cursor;
import net.imglib2.RandomAccess;
import net.imglib2.type.numeric.RealType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.convert.ConvertService;
import org.scijava.io.location.FileLocation;

import ij.ImagePlus;
import io.scif.services.DatasetIOService;
import io.scif.services.FormatService;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.VolumeStacks;

/** Datasets of NIfTI files and of stacks: left is left, and axes are millimetres. */
class NiftiDatasetTest {

	/** A grid as most templates have it: 2 mm, the first axis to the left. */
	private static final Grid LAS = new Grid(7, 9, 5, Affine.scaling(-2, 2, 2, 6, -10, -4));
	private static final Grid RAS = new Grid(7, 9, 5, Affine.scaling(2, 2, 2, -6, -10, -4));

	private static final int VOXELS = 7 * 9 * 5;

	@TempDir
	Path folder;

	private Context context;
	private DatasetIOService io;

	@BeforeEach
	void start() {
		context = new Context();
		io = context.service(DatasetIOService.class);
	}

	@AfterEach
	void stop() {
		context.dispose();
	}

	/** At each voxel 100 x + 10 y + z of its millimetres. */
	private static Volume coordinates(final Grid grid) {
		final Volume volume = Volume.zeros(grid);
		for (int i = 0; i < VOXELS; i++)
			volume.set(i, (float) value(grid.centreMm(i)));
		return volume;
	}

	private static double value(final double... mm) {
		return 100 * mm[0] + 10 * mm[1] + mm[2];
	}

	/** Holds every pixel of a dataset against the coordinates that its axes give. */
	private static void assertCoordinates(final Dataset dataset) {
		final Cursor<RealType<?>> cursor = dataset.localizingCursor();
		while (cursor.hasNext()) {
			final double found = cursor.next().getRealDouble();
			final double[] mm = new double[3];
			for (int d = 0; d < 3; d++)
				mm[d] = dataset.axis(d).calibratedValue(cursor.getDoublePosition(d));
			assertEquals(value(mm), found, 1e-3);
		}
	}

	@Test
	void axesAreMillimetresWhateverTheStoredOrder() throws IOException {
		for (final Grid grid : List.of(LAS, RAS))
			for (final String name : List.of("a.nii", "a.nii.gz", "a.hdr", "a.img")) {
				final Path file = folder.resolve(name);
				NiftiWriter.write(file, coordinates(grid), Space.MNI, NiftiType.FLOAT32, "");
				final Dataset dataset = io.open(file.toString());
				assertEquals(Axes.X, dataset.axis(0).type());
				assertEquals("mm", dataset.axis(0).unit());
				assertEquals(-6, dataset.axis(0).calibratedValue(0));
				assertEquals(6, dataset.axis(1).calibratedValue(0));
				assertEquals(-4, dataset.axis(2).calibratedValue(0));
				assertEquals(4, dataset.getProperties().get(ResultDatasets.CODE));
				assertEquals("2.0 0.0 0.0 -6.0 0.0 -2.0 0.0 6.0 0.0 0.0 2.0 -4.0", dataset.getProperties().get(
					ResultDatasets.AFFINE));
				assertCoordinates(dataset);
			}
	}

	@Test
	void whatIsSavedAgainIsTheSameFile() throws IOException {
		for (final NiftiType type : List.of(NiftiType.FLOAT32, NiftiType.UINT8, NiftiType.UINT16)) {
			final Path file = folder.resolve(type + ".nii.gz"), again = folder.resolve(type + "_again.nii.gz");
			final Volume volume = Volume.zeros(LAS);
			for (int i = 0; i < VOXELS; i++)
				volume.set(i, i % 250);
			NiftiWriter.write(file, volume, Space.TALAIRACH, type, "");
			io.save(io.open(file.toString()), again.toString());
			assertEquals(NiftiReader.read(file).grid(), NiftiReader.read(again).grid());
			assertEquals(Space.TALAIRACH, NiftiReader.read(again).space().orElseThrow());
			for (int z = 0; z < LAS.nz(); z++)
				assertArrayEquals(NiftiReader.read(file).volume().plane(z), NiftiReader.read(again).volume().plane(z));
		}
	}

	@Test
	void aDatasetOfItsOwnIsSavedWhereItsAxesSay() throws IOException {
		final Dataset made = context.service(DatasetService.class).create(new net.imglib2.type.numeric.real.FloatType(),
			new long[] { 7, 9, 5 }, "made", new net.imagej.axis.AxisType[] { Axes.X, Axes.Y, Axes.Z });
		made.setAxis(new DefaultLinearAxis(Axes.X, "mm", 2, -6), 0);
		made.setAxis(new DefaultLinearAxis(Axes.Y, "mm", 2, -10), 1);
		made.setAxis(new DefaultLinearAxis(Axes.Z, "mm", 2, -4), 2);
		final RandomAccess<RealType<?>> pixel = made.randomAccess();
		for (int i = 0; i < VOXELS; i++) {
			pixel.setPosition(new int[] { i % 7, i / 7 % 9, i / 63 });
			pixel.get().setReal(value(RAS.centreMm(i)));
		}
		final Path file = folder.resolve("made.nii");
		io.save(made, file.toString());
		assertEquals(RAS, NiftiReader.read(file).grid());
		assertCoordinates(io.open(file.toString()));
	}

	@Test
	void aResultBecomesADatasetWithItsOrigin() {
		final ImagePlus stack = VolumeStacks.of("Z", coordinates(LAS), Space.MNI);
		final Dataset dataset = context.service(ConvertService.class).convert(stack, Dataset.class);
		assertEquals("Z", dataset.getName());
		assertEquals(6, dataset.axis(1).calibratedValue(0));
		assertCoordinates(dataset);
	}

	@Test
	void damagedFilesAreOneSentenceAndOthersAreLeftAlone() throws IOException {
		final Path cut = Files.write(folder.resolve("cut.nii"), new byte[10]);
		assertTrue(rootOf(assertThrows(IOException.class, () -> io.open(cut.toString()))).contains("cut.nii is cut short"));
		final FormatService formats = context.service(FormatService.class);
		for (final String other : List.of("a.img", "a.hdr", "a.tif")) {
			final Path file = Files.write(folder.resolve(other), "ENVI\n".repeat(200).getBytes());
			assertFalse(new NiftiScifioFormat.Checker().isFormat(new FileLocation(file.toFile()), null), other);
		}
		assertInstanceOf(NiftiScifioFormat.class, formats.getFormatFromClass(NiftiScifioFormat.class));
	}

	private static String rootOf(final Throwable thrown) {
		Throwable root = thrown;
		while (root.getCause() != null)
			root = root.getCause();
		return String.valueOf(root.getMessage());
	}
}
