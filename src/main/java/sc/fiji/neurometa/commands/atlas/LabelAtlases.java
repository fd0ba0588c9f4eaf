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
package sc.fiji.neurometa.commands.atlas;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import sc.fiji.neurometa.analysis.literature.AtlasFile;
import sc.fiji.neurometa.analysis.literature.OwnAtlas;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.io.InputFiles;
import sc.fiji.neurometa.io.atlas.AtlasNames;
import sc.fiji.neurometa.io.atlas.AtlasReader;
import sc.fiji.neurometa.io.nifti.MaskReader;
import sc.fiji.neurometa.io.results.MapFiles;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Atlas;
import sc.fiji.neurometa.space.Labels;
import sc.fiji.neurometa.space.Mask;

/** The atlases of the key {@code label_atlases}, which name places in addition to the shipped ones. */
public final class LabelAtlases {

	/** The key. */
	public static final String KEY = "label_atlases";
	/** The name of the parameter in dialogs. */
	public static final String LABEL = "More atlases (empty = AAL and Brodmann)";
	/** What the dialogs say of it. */
	public static final String HELP =
		"Atlases that name places in further columns, separated by ;: NIfTI images of labels, or of one volume of " +
			"probabilities per region, each with a table of names next to it, or as image|names.";
	/** What the dialog of a figure says of it. */
	public static final String FIGURE_HELP =
		"Atlases whose names follow the label of each peak, separated by ;: NIfTI images of labels, or of one volume of " +
			"probabilities per region, each with a table of names next to it, or as image|names.";
	/** What the dialog of a viewer says of it. */
	public static final String VIEW_HELP =
		"Atlases that name the place of the crosshair in further lines, separated by ;: NIfTI images of labels, or of one " +
			"volume of probabilities per region, each with a table of names next to it, or as image|names.";
	private static final String NAMES = "|";
	/** An atlas with less of its labels in the brain belongs elsewhere. */
	private static final double LEAST_INSIDE = 0.5;

	private LabelAtlases() {}

	/** Keeper of atlases that have been read, so that a dialog need not read them again. */
	@FunctionalInterface
	public interface Kept {

		/** The atlas of an image and its names, which the reader reads where it is not at hand. */
		OwnAtlas atlas(Path image, AtlasNames names, MaskReader placer, Supplier<OwnAtlas> reader);
	}

	/**
	 * Reads atlases.
	 *
	 * @param list images with {@code ;} between them, each alone or with its table of names behind a bar
	 * @param placer says where an image lies
	 * @param kept keeps what was read
	 * @throws InputException when one is no atlas, has no names, or lies outside the brain
	 */
	public static List<OwnAtlas> of(final String list, final MaskReader placer, final Kept kept) {
		final List<OwnAtlas> atlases = new ArrayList<>();
		try {
			for (final String one : Arrays.stream((list == null ? "" : list).split(";")).map(String::strip)
				.filter(s -> !s.isEmpty()).toList())
			{
				final int bar = one.indexOf(NAMES);
				final Path image = FileParameters.path(new File(bar < 0 ? one : one.substring(0, bar).strip()));
				if (!Files.isRegularFile(image)) throw new InputException("There is no file " + image + ".");
				final AtlasNames names =
					bar < 0 ? AtlasNames.nextTo(image) : named(FileParameters.path(new File(one.substring(bar + 1).strip())));
				final OwnAtlas atlas = kept.atlas(image, names, placer, () -> read(image.toAbsolutePath(), names, placer));
				checkName(atlas, atlases);
				atlases.add(atlas);
			}
		}
		catch (final InputException e) {
			throw InputException.about(KEY, KEY + ": " + e.getMessage());
		}
		return List.copyOf(atlases);
	}

	private static AtlasNames named(final Path table) {
		if (!Files.isRegularFile(table)) throw new InputException("There is no table of names " + table + ".");
		final AtlasNames names = AtlasNames.of(table);
		if (names.byNumber().isEmpty()) throw new InputException(
			table + " names no region: no line of it has a number and a name. Give the table of names of the atlas.");
		return names;
	}

	private static OwnAtlas read(final Path image, final AtlasNames names, final MaskReader placer) {
		final Atlas atlas = new AtlasReader(image, names, placer).read();
		checkPlace(image, atlas.labels());
		final Optional<Path> table = names.file().map(Path::toAbsolutePath);
		return new OwnAtlas(atlas, new AtlasFile(atlas.atlas(), image.toString(), MapFiles.sha256(image),
			table.map(Path::toString), table.map(RunRecords::sha256)));
	}

	private static void checkName(final OwnAtlas atlas, final List<OwnAtlas> others) {
		final String name = atlas.atlas().atlas();
		if (Atlases.all(Space.MNI).stream().anyMatch(shipped -> shipped.atlas().equalsIgnoreCase(name)) ||
			others.stream().anyMatch(other -> other.atlas().atlas().equalsIgnoreCase(name)))
			throw new InputException("Two atlases are called " + name +
				", so that tables could not tell one from the other. Rename the image of one.");
	}

	/** An atlas of another template lies elsewhere than the brain. */
	private static void checkPlace(final Path image, final Labels labels) {
		final Mask brain = labels.space() == Space.MNI ? ReferenceMasks.mni152Dilated() : ReferenceMasks.talairach();
		int labelled = 0, inside = 0;
		for (int voxel = 0; voxel < labels.grid().voxels(); voxel++) {
			if (labels.ofVoxel(voxel).isEmpty()) continue;
			labelled++;
			final double[] mm = labels.grid().centreMm(voxel);
			final int there = brain.grid().nearestVoxel(mm[0], mm[1], mm[2]);
			if (there >= 0 && brain.contains(there)) inside++;
		}
		if (inside < LEAST_INSIDE * labelled) throw new InputException(String.format(Locale.ROOT,
			"%s belongs to another template: only %.0f %% of its labelled voxels lie in the brain of %s space. Take the atlas" +
				" in that space, or set the orientation of the image with the program that made it.",
			image, 100.0 * inside / labelled, labels.space().label()));
	}

	/**
	 * Reads the atlases of a run again.
	 *
	 * @throws InputException when one is missing or has changed
	 */
	public static List<OwnAtlas> again(final List<AtlasFile> files) {
		return files.stream().map(LabelAtlases::again).toList();
	}

	private static OwnAtlas again(final AtlasFile file) {
		final Path image = InputFiles.path(file.path());
		final Optional<Path> table = file.namesPath().map(InputFiles::path);
		for (final Path one : table.map(t -> List.of(image, t)).orElse(List.of(image)))
			if (!Files.isRegularFile(one)) throw new InputException(
				"The atlas " + file.name() + " of the run is not at hand: there is no file " + one + ". Put it back there.");
		if (!MapFiles.sha256(image).equals(file.sha256()) || !table.map(RunRecords::sha256).equals(file.namesSha256()))
			throw new InputException("The atlas " + file.name() + " of the run has changed since: the SHA-256 of " + image +
				table.map(t -> " or of " + t).orElse("") + " is not that of the record. Restore the original files.");
		// where the image lies was accepted in the first run
		return read(image, table.map(AtlasNames::of).orElseGet(() -> AtlasNames.nextTo(image)),
			new MaskReader("", Optional.empty(), true));
	}

	/** The atlases of a run of which the files are still there, for the windows of a result. */
	public static List<OwnAtlas> atHand(final List<AtlasFile> files) {
		final List<OwnAtlas> atlases = new ArrayList<>();
		for (final AtlasFile file : files)
			try {
				atlases.add(again(file));
			}
			catch (final InputException e) {
				// the tables of the result have its names all the same
			}
		return atlases;
	}

}
