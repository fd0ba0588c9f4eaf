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
package sc.fiji.neurometa.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.reference.SampleFoci;

/**
 * The first day of a user, in the real windows of plain ImageJ. The screen is that of the display, the scale of ImageJ's
 * windows that of {@code -Dneurometa.guiScale}.
 */
@Tag("window")
class ScenarioTest {

	private static final String SCALE = System.getProperty("neurometa.guiScale", "1");

	@TempDir
	static Path folder;

	private static Map<String, String> seen;

	@BeforeAll
	static void drive() throws IOException, InterruptedException {
		Needs.display();
		SampleFoci.of("pain").copyTo(folder.resolve("pain.txt"));
		Files.write(folder.resolve("face_ALE.nii"), gingerAle());
		Files.createDirectories(folder.resolve("ImageJ"));
		final Path macro = Files.writeString(folder.resolve("drive.ijm"), "call(\"" + ScenarioDriver.class.getName() +
			".drive\", \"" + folder.toString().replace("\\", "/") + "\", \"" + SCALE + "\");");
		seen = WindowTest.drive(folder, PlainImageJ.fromClasses(folder.resolve("ImageJ"), macro));
		try (Stream<Path> files = Files.list(folder)) {
			for (final Path picture : files.filter(file -> file.toString().endsWith(".png")).toList())
				Pictures.keep(picture, name(picture));
		}
	}

	/** Pictures of the docs are those of a laptop without a scale. */
	private static String name(final Path picture) {
		final String name = picture.getFileName().toString();
		final int width = Screen.bounds().width;
		return width == 1366 && Double.parseDouble(SCALE) == 1 ? name
			: name.replace(".png", "-" + width + "-" + SCALE + ".png");
	}

	/** A map in the form that GingerALE writes: big-endian, first axis to the left, values after a long text. */
	private static byte[] gingerAle() {
		final int nx = 91, ny = 109, nz = 91, start = 13824;
		final ByteBuffer bytes = ByteBuffer.allocate(start + 4 * nx * ny * nz);
		bytes.putInt(0, 348);
		final short[] dim = { 3, (short) nx, (short) ny, (short) nz, 1, 1, 1, 1 };
		final float[] pixdim = { -1, 2, 2, 2, 1, 0, 0, 0 },
			forms = { 0, 1, 0, 90, -126, -72, -2, 0, 0, 90, 0, 2, 0, -126, 0, 0, 2, -72 };
		for (int i = 0; i < dim.length; i++)
			bytes.putShort(40 + 2 * i, dim[i]);
		bytes.putShort(70, (short) 16).putShort(72, (short) 32);
		for (int i = 0; i < pixdim.length; i++)
			bytes.putFloat(76 + 4 * i, pixdim[i]);
		bytes.putFloat(108, start).putFloat(112, 1);
		bytes.put(148, "BrainMap GingerALE 2.0 ALE Image".getBytes(StandardCharsets.US_ASCII));
		bytes.putShort(252, (short) 4).putShort(254, (short) 4);
		for (int i = 0; i < forms.length; i++)
			bytes.putFloat(256 + 4 * i, forms[i]);
		bytes.put(328, "ALE".getBytes(StandardCharsets.US_ASCII)).put(344, "n+1".getBytes(StandardCharsets.US_ASCII));
		// the amygdalae and the right fusiform gyrus, as in a literature on faces
		final double[][] peaks = { { 20, -6, -18, .04 }, { -20, -6, -18, .03 }, { 40, -50, -20, .035 } };
		for (int voxel = 0; voxel < nx * ny * nz; voxel++) {
			final double x = 90 - 2.0 * (voxel % nx), y = 2.0 * (voxel / nx % ny) - 126, z = 2.0 * (voxel / nx / ny) - 72;
			double ale = 0;
			for (final double[] peak : peaks)
				ale = Math.max(ale, peak[3] * Math.exp(-(sq(x - peak[0]) + sq(y - peak[1]) + sq(z - peak[2])) / 40));
			bytes.putFloat(start + 4 * voxel, ale < .008 ? 0 : (float) ale);
		}
		return bytes.array();
	}

	private static double sq(final double value) {
		return value * value;
	}

	@Test
	void wrongSettingsAreSaidInTheDialogAllAtOnce() {
		final String problems = seen.get("wrong.problems");
		assertTrue(problems.contains("\u201cPermutations\u201d = 50") || problems.contains("Permutations"), problems);
		assertTrue(problems.contains("Mask"), problems);
		assertTrue(!problems.contains("mask_file") && !problems.contains("permutations ="), problems);
		assertEquals("true", seen.get("wrong.stays"));
		assertEquals("true", seen.get("wrong.ok"), "OK is on the screen");
	}

	@Test
	void whatTheFileHoldsIsSaidBeforeTheRun() {
		assertTrue(seen.get("mended.notes").contains("experiments") && seen.get("mended.notes").contains("foci"),
			seen.get("mended.notes"));
	}

	@Test
	void theThresholdOfTheResultIsMovedToAnotherFormingP() {
		assertEquals("true", seen.get("threshold.ok"), "OK is on the screen");
	}

	@Test
	void twoClicksLeadToTheCoactivationsOfACluster() {
		assertTrue(seen.get("macm.notes").contains("experiments"), seen.get("macm.notes"));
		assertEquals("true", seen.get("macm.ok"), "OK is on the screen");
		assertTrue(seen.get("macm.windows").matches(".*cluster_1_of_pain[^,]* clusters.*"), seen.get("macm.windows"));
	}

	@Test
	void everyWindowIsOnTheScreen() {
		for (final String step : new String[] { "result", "threshold", "macm", "map", "reopened" })
			assertEquals("[]", seen.get("fits." + step), step);
	}

	@Test
	void aDroppedMapIsLargeWithSomethingInIt() {
		assertTrue(Double.parseDouble(seen.get("map.magnification")) >= 2, seen.get("map.magnification"));
		assertEquals(.04, Double.parseDouble(seen.get("map.max")), .002);
	}

	@Test
	void aRunOpensAgainWhole() {
		assertTrue(Integer.parseInt(seen.get("reopened.clusters")) > 0);
		for (final String window : new String[] { "pain clusters", "pain views", "pain methods and result",
			"pain thresholded Z" })
			assertTrue(seen.get("reopened.windows").contains(window), window + " in " + seen.get("reopened.windows"));
	}
}
