package sc.fiji.neurometa.commands;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import sc.fiji.neurometa.io.nifti.NiftiImage;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.space.Labels;
import sc.fiji.neurometa.space.Volume;

/**
 * An atlas and the regions of it that are wanted.
 *
 * @param labels the atlas
 * @param file path of its image; empty for one that comes with NeuroMeta
 * @param name what results call it
 * @param wanted names of the regions
 */
record AtlasChoice(Labels labels, Optional<String> file, String name, List<String> wanted) {

	private static final Pattern NAMED = Pattern.compile("\\s*(-?\\d+)\\s*[\\s,;:]\\s*\"?([^\\t,;\"]*[^\\s\\t,;\"]).*");
	private static final int MOST_LABELS = 5000;

	/** @throws InputException when there is no such atlas, or a region is not one of it */
	static AtlasChoice of(final String atlas, final Optional<Path> file, final String regions) {
		final String word = atlas.strip().toLowerCase(Locale.ROOT);
		final Labels labels = switch (word) {
			case "aal" -> Atlases.aal();
			case "brodmann" -> Atlases.brodmann();
			case "file" -> read(file.orElseThrow(() -> new InputException(
				"atlas = file needs atlas_file, a NIfTI image of whole numbers.")));
			default -> throw new InputException("atlas = " + atlas + " is not known. It is one of: aal, brodmann, file.");
		};
		final List<String> asked = Arrays.stream(regions == null ? new String[0] : regions.split(";")).map(String::strip)
			.filter(r -> !r.isEmpty()).distinct().toList();
		asked.forEach(labels::voxels);
		return new AtlasChoice(labels, word.equals("file") ? file.map(Path::toString) : Optional.empty(), word.equals("file")
			? labels.atlas() : word, asked.isEmpty() ? labels.regions().stream().filter(r -> labels.voxels(r) > 0).toList()
				: asked);
	}

	private static Labels read(final Path file) {
		final NiftiImage image = NiftiReader.read(file);
		final Volume volume = image.volume();
		final SortedMap<Integer, String> names = names(file);
		final boolean named = !names.isEmpty();
		final int[] ids = new int[volume.grid().voxels()];
		for (int i = 0; i < ids.length; i++) {
			final float value = volume.get(i);
			if (Float.isNaN(value) || value == 0) continue;
			if (value != Math.rint(value) || Math.abs(value) > 1e6) throw new InputException(file +
				" is no image of labels: a voxel has the value " + value + ", which is not a whole number. Give an atlas.");
			ids[i] = (int) value;
			if (!named) names.putIfAbsent(ids[i], "label " + ids[i]);
			if (names.size() > MOST_LABELS) throw new InputException(file + " is no atlas: it has more than " + MOST_LABELS +
				" different values.");
		}
		if (names.isEmpty()) throw new InputException(file + " is no atlas: all its voxels are 0.");
		return Labels.of(stem(file), image.space().orElse(Space.MNI), volume.grid(), ids, names);
	}

	private static String stem(final Path file) {
		return file.getFileName().toString().replaceFirst("(?i)(\\.nii|\\.hdr|\\.img)?(\\.gz)?$", "");
	}

	/** The names in a text file beside the image; none when there is no such file. */
	private static SortedMap<Integer, String> names(final Path file) {
		final SortedMap<Integer, String> names = new TreeMap<>();
		for (final String ending : List.of(".txt", ".tsv", ".csv")) {
			final Path table = file.resolveSibling(stem(file) + ending);
			if (!names.isEmpty() || !Files.isRegularFile(table)) continue;
			try {
				Files.readAllLines(table, StandardCharsets.UTF_8).stream().map(NAMED::matcher).filter(Matcher::matches).forEach(
					m -> names.put(Integer.valueOf(m.group(1)), m.group(2).strip()));
			}
			catch (final IOException e) {
				throw new InputException("The names of the regions cannot be read from " + table + ": " + e.getMessage() + ".", e);
			}
			names.remove(0);
		}
		return names;
	}
}
