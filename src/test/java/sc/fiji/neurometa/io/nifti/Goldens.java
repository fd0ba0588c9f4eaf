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

import java.io.IOException;
import java.io.Reader;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;

import sc.fiji.neurometa.space.Affine;

/** The files that NiBabel wrote ({@code src/test/python/make_nifti_goldens.py}) and what it reads from them. */
final class Goldens {

	private Goldens() {}

	/** What NiBabel reads from one file; lists are null where its kind of file has no such thing. */
	record Expected(List<Integer> shape, double[] affine, double[] qform, int sform_code, int qform_code,
		List<String> data, String description, List<List<String>> extensions)
	{

		Affine voxelToMm() {
			return Affine.of(affine);
		}
	}

	static Path folder() {
		try {
			return Path.of(Goldens.class.getResource("/nifti/expected.json").toURI()).getParent();
		}
		catch (final URISyntaxException e) {
			throw new AssertionError(e);
		}
	}

	static Path file(final String name) {
		return folder().resolve(name);
	}

	static Map<String, Expected> all() {
		try (Reader in = Files.newBufferedReader(file("expected.json"))) {
			return new Gson().fromJson(in, new TypeToken<Map<String, Expected>>() {}.getType());
		}
		catch (final IOException e) {
			throw new AssertionError(e);
		}
	}

	/** An image's voxels as the expectations give them: scaled numbers, or channels of a colour. */
	static List<String> voxels(final NiftiImage image) {
		final NiftiHeader header = image.header();
		final List<String> voxels = new ArrayList<>();
		for (int plane = 0; plane < image.planes(); plane++) {
			final ByteBuffer stored = image.stored(plane);
			for (int i = 0; i < header.size(0) * header.size(1); i++)
				voxels.add(header.type().isColor() ? color(stored, i, header.type().bytes())
					: number(header.usedSlope() * header.type().value(stored, i) + header.usedIntercept()));
		}
		return voxels;
	}

	/** The text of a number that NiBabel gave, in Java's own spelling; integers of 64 bits become doubles. */
	static String normalized(final String expected) {
		return expected.contains(" ") ? expected : number(switch (expected) {
			case "nan" -> Double.NaN;
			case "inf" -> Double.POSITIVE_INFINITY;
			case "-inf" -> Double.NEGATIVE_INFINITY;
			default -> Double.parseDouble(expected);
		});
	}

	private static String number(final double value) {
		return String.format(Locale.ROOT, "%s", value == 0 ? 0.0 : value);
	}

	private static String color(final ByteBuffer stored, final int voxel, final int channels) {
		final StringBuilder text = new StringBuilder();
		for (int c = 0; c < channels; c++)
			text.append(c == 0 ? "" : " ").append(stored.get(voxel * channels + c) & 0xff);
		return text.toString();
	}
}
