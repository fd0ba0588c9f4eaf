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
package sc.fiji.neurometa.commands.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import sc.fiji.neurometa.analysis.macm.AtlasSelection;
import sc.fiji.neurometa.io.atlas.AtlasNames;
import sc.fiji.neurometa.io.atlas.AtlasReader;
import sc.fiji.neurometa.io.nifti.MaskReader;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.space.Labels;

/**
 * An atlas and the regions of it that are wanted.
 *
 * @param atlas the atlas
 * @param name its name in the results
 * @param wanted names of the regions to analyse
 */
public record AtlasChoice(AtlasSelection.Atlas atlas, String name, List<String> wanted) {

	/**
	 * The choice of an atlas.
	 *
	 * @param word the word of the key {@code atlas}
	 * @param image the image of an atlas from a file
	 * @param regions names, separated by semicolons; all when there are none
	 * @throws InputException when there is no such atlas, or it lacks a region
	 */
	public static AtlasChoice of(final String word, final ImageChoice image, final String regions) {
		return switch (word.strip().toLowerCase(Locale.ROOT)) {
			case "aal" -> of(AtlasSelection.Atlas.shipped(Atlases.aal()), "aal", regions);
			case "brodmann" -> of(AtlasSelection.Atlas.shipped(Atlases.brodmann()), "brodmann", regions);
			case "file" -> {
				final Path file = image.path()
					.orElseThrow(() -> new InputException("atlas = file needs atlas_file, a NIfTI image of whole numbers."));
				final Labels labels = read(file, image.reader());
				yield of(AtlasSelection.Atlas.ofFile(labels, file.toString()), labels.atlas(), regions);
			}
			default -> throw new InputException("atlas = " + word + " is not known. It is one of: aal, brodmann, file.");
		};
	}

	/** The names of the regions of a shipped atlas. */
	public static List<String> names(final String word) {
		return switch (word) {
			case "aal" -> Atlases.aal().regions();
			case "brodmann" -> Atlases.brodmann().regions();
			default -> List.of();
		};
	}

	private static AtlasChoice of(final AtlasSelection.Atlas atlas, final String name, final String regions) {
		final Labels labels = atlas.labels();
		final List<String> asked = Arrays.stream(regions == null ? new String[0] : regions.split(";")).map(String::strip)
			.filter(r -> !r.isEmpty()).distinct().toList();
		asked.forEach(one -> RegionChoice.checkRegion(labels, "regions", one,
			similar -> asked.stream().map(other -> other.equals(one) ? similar : other).collect(Collectors.joining(";"))));
		final List<String> wanted =
			asked.isEmpty() ? labels.regions().stream().filter(r -> labels.voxels(r) > 0).toList() : asked;
		if (wanted.isEmpty()) throw new InputException(
			"The atlas " + labels.atlas() + " has no region: no voxel has a number that its table of names lists.");
		checkFolders(wanted);
		return new AtlasChoice(atlas, name, wanted);
	}

	/** Each region has its own folder; some file systems do not tell capitals from small letters. */
	private static void checkFolders(final List<String> regions) {
		final Map<String, String> taken = new HashMap<>();
		for (final String region : regions) {
			final String folder = RegionChoice.fileName(region).toLowerCase(Locale.ROOT);
			if (folder.isBlank()) throw new InputException(
				"No folder can be named after the region '" + region + "'. Give it a name of letters and digits.");
			final String other = taken.putIfAbsent(folder, region);
			if (other != null)
				throw new InputException("The regions '" + other + "' and '" + region + "' would share the folder " + folder +
					". Give them names in the table that differ in more than punctuation and capitals.");
		}
	}

	/** The regions of an atlas from a file, named by a table next to it or by their numbers. */
	static Labels read(final Path file, final MaskReader reader) {
		final Labels labels = new AtlasReader(file, AtlasNames.nextTo(file), reader).labels();
		labels.reading().ifPresent(reading -> ImageChoice.tell(file.getFileName().toString(), reading));
		return labels;
	}
}
