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
package sc.fiji.neurometa.ui;

import java.awt.Rectangle;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ij.ImagePlus;
import ij.gui.ImageRoi;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.gui.TextRoi;
import ij.process.FloatPolygon;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/**
 * A region drawn in ImageJ: the voxels of a brain image whose centres lie inside the selections. An area holds the
 * pixels that ImageJ itself counts as inside, a point the pixel that it lies in. Every selection stays on the slice
 * that it was drawn on; one that belongs to no slice is taken to be on the slice shown.
 */
public final class DrawnRegion {

	/** The slice, row and column of an old selection as the ROI Manager names it: 4, 5 or 6 digits each. */
	private static final Pattern LABEL =
		Pattern.compile("(?:(\\d{4})-.{4}-.{4}|(\\d{5})-.{5}-.{5}|(\\d{6})-.{6}-.{6}).*");

	private final ImagePlus image;
	private final Grid grid;
	private final BitSet voxels = new BitSet();

	private DrawnRegion(final ImagePlus image, final StackGeometry geometry) {
		this.image = image;
		grid = new Grid(image.getWidth(), image.getHeight(), image.getNSlices(), geometry.pixelToMm());
	}

	/**
	 * The region that was drawn on an image.
	 *
	 * @param image a stack of NeuroMeta's or an opened NIfTI file; may be null, which is refused
	 * @param roiManagerRois selections to take together; when there are none, the selection on the image is taken
	 * @return a mask on the grid of the stack as it is shown, columns, rows and slices, called
	 *         {@code selection on TITLE}, or like the selection on the image where that has a name. Its millimetres are Talairach coordinates where the image says so, else MNI.
	 * @throws InputException when there is no image or no selection, when it is not known where the image's voxels lie,
	 *           when a selection is a line or text or belongs to a slice that the image lacks, or when no voxel is inside
	 */
	public static Mask of(final ImagePlus image, final List<Roi> roiManagerRois) {
		if (image == null) throw new InputException(
			"There is no image with a selection. Open a brain image with File > " + "Open and draw the region on it.");
		final String title = image.getTitle();
		final StackGeometry geometry = StackGeometry.of(image).orElseThrow(() -> new InputException("The image " + title +
			" has no known position in mm. Open the NIfTI file with File > Open and draw the region on that."));
		final boolean listed = !roiManagerRois.isEmpty();
		if (!listed && image.getRoi() == null) throw new InputException(
			"There is no selection on " + title + ". Draw the region on it, or add its parts to the ROI Manager.");
		final DrawnRegion region = new DrawnRegion(image, geometry);
		for (final Roi roi : listed ? roiManagerRois : List.of(image.getRoi()))
			region.add(roi, listed);
		if (region.voxels.isEmpty()) throw new InputException(
			"The selection on " + title + " is empty: it holds the centre of no voxel. Draw a larger one.");
		final Space space = geometry.code() == 3 ? Space.TALAIRACH : Space.MNI;
		// a selection with a name of the user's or of a result, such as a cluster
		final String given = listed ? null : image.getRoi().getName();
		return Mask.of(given == null || given.isBlank() ? "selection on " + title : given, region.grid, space,
			region.voxels::get);
	}

	private void add(final Roi roi, final boolean listed) {
		if (roi instanceof PointRoi points) addPoints(points, slice(roi, listed));
		else if (roi.isArea() && !(roi instanceof TextRoi) && !(roi instanceof ImageRoi)) addArea(roi, slice(roi, listed));
		else throw new InputException(
			"The selection " + name(roi) + " on " + image.getTitle() + " (" + roi.getTypeAsString().toLowerCase(Locale.ROOT) +
				") holds no voxels. Draw an area (rectangle, oval, polygon, freehand) or points.");
	}

	private void addArea(final Roi roi, final int slice) {
		// one pixel more on every side, as a composite's bounds may be cut to whole pixels
		final Rectangle box = roi.getBounds();
		box.grow(1, 1);
		final Rectangle inside = box.intersection(new Rectangle(grid.nx(), grid.ny()));
		for (int row = inside.y; row < inside.y + inside.height; row++)
			for (int column = inside.x; column < inside.x + inside.width; column++)
				if (roi.contains(column, row)) voxels.set(grid.index(column, row, slice));
	}

	/** A whole number is the centre of a pixel for points, not its corner as for areas. */
	private void addPoints(final PointRoi points, final int sliceOfAll) {
		final FloatPolygon places = points.getFloatPolygon();
		for (int i = 0; i < places.npoints; i++) {
			final int column = Math.round(places.xpoints[i]), row = Math.round(places.ypoints[i]);
			final int own = points.getPointPosition(i);
			final int slice = own > 0 ? sliceOf(own, points) : sliceOfAll;
			if (grid.contains(column, row, slice)) voxels.set(grid.index(column, row, slice));
		}
	}

	/** Slice of a selection, counted from 0. */
	private int slice(final Roi roi, final boolean listed) {
		if (roi.hasHyperStackPosition()) {
			final int slice = roi.getZPosition();
			if (slice > grid.nz()) throw missing(slice, roi);
			return slice > 0 ? slice - 1 : shown();
		}
		// points on several slices each hold their own slice
		final int position = roi.getPosition();
		if (position > 0) return sliceOf(position, roi);
		final int labelled = listed && position == 0 ? labelled(roi) : 0;
		return labelled > 0 ? sliceOf(labelled, roi) : shown();
	}

	private int shown() {
		return sliceOf(image.getCurrentSlice(), null);
	}

	/** The slice, counted from 0, of an image of the stack, counted from 1: channels run fastest, then slices. */
	private int sliceOf(final int position, final Roi roi) {
		if (position > image.getStackSize()) throw missing(position, roi);
		return image.convertIndexToPosition(position)[1] - 1;
	}

	/** The slice in a selection's name, as the ROI Manager reads it; 0 when the name has none. */
	private int labelled(final Roi roi) {
		final Matcher label = LABEL.matcher(roi.getName() == null ? "" : roi.getName());
		if (image.getStackSize() == 1 || !label.matches()) return 0;
		for (int group = 1; group <= 3; group++)
			if (label.group(group) != null) return Integer.parseInt(label.group(group));
		return 0;
	}

	private InputException missing(final int slice, final Roi roi) {
		return new InputException("The selection " + name(roi) + " was drawn on slice " + slice + ", but " +
			image.getTitle() + " has " + image.getStackSize() + ". Choose the image that it was drawn on.");
	}

	private static String name(final Roi roi) {
		return roi.getName() == null ? "'" + roi.getTypeAsString() + "'" : "'" + roi.getName() + "'";
	}
}
