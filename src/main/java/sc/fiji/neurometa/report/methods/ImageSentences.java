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
package sc.fiji.neurometa.report.methods;

import static sc.fiji.neurometa.report.methods.UserText.escaped;
import static sc.fiji.neurometa.table.Numbers.exact;

import java.util.Optional;

import sc.fiji.neurometa.record.RunMask;
import sc.fiji.neurometa.space.VoxelReading;

/** The sentences of a methods text on the images of masks and regions, and how they were read. */
final class ImageSentences {

	private ImageSentences() {}

	/** The name of a file without its folders, which belong to one machine. */
	static String fileName(final String path) {
		return escaped(path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
	}

	/** Which voxels of an image were taken, behind a comma; empty for an image of two values. */
	static String selection(final RunMask mask) {
		return mask.reading().flatMap(VoxelReading::threshold).map(t -> ", voxels above " + exact(t)).orElse("");
	}

	/** A sentence on a place that the header does not state, with a space behind it; empty where it does. */
	static String place(final RunMask mask, final String what) {
		final Optional<VoxelReading.Place> place = mask.reading().map(VoxelReading::place);
		if (place.isEmpty() || place.get() == VoxelReading.Place.HEADER) return "";
		return place.get() == VoxelReading.Place.GUESS
			? "The image of the " + what +
				" does not state where its voxels lie (neither sform nor qform); its centre was taken to" +
				" be the origin, and its first axis to run to the left. "
			: "The image of the " + what + " was placed by the matrix of SPM in the .mat file next to it. ";
	}
}
