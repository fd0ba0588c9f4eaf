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
package sc.fiji.neurometa.io.atlas;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import sc.fiji.neurometa.model.InputException;

/**
 * The names of the regions of an atlas, from a table of text: a number and a name in each line, also the color table of
 * FreeSurfer; a table with columns for both, as BIDS has it ({@code _dseg.tsv}: {@code index}, {@code name}); or the XML
 * file of FSL. The number 0 is not a region.
 *
 * @param file the table; empty where there is none
 * @param byNumber the name of each number
 * @param startsAtZero whether the table counts regions from 0, which matters to an image of one volume per region
 */
public record AtlasNames(Optional<Path> file, SortedMap<Long, String> byNumber, boolean startsAtZero) {

	/** A number and a name; no part of it gives back what it took, so that a long line takes no longer than reading it. */
	private static final Pattern NAMED =
		Pattern.compile("\\s*+(-?\\d{1,18}+)(?:\\s*+[,;:]|\\s)\\s*+\"?+([^\\t,;\"]++).*+");
	private static final List<String> ENDINGS =
		List.of(".txt", ".tsv", ".csv", ".xml", "_LUT.txt", "ColorLUT.txt", ".lut");
	/** An entity of BIDS that a table of names can do without, since it is the same at every resolution. */
	private static final String RESOLUTION = "_(?:res|space)-[^_]+";

	public AtlasNames {
		byNumber = Collections.unmodifiableSortedMap(new TreeMap<>(byNumber));
	}

	/** The same for an image whose voxels hold numbers: FSL's images of the most probable region count from 1. */
	public AtlasNames ofLabels() {
		if (!startsAtZero) return this;
		final SortedMap<Long, String> moved = new TreeMap<>();
		byNumber.forEach((number, name) -> moved.put(number + 1, name));
		return new AtlasNames(file, moved, false);
	}

	/** The name of an image without its extension. */
	static String stem(final Path image) {
		return image.getFileName().toString().replaceFirst("(?i)(\\.nii|\\.hdr|\\.img)?(\\.gz)?$", "");
	}

	/**
	 * The names in a file next to an image, by the conventions of its kind; none when there is no such file.
	 *
	 * @throws InputException when the file cannot be read
	 */
	public static AtlasNames nextTo(final Path image) {
		final String stem = stem(image);
		for (final String name : List.of(stem, stem.replaceAll(RESOLUTION, "")))
			for (final String ending : ENDINGS) {
				final Path table = image.resolveSibling(name + ending);
				if (!Files.isRegularFile(table)) continue;
				final AtlasNames names = of(table);
				if (!names.byNumber.isEmpty()) return names;
			}
		return FslNames.nextTo(image).orElseGet(() -> new AtlasNames(Optional.empty(), new TreeMap<>(), false));
	}

	/**
	 * The names in a table; none when no line has a number and a name.
	 *
	 * @throws InputException when it cannot be read
	 */
	public static AtlasNames of(final Path table) {
		if (table.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xml")) return FslNames.of(table);
		final List<String> lines = lines(table);
		final SortedMap<Long, String> names = NameColumns.of(lines).orElseGet(() -> inLines(lines));
		names.remove(0L);
		return new AtlasNames(Optional.of(table), names, false);
	}

	private static SortedMap<Long, String> inLines(final List<String> lines) {
		final SortedMap<Long, String> names = new TreeMap<>();
		lines.stream().map(NAMED::matcher).filter(Matcher::matches).filter(m -> !m.group(2).isBlank())
			.forEach(m -> names.put(Long.valueOf(m.group(1)), withoutNumbers(m.group(2))));
		return names;
	}

	private static List<String> lines(final Path table) {
		try {
			return Files.readAllLines(table, StandardCharsets.UTF_8).stream().map(line -> line.replace("\ufeff", ""))
				.toList();
		}
		catch (final CharacterCodingException e) {
			throw new InputException(
				"The names of the regions cannot be read from " + table + ": it is not UTF-8. Save it as UTF-8 text.", e);
		}
		catch (final IOException e) {
			throw new InputException("The names of the regions cannot be read from " + table + ": " + e.getMessage() + ".",
				e);
		}
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
