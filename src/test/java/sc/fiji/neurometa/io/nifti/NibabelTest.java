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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;

import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.Patience;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/**
 * NiBabel reads what we write: values, both forms, codes, units, extensions. Needs a Python with NiBabel: the
 * command in the property {@code neurometa.python} or the variable {@code NEUROMETA_PYTHON}, else {@code python3}.
 */
@Tag("process")
class NibabelTest {

	private static final String PYTHON =
		System.getProperty("neurometa.python", System.getenv().getOrDefault("NEUROMETA_PYTHON", "python3"));

	@TempDir
	Path folder;

	/** What {@code read_nifti.py} prints of one file. */
	private record Seen(String dtype, List<Integer> shape, double[] affine, double[] qform, int sform_code,
		int qform_code, List<String> units, double[] zooms, List<String> data, String description,
		List<List<String>> extensions)
	{}

	@Test
	void nibabelReadsTheSame() throws IOException, InterruptedException {
		needsNibabel();
		final Map<String, Path> written = new HashMap<>();
		final List<String> names = new ArrayList<>(Goldens.all().keySet());
		for (final String name : names)
			for (final String ending : List.of(".nii", ".nii.gz", ".hdr")) {
				final Path file = folder.resolve(name.replace('.', '_') + ending);
				rewrite(NiftiReader.read(Goldens.file(name)), file);
				written.put(file.toString(), Goldens.file(name));
			}
		final Map<String, Seen> seen = read(written.keySet());
		assertEquals(3 * names.size(), seen.size());
		written.forEach((file, original) -> check(NiftiReader.read(original), seen.get(file), file));
	}

	@Test
	void nibabelReadsVolumes() throws IOException, InterruptedException {
		needsNibabel();
		final Volume volume = Volume.zeros(new Grid(3, 2, 2, Affine.scaling(-2, 2, 2, 90, -126, -72)));
		for (int i = 0; i < 12; i++)
			volume.set(i, i - 6);
		final Path maps = folder.resolve("map.nii.gz"), labels = folder.resolve("labels.nii.gz");
		NiftiWriter.write(maps, volume, Space.MNI, NiftiType.FLOAT32, "NeuroMeta Z");
		NiftiWriter.write(labels, volume, Space.TALAIRACH, NiftiType.INT16, "NeuroMeta clusters");
		final Map<String, Seen> seen = read(List.of(maps.toString(), labels.toString()));
		final Seen map = seen.get(maps.toString()), label = seen.get(labels.toString());
		assertEquals(List.of("float32", "int16"), List.of(map.dtype(), label.dtype()));
		assertEquals(List.of(4, 4, 3, 3),
			List.of(map.sform_code(), map.qform_code(), label.sform_code(), label.qform_code()));
		assertEquals(List.of("mm", "sec"), map.units());
		assertEquals("NeuroMeta Z", map.description());
		assertEquals(2, map.zooms()[0]);
		for (final Seen one : seen.values()) {
			assertEquals(volume.grid().voxelToMm(), Affine.of(one.affine()));
			assertEquals(volume.grid().voxelToMm(), Affine.of(one.qform()));
			for (int i = 0; i < 12; i++)
				assertEquals(volume.get(i), Float.parseFloat(one.data().get(i)));
		}
	}

	private static void check(final NiftiImage ours, final Seen seen, final String file) {
		final NiftiHeader header = ours.header();
		assertEquals(header.sizes(), seen.shape(), file);
		assertEquals(Goldens.voxels(ours), seen.data().stream().map(Goldens::normalized).toList(), file);
		assertEquals(header.description(), seen.description(), file);
		assertTrue(header.affine().maxDifference(Affine.of(seen.affine())) < 1e-3 * header.mmPerUnit(), file);
		assertEquals("mm", seen.units().get(0), file);
		assertEquals(header.orientation().code(), seen.sform_code(), file);
		if (seen.qform() != null)
			assertTrue(Affine.of(seen.qform()).maxDifference(Affine.of(seen.affine())) < 1e-5 * header.mmPerUnit() + 1e-5,
				file);
		assertEquals(seen.qform() == null ? 0 : seen.sform_code(), seen.qform_code(), file);
		final boolean sheared = file.contains("sheared");
		assertEquals(sheared || header.orientation().code() == 0, seen.qform() == null, file);
		assertEquals(ours.extensions().size(), seen.extensions().size(), file);
		for (int i = 0; i < ours.extensions().size(); i++)
			assertEquals(String.valueOf(ours.extensions().get(i).code()), seen.extensions().get(i).get(0), file);
	}

	/** Writes an image as NeuroMeta does from a stack: scaled values, in mm, both forms from the affine. */
	private static void rewrite(final NiftiImage image, final Path file) {
		final NiftiHeader header = image.header();
		final NiftiType type = header.type().isColor() || !header.isScaled() ? header.type() : NiftiType.FLOAT64;
		final int code = header.orientation().code();
		final NiftiHeader fresh = header.withData(header.sizes(), type, NiftiOrientation.of(header.affine(), code));
		NiftiWriter.write(file, fresh, image.extensions(), (plane, out) -> {
			if (type.isColor()) out.put(image.stored(plane));
			else for (int i = 0; i < header.size(0) * header.size(1); i++)
				type.put(out, header.usedSlope() * header.type().value(image.stored(plane), i) + header.usedIntercept());
		});
	}

	private static void needsNibabel() throws InterruptedException {
		Needs.that(hasNibabel(), "NiBabel (set NEUROMETA_PYTHON to a Python that has it; " + PYTHON + " has not)");
	}

	private static boolean hasNibabel() throws InterruptedException {
		try {
			final Process python = new ProcessBuilder(PYTHON, "-c", "import nibabel").redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
			return python.waitFor(Patience.MINUTES, TimeUnit.MINUTES) && python.exitValue() == 0;
		}
		catch (final IOException e) {
			return false;
		}
	}

	private Map<String, Seen> read(final Iterable<String> files) throws IOException, InterruptedException {
		final List<String> command =
			new ArrayList<>(List.of(PYTHON, new File("src/test/python/read_nifti.py").getAbsolutePath()));
		files.forEach(command::add);
		final Path answer = folder.resolve("answer.json");
		final Process python = new ProcessBuilder(command).redirectOutput(answer.toFile())
			.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		assertTrue(python.waitFor(Patience.MINUTES, TimeUnit.MINUTES));
		assertEquals(0, python.exitValue());
		return new Gson().fromJson(Files.readString(answer, StandardCharsets.UTF_8),
			new TypeToken<Map<String, Seen>>()
			{}.getType());
	}
}
