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

import java.awt.GraphicsEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import ij.WindowManager;
import ij.macro.Interpreter;
import ij.plugin.frame.RoiManager;
import sc.fiji.neurometa.analysis.macm.RegionKind;
import sc.fiji.neurometa.analysis.macm.SeedRegion;
import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.io.nifti.WholeNumbers;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Remedy;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.space.Labels;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Region;
import sc.fiji.neurometa.table.Decimals;
import sc.fiji.neurometa.ui.DrawnRegion;

/**
 * The choice of a region in a dialog; the keys of other kinds of region are ignored.
 *
 * @param kind the kind of region
 * @param xMm centre of a sphere
 * @param yMm centre of a sphere
 * @param zMm centre of a sphere
 * @param radiusMm radius of a sphere
 * @param atlas the shipped atlas, or {@code file}
 * @param regionName name of a region of it
 * @param image image of labels or of a mask, and how it is read
 * @param label number of a label
 */
public record RegionChoice(RegionKind kind, double xMm, double yMm, double zMm, double radiusMm, String atlas,
	String regionName, ImageChoice image, long label)
{

	private static final String FILE = "file";
	private static final int MOST_NAMED = 20, MOST_OFFERED = 3;

	/** Refuses a choice that is incomplete, before a database is read. */
	public void check() {
		switch (kind) {
			case SPHERE -> {
				if (!Double.isFinite(xMm + yMm + zMm) || !(radiusMm >= 0) || radiusMm > 200) throw new InputException(
					"The sphere needs a centre roi_x_mm, roi_y_mm, roi_z_mm and a radius roi_radius_mm of 0 to 200 mm, not " +
						xMm + ", " + yMm + ", " + zMm + " and " + radiusMm + ".");
			}
			case ATLAS -> {
				if (regionName == null || regionName.isBlank())
					throw new InputException("roi = atlas needs roi_region, the name of " + "a region of " + atlas +
						". Its regions are: " + String.join(", ", labels().regions()) + ".");
				checkRegion(labels(), "roi_region", regionName.strip(), similar -> similar);
			}
			case LABEL, MASK_FILE -> {
				final Path path = image.path()
					.orElseThrow(() -> new InputException("roi = " + Choice.word(kind) + " needs roi_file, a NIfTI image."));
				if (!Files.exists(path)) throw new InputException("There is no file " + path + ".");
			}
			case SELECTION -> drawn();
		}
	}

	/**
	 * Refuses a region that an atlas has not, and offers those of similar names.
	 *
	 * @param text the text of the key with another name in the place of this one
	 */
	static void checkRegion(final Labels labels, final String key, final String name, final UnaryOperator<String> text) {
		if (!labels.regions().contains(name)) throw InputException.about(key, labels.unknown(name), labels.similar(name)
			.stream().limit(MOST_OFFERED).map(s -> Remedy.set("Use " + s, key, text.apply(s))).toArray(Remedy[]::new));
	}

	/** The names of the regions of the atlas; none while it is not read. */
	public List<String> names() {
		try {
			return labels().regions();
		}
		catch (final InputException e) {
			// the check says what is wrong with the file
			return List.of();
		}
	}

	/** The key that a problem with the region is about. */
	public String key() {
		return switch (kind) {
			case SPHERE -> "roi_radius_mm";
			case ATLAS -> "roi_region";
			case LABEL, MASK_FILE -> "roi_file";
			case SELECTION -> "roi";
		};
	}

	/**
	 * The region.
	 *
	 * @param space the space of the mask, to which a sphere's millimetres belong
	 */
	SeedRegion region(final Space space) {
		return switch (kind) {
			case SPHERE -> new SeedRegion(kind,
				"sphere of " + Decimals.text(radiusMm) + " mm around (" + Decimals.text(xMm) + ", " + Decimals.text(yMm) +
					", " + Decimals.text(zMm) + ")",
				Optional.empty(), new Region.Sphere(space, new Point(xMm, yMm, zMm), radiusMm));
			case ATLAS -> {
				final Labels regions = labels();
				yield new SeedRegion(kind, regionName.strip(), Optional.of(regions.atlas()),
					new Region.OfAtlas(regions, regionName.strip()));
			}
			case LABEL -> ofFile(space, stem() + " label " + label, "label " + label);
			case MASK_FILE -> ofFile(space, stem(), "voxel other than 0");
			case SELECTION -> {
				final Mask drawn = drawn();
				yield new SeedRegion(kind, drawn.name(), Optional.empty(), new Region.Voxels(drawn));
			}
		};
	}

	/** The prefix of the names of files about a region, such as {@code x-22_y-4_z-18_r6} for a sphere. */
	String prefix(final SeedRegion region) {
		return kind == RegionKind.SPHERE ? "x" + Decimals.text(xMm) + "_y" + Decimals.text(yMm) + "_z" +
			Decimals.text(zMm) + "_r" + Decimals.text(radiusMm) : fileName(region.name());
	}

	/** A name as part of a file name. */
	static String fileName(final String name) {
		return name.replaceAll("[^\\p{L}\\p{N}.+-]+", "_").replaceAll("\\.+$", "");
	}

	/** The selections in the ROI Manager, or without any the one on the active image. */
	private static Mask drawn() {
		// without a display there is no ROI Manager, and asking for one in batch mode would make a window
		final RoiManager manager = GraphicsEnvironment.isHeadless() ? null
				: Interpreter.isBatchMode() ? Interpreter.getBatchModeRoiManager() : RoiManager.getInstance();
		return DrawnRegion.of(WindowManager.getCurrentImage(),
			manager == null ? List.of() : List.of(manager.getRoisAsArray()));
	}

	private Labels labels() {
		return switch (atlas.strip().toLowerCase(Locale.ROOT)) {
			case "aal" -> Atlases.aal();
			case "brodmann" -> Atlases.brodmann();
			case FILE ->
					AtlasChoice.read(
						image.path()
							.orElseThrow(() -> InputException.about("roi_file", "roi_atlas = file needs roi_file, a NIfTI atlas.")),
						image.reader());
			default -> throw new InputException("roi_atlas = " + atlas + " is not known. It is one of: aal, brodmann, file.");
		};
	}

	private String stem() {
		return image.file().getName().replaceFirst("(?i)(\\.nii|\\.hdr|\\.img)?(\\.gz)?$", "");
	}

	private SeedRegion ofFile(final Space space, final String name, final String wanted) {
		final Path file = image.path().orElseThrow();
		final Mask mask = kind == RegionKind.LABEL ? image.reader().label(file, name, space, label)
			: image.reader().mask(file, name, space);
		if (mask.size() == 0)
			throw new InputException(file + " has no " + wanted + "." + (kind == RegionKind.LABEL ? has(file) : ""));
		mask.reading().ifPresent(reading -> ImageChoice.tell(image.file().getName(), reading));
		return new SeedRegion(kind, name, Optional.of(image.file().getPath()), new Region.Voxels(mask));
	}

	private static String has(final Path file) {
		final TreeSet<Long> labels = new TreeSet<>();
		for (final long value : WholeNumbers.of(NiftiReader.read(file))) {
			if (value != 0 && value != WholeNumbers.NONE) labels.add(value);
			if (labels.size() > MOST_NAMED) break;
		}
		if (labels.isEmpty()) return " It has no whole number other than 0.";
		return " It has " + labels.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", ")) +
			(labels.size() > MOST_NAMED ? " and more" : "") + ".";
	}
}
