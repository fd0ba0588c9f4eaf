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
package sc.fiji.neurometa.ui.viewer;

import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.SwingUtilities;

import ij.IJ;
import ij.ImageListener;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.ImageCanvas;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.gui.StackWindow;
import ij.gui.Toolbar;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.ShownPlace;
import sc.fiji.neurometa.ui.StackGeometry;
import sc.fiji.neurometa.ui.VolumeStacks;
import sc.fiji.neurometa.ui.render.ColorRange;

/**
 * A stack of a result. Thresholded maps lie on anatomy; every stack shows the slice of the crosshair, and a click into
 * it moves the crosshair there.
 */
final class StackView implements ImageListener {

	private static final int TINY = 0, COUNTER_BITS = 8;

	private final ImagePlus stack;
	private final Optional<AnatomyOverlay> anatomy;
	private final Consumer<Point> follower = this::goTo;
	private ColorRange colors;
	private String unit;
	private Crosshair crosshair;
	/** The cluster that was selected last; it goes with a click into the stack, as ImageJ's selections do. */
	private Optional<Roi> selection = Optional.empty();
	/** The slice of the crosshair; another one is shown when the user scrolls. */
	private int shownSlice;
	private double shownLow, shownHigh;
	private Object shownColors;

	private StackView(final ImagePlus stack) {
		this.stack = stack;
		anatomy = Optional.empty();
	}

	private StackView(final ImagePlus stack, final AnatomyOverlay anatomy) {
		this.stack = stack;
		this.anatomy = Optional.of(anatomy);
	}

	/** A stack as it is. */
	static StackView plain(final ImagePlus stack) {
		return new StackView(stack);
	}

	/**
	 * A thresholded map on anatomy, not shown yet.
	 *
	 * @param result the result of the map
	 * @param map the map
	 * @param anatomy the brain
	 * @param slice the place whose slice is shown
	 */
	static StackView onAnatomy(final ResultModel result, final MapModel map, final Volume anatomy, final Point slice) {
		final Mask mask = result.mask();
		final ImagePlus stack = VolumeStacks.of(map.title(), mask.volume(map.values(), 0), mask.space());
		final StackGeometry geometry = StackGeometry.of(stack).orElseThrow();
		final StackView view = new StackView(stack,
			AnatomyOverlay.of(anatomy, geometry.pixelToMm(), stack.getWidth(), stack.getHeight(), stack.getStackSize()));
		view.look(map);
		view.sliceOf(slice).ifPresent(stack::setSlice);
		return view;
	}

	/**
	 * A map without a threshold that is shown already, with the outline of the brain, a colour bar and the crosshair.
	 *
	 * @param stack the map
	 * @param unit of its values
	 * @param anatomy the brain
	 */
	static StackView whole(final ImagePlus stack, final String unit, final Volume anatomy) {
		final StackGeometry geometry = StackGeometry.of(stack).orElseThrow();
		final StackView view = new StackView(stack,
			AnatomyOverlay.of(anatomy, geometry.pixelToMm(), stack.getWidth(), stack.getHeight(), stack.getStackSize()));
		view.colors = new ColorRange(0, stack.getDisplayRangeMax(), true, stack.getDisplayRangeMin() < 0);
		view.unit = unit;
		stack.setOverlay(view.anatomy.orElseThrow().outlining(stack, view.colors, unit));
		view.remember();
		return view;
	}

	private void look(final MapModel map) {
		colors = ColorRange.of(map.values());
		unit = map.name();
		stack.setLut(colors.lut());
		stack.setDisplayRange(colors.low(), colors.high());
		stack.setOverlay(anatomy.orElseThrow().over(stack, colors, unit));
		remember();
	}

	private void remember() {
		shownLow = stack.getDisplayRangeMin();
		shownHigh = stack.getDisplayRangeMax();
		shownColors = stack.getProcessor().getColorModel();
	}

	ImagePlus stack() {
		return stack;
	}

	boolean isOpen() {
		return stack.getWindow() != null && stack.isVisible();
	}

	/** Follows a crosshair and moves it, until the stack is closed. */
	void connect(final Crosshair to) {
		crosshair = to;
		to.listen(follower);
		ImagePlus.addImageListener(this);
		if (stack.getCanvas() != null) listen(stack.getCanvas());
		goTo(to.place());
		// where the slice was chosen before there was a window, ImageJ leaves the slider at the first one
		if (stack.getWindow() instanceof StackWindow window) window.updateSliceSelector();
	}

	private void listen(final ImageCanvas canvas) {
		// before ImageJ, which answers a click next to many points with a message
		canvas.removeMouseListener(canvas);
		canvas.addMouseListener(new MouseAdapter() {

			@Override
			public void mousePressed(final MouseEvent event) {
				clicked(event);
			}
		});
		canvas.addMouseListener(canvas);
	}

	private void clicked(final MouseEvent event) {
		final int tool = Toolbar.getToolId();
		if (event.getButton() != MouseEvent.BUTTON1 || event.isPopupTrigger() || tool == Toolbar.MAGNIFIER ||
			tool == Toolbar.HAND || IJ.spaceBarDown()) return;
		final ImageCanvas canvas = stack.getCanvas();
		if (canvas == null) return;
		if (selection.isPresent() && stack.getRoi() == selection.get() && tool != Toolbar.POINT) stack.deleteRoi();
		final int column = canvas.offScreenX(event.getX()), row = canvas.offScreenY(event.getY());
		StackGeometry.of(stack).map(g -> g.mm(column, row, stack.convertIndexToPosition(stack.getCurrentSlice())[1] - 1.0))
			.ifPresent(mm -> crosshair.moveTo(new Point(mm[0], mm[1], mm[2])));
	}

	/** The slice that holds a place, counted from 1. */
	private Optional<Integer> sliceOf(final Point place) {
		return StackGeometry.of(stack).map(g -> (int) Math.round(g.pixel(place.xMm(), place.yMm(), place.zMm())[2]) + 1)
			.filter(slice -> slice >= 1 && slice <= stack.getStackSize());
	}

	private void goTo(final Point place) {
		ShownPlace.keep(stack, place);
		if (!isOpen()) return;
		final Optional<Integer> slice = sliceOf(place);
		if (slice.isEmpty()) return;
		anatomy.ifPresent(a -> {
			final double[] pixel = StackGeometry.of(stack).orElseThrow().pixel(place.xMm(), place.yMm(), place.zMm());
			a.mark(stack, pixel[0], pixel[1], slice.get());
		});
		shownSlice = slice.get();
		if (stack.getCurrentSlice() == slice.get()) stack.draw();
		else stack.setSlice(slice.get());
	}

	/** Takes the crosshair along to a slice that the user scrolled to. */
	private void scrolled() {
		final int slice = stack.getCurrentSlice();
		if (crosshair == null || shownSlice == 0 || slice == shownSlice || !isOpen()) return;
		shownSlice = slice;
		StackGeometry.of(stack).ifPresent(g -> {
			final Point place = crosshair.place();
			final double[] pixel = g.pixel(place.xMm(), place.yMm(), place.zMm()), mm = g.mm(pixel[0], pixel[1], slice - 1.0);
			final Point there = new Point(mm[0], mm[1], mm[2]);
			SwingUtilities.invokeLater(() -> crosshair.moveTo(there));
		});
	}

	/** Selects voxels and brings the stack to the front, so that commands take it. */
	boolean select(final Mask mask, final int[] ordinals, final String name) {
		if (!isOpen()) return false;
		final Optional<PointRoi> roi = points(stack, mask, ordinals, name);
		roi.ifPresent(points -> {
			stack.setRoi(points);
			selection = Optional.ofNullable(stack.getRoi());
			WindowManager.setCurrentWindow(stack.getWindow());
			stack.getWindow().toFront();
		});
		return roi.isPresent();
	}

	@Override
	public void imageOpened(final ImagePlus image) {
		// not needed
	}

	@Override
	public void imageClosed(final ImagePlus image) {
		if (image != stack) return;
		crosshair.forget(follower);
		// ImageJ iterates over the listeners by index: the next one would not be notified of the end
		SwingUtilities.invokeLater(() -> ImagePlus.removeImageListener(this));
	}

	/** The colour bar follows ImageJ's Brightness/Contrast and lookup tables. */
	@Override
	public void imageUpdated(final ImagePlus image) {
		if (image != stack) return;
		scrolled();
		if (anatomy.isEmpty() || stack.getProcessor() == null) return;
		if (shownLow == stack.getDisplayRangeMin() && shownHigh == stack.getDisplayRangeMax() &&
			shownColors == stack.getProcessor().getColorModel()) return;
		remember();
		anatomy.get().renewColorBar(stack, colors, unit);
		stack.draw();
	}

	/**
	 * Voxels as an ImageJ selection: a point on every one of them, each on its slice.
	 *
	 * @param stack a stack of NeuroMeta's
	 * @param mask the mask that the voxels belong to
	 * @param ordinals the voxels
	 * @param name of the selection
	 * @return empty when it is not known where the stack's pixels lie, or none of the voxels is on it
	 */
	static Optional<PointRoi> points(final ImagePlus stack, final Mask mask, final int[] ordinals, final String name) {
		final Optional<Affine> toPixel = StackGeometry.of(stack).map(g -> g.pixelToMm().inverse());
		if (toPixel.isEmpty()) return Optional.empty();
		final float[] columns = new float[ordinals.length], rows = new float[ordinals.length];
		final int[] counters = new int[ordinals.length];
		int points = 0;
		for (final int ordinal : ordinals) {
			final double[] mm = mask.grid().centreMm(mask.voxel(ordinal));
			final double[] pixel = toPixel.get().apply(mm[0], mm[1], mm[2]);
			final int slice = (int) Math.round(pixel[2]) + 1;
			if (slice < 1 || slice > stack.getStackSize()) continue;
			columns[points] = Math.round(pixel[0]);
			rows[points] = Math.round(pixel[1]);
			// ImageJ keeps the slice of a point above the number of its counter
			counters[points++] = slice << COUNTER_BITS;
		}
		if (points == 0) return Optional.empty();
		final PointRoi roi = new PointRoi(columns, rows, points);
		roi.setCounters(Arrays.copyOf(counters, points));
		roi.setPointType(PointRoi.DOT);
		roi.setSize(TINY);
		roi.setShowLabels(false);
		// a click makes it again: no question before it goes
		roi.promptBeforeDeleting(Boolean.FALSE);
		roi.setName(name);
		return Optional.of(roi);
	}
}
