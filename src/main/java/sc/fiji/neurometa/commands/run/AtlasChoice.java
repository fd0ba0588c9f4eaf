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

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import sc.fiji.neurometa.analysis.macm.AtlasSelection;
import sc.fiji.neurometa.io.nifti.MaskReader;
import sc.fiji.neurometa.io.nifti.NiftiImage;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.io.nifti.WholeNumbers;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.space.Labels;
import sc.fiji.neurometa.space.VoxelReading;

/**
 * An atlas and the regions of it that are wanted.
 *
 * @param atlas the atlas
 * @param name its name in the results
 * @param wanted names of the regions to analyse
 */
public record AtlasChoice(AtlasSelection.Atlas atlas, String name, List<String> wanted) {

	/** A number and a name; no part of it gives back what it took, so that a long line takes no longer than reading it. */
	private static final Pattern NAMED =
		Pattern.compile("\\s*+(-?\\d{1,18}+)(?:\\s*+[,;:]|\\s)\\s*+\"?+([^\\t,;\"]++).*+");
	private static final int MOST_LABELS = 5000;

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

	private static Labels read(final Path file, final MaskReader reader) {
		final NiftiImage image = NiftiReader.read(file);
		final long[] numbers = WholeNumbers.of(image);
		final SortedMap<Long, String> names = names(file);
		final boolean named = !names.isEmpty();
		for (int i = 0; i < numbers.length; i++) {
			if (numbers[i] == WholeNumbers.NONE) {
				if (Float.isNaN(image.value(i))) numbers[i] = 0;
				else throw new InputException(file + " is not an image of labels: a voxel has the value " + image.value(i) +
					", which is not a whole number. Give an atlas.");
			}
			if (numbers[i] == 0) continue;
			// with a table of names, numbers without a name are not regions
			if (named && !names.containsKey(numbers[i])) numbers[i] = 0;
			else if (!named) names.putIfAbsent(numbers[i], "label " + numbers[i]);
			if (names.size() > MOST_LABELS)
				throw new InputException(file + " is not an atlas: it has more than " + MOST_LABELS + " different values.");
		}
		if (names.isEmpty()) throw new InputException(file + " is not an atlas: all its voxels are 0.");
		final VoxelReading reading = reader.place(image);
		ImageChoice.tell(file.getFileName().toString(), reading);
		return labels(file, image, numbers, names).read(reading);
	}

	/** Regions are counted in the order of their numbers, which may be of any size. */
	private static Labels labels(final Path file, final NiftiImage image, final long[] numbers,
		final SortedMap<Long, String> names)
	{
		final Map<Long, Integer> places = new HashMap<>(Map.of(0L, 0));
		final SortedMap<Integer, String> byPlace = new TreeMap<>();
		names.forEach((number, name) -> {
			places.put(number, places.size());
			byPlace.put(byPlace.size() + 1, name);
		});
		return Labels.of(stem(file), image.space().orElse(Space.MNI), image.grid(),
			Arrays.stream(numbers).mapToInt(places::get).toArray(), byPlace);
	}

	private static String stem(final Path file) {
		return file.getFileName().toString().replaceFirst("(?i)(\\.nii|\\.hdr|\\.img)?(\\.gz)?$", "");
	}

	/** The names in a text file next to the image; none when there is no such file. */
	private static SortedMap<Long, String> names(final Path file) {
		final SortedMap<Long, String> names = new TreeMap<>();
		for (final String ending : List.of(".txt", ".tsv", ".csv")) {
			final Path table = file.resolveSibling(stem(file) + ending);
			if (!names.isEmpty() || !Files.isRegularFile(table)) continue;
			try {
				Files.readAllLines(table, StandardCharsets.UTF_8).stream().map(l -> NAMED.matcher(l.replace("\ufeff", "")))
					.filter(Matcher::matches).filter(m -> !m.group(2).isBlank())
					.forEach(m -> names.put(Long.valueOf(m.group(1)), withoutNumbers(m.group(2))));
			}
			catch (final CharacterCodingException e) {
				throw new InputException(
					"The names of the regions cannot be read from " + table + ": it is not UTF-8. Save it as UTF-8 text.", e);
			}
			catch (final IOException e) {
				throw new InputException("The names of the regions cannot be read from " + table + ": " + e.getMessage() + ".",
					e);
			}
			names.remove(0L);
		}
		return names;
	}

	/** A name without the columns of numbers behind it: codes as in AAL's own table, colours as in FreeSurfer's. */
	static String withoutNumbers(final String name) {
		final String whole = name.strip();
		int end = whole.length();
		while (true) {
			int start = end;
			while (start > 0 && Character.isDigit(whole.charAt(start - 1)))
				start--;
			if (start == end || start == 0 || !Character.isWhitespace(whole.charAt(start - 1)))
				return whole.substring(0, end);
			end = start;
			while (Character.isWhitespace(whole.charAt(end - 1)))
				end--;
		}
	}
}
