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
package sc.fiji.neurometa.reference;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import sc.fiji.neurometa.io.nifti.NiftiImage;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Labels;
import sc.fiji.neurometa.space.Volume;

/**
 * The atlases that come with NeuroMeta: anatomical regions and Brodmann areas, both drawn on Colin's brain in MNI
 * space. Each is read when it is first needed.
 */
public final class Atlases {

	private static final String NO_AREA = "BA 48";

	private Atlases() {}

	private static final class Aal {

		static final Labels LABELS = read("AAL", "aal");
	}

	private static final class Brodmann {

		static final Labels LABELS = read("Brodmann", "brodmann");
	}

	/**
	 * Automated Anatomical Labeling, 116 regions, of Tzourio-Mazoyer et al. (2002), NeuroImage 15:273-289,
	 * <a href="https://doi.org/10.1006/nimg.2001.0978">doi:10.1006/nimg.2001.0978</a>.
	 */
	public static Labels aal() {
		return Aal.LABELS;
	}

	/**
	 * Brodmann areas, {@code BA 1} to {@code BA 47} with gaps, both hemispheres under one name. The file has a number 48, too,
	 * for the insula and what lies around it. Brodmann gave that number to an area near the hippocampus, which others did not
	 * find again in man, so these voxels belong to no area.
	 */
	public static Labels brodmann() {
		return Brodmann.LABELS;
	}

	/** Both atlases for points of the given space. */
	public static List<Labels> all(final Space space) {
		return List.of(aal().in(space), brodmann().in(space));
	}

	private static Labels read(final String atlas, final String file) {
		final NiftiImage image = Resources.image(file + ".nii.gz");
		final Volume volume = image.volume();
		final SortedMap<Integer, String> names = names(file);
		names.values().remove(NO_AREA);
		final int[] ids = new int[volume.grid().voxels()];
		for (int i = 0; i < ids.length; i++)
			ids[i] = names.containsKey(Math.round(volume.get(i))) ? Math.round(volume.get(i)) : 0;
		return Labels.of(atlas, image.space().orElseThrow(), volume.grid(), ids, names);
	}

	/** The names by number, from a table with a heading line. */
	private static SortedMap<Integer, String> names(final String file) {
		final SortedMap<Integer, String> names = new TreeMap<>();
		try (Stream<String> lines = Resources.text(file + ".tsv").lines().skip(1)) {
			lines.map(line -> line.split("\t")).forEach(fields -> names.put(Integer.valueOf(fields[0]), fields[1]));
		}
		return names;
	}
}
