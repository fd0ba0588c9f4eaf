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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import sc.fiji.neurometa.io.nifti.MaskReader;
import sc.fiji.neurometa.io.nifti.NiftiImage;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.io.nifti.WholeNumbers;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Atlas;
import sc.fiji.neurometa.space.Labels;
import sc.fiji.neurometa.space.ProbabilityMaps;
import sc.fiji.neurometa.space.VoxelReading;

/**
 * Reader of atlases in NIfTI images: an image of whole numbers, whose regions have the names of a table, or one volume of
 * probabilities per region. Its space is that of the header, MNI where the header names none.
 *
 * @param image the image
 * @param names the names of its regions
 * @param placer says where the image lies, or refuses one that does not say so
 */
public record AtlasReader(Path image, AtlasNames names, MaskReader placer) {

	private static final int MOST_LABELS = 5000, PERCENT = 100;

	/** The atlas, whose regions must have names. */
	public Atlas read() {
		final NiftiImage read = NiftiReader.read(image);
		if (names.byNumber().isEmpty()) throw nameless();
		final VoxelReading place = placer.placeOfVolumes(read);
		return read.volumes() > 1 ? probabilities(read).read(place) : labels(read, true).read(place);
	}

	/**
	 * The atlas as labels; without a table of names regions are called by their numbers.
	 *
	 * @throws InputException when the image is no atlas
	 */
	public Labels labels() {
		final NiftiImage read = NiftiReader.read(image);
		final VoxelReading place = placer.placeOfVolumes(read);
		return read.volumes() > 1 ? probabilities(read).read(place).labels() : labels(read, false).read(place);
	}

	private InputException nameless() {
		return new InputException(image + " has no names for its regions. Put a text table of the same name next to it (" +
			AtlasNames.stem(image) + ".txt or .tsv: a number and a name in each line), or name the table: " +
			image.getFileName() + "|names.txt. FSL's .xml and FreeSurfer's color table are read, too.");
	}

	/** @param mustBePresent whether only names of numbers count that a voxel has */
	private Labels labels(final NiftiImage read, final boolean mustBePresent) {
		final long[] numbers = WholeNumbers.of(read);
		final SortedMap<Long, String> known = new TreeMap<>(names.ofLabels().byNumber());
		final boolean named = !known.isEmpty();
		final TreeSet<Long> present = new TreeSet<>();
		for (int i = 0; i < numbers.length; i++) {
			if (numbers[i] == WholeNumbers.NONE) {
				if (Float.isNaN(read.value(i))) numbers[i] = 0;
				else throw new InputException(image + " is not an image of labels: a voxel has the value " + read.value(i) +
					", which is not a whole number. Give an atlas.");
			}
			if (numbers[i] == 0) continue;
			// with a table of names, numbers without a name are not regions
			if (named && !known.containsKey(numbers[i])) numbers[i] = 0;
			else if (!named) known.putIfAbsent(numbers[i], "label " + numbers[i]);
			if (numbers[i] != 0) present.add(numbers[i]);
			if (known.size() > MOST_LABELS && !named || present.size() > MOST_LABELS)
				throw new InputException(image + " is not an atlas: it has more than " + MOST_LABELS + " different values.");
		}
		if (known.isEmpty()) throw new InputException(image + " is not an atlas: all its voxels are 0.");
		if (mustBePresent) {
			known.keySet().retainAll(present);
			if (known.isEmpty()) throw new InputException(
				image + " and its table of names " + names.file().map(Path::getFileName).map(Path::toString).orElse("") +
					" do not fit: no voxel has a number that the table names.");
		}
		return labels(read, numbers, known);
	}

	/** Regions are counted in the order of their numbers, which may be of any size. */
	private Labels labels(final NiftiImage read, final long[] numbers, final SortedMap<Long, String> known) {
		final Map<Long, Integer> places = new HashMap<>(Map.of(0L, 0));
		final SortedMap<Integer, String> byPlace = new TreeMap<>();
		known.forEach((number, name) -> {
			places.put(number, places.size());
			byPlace.put(byPlace.size() + 1, name);
		});
		return Labels.of(AtlasNames.stem(image), read.space().orElse(Space.MNI), read.grid(),
			Arrays.stream(numbers).mapToInt(places::get).toArray(), byPlace);
	}

	private ProbabilityMaps probabilities(final NiftiImage read) {
		if (names.byNumber().isEmpty()) throw nameless();
		final int first = names.startsAtZero() ? 0 : 1;
		final List<String> regions = new ArrayList<>();
		for (long volume = first; volume < first + read.volumes(); volume++) {
			final String name = names.byNumber().get(volume);
			if (name == null) throw new InputException(image + " has " + read.volumes() +
				" volumes, one for each region, but its table of names has none for number " + volume +
				". Complete the table.");
			regions.add(name);
		}
		final float scale = scale(read);
		final List<byte[]> percent = new ArrayList<>();
		for (int volume = 0; volume < read.volumes(); volume++)
			percent.add(percent(read, volume, scale));
		return ProbabilityMaps.of(AtlasNames.stem(image), read.space().orElse(Space.MNI), read.grid(), regions, percent);
	}

	/** What makes percent of the values: they are percentages already, or probabilities up to 1. */
	private float scale(final NiftiImage read) {
		float most = 0;
		for (int plane = 0; plane < read.planes(); plane++)
			for (final float value : read.values(plane))
				if (value > most) most = value;
		if (most > PERCENT) throw new InputException(image + " is not an atlas: its " + read.volumes() +
			" volumes have values up to " + most + ", where probabilities up to 1 or percentages up to 100 are expected.");
		return most > 1 ? 1 : PERCENT;
	}

	private static byte[] percent(final NiftiImage read, final int volume, final float scale) {
		final int planes = read.header().size(2), size = read.header().size(0) * read.header().size(1);
		final byte[] percent = new byte[planes * size];
		for (int z = 0; z < planes; z++) {
			final float[] values = read.values(volume * planes + z);
			for (int i = 0; i < size; i++)
				percent[z * size + i] = (byte) Math.round(Math.max(0, values[i]) * scale);
		}
		return percent;
	}

}
