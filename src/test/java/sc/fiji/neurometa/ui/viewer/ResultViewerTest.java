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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

import javax.swing.JFrame;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import ij.ImageJ;
import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import sc.fiji.neurometa.HiddenImageJ;
import sc.fiji.neurometa.Patience;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.table.Coordinates;
import sc.fiji.neurometa.ui.StackLook;

/** The windows of a result: they open, follow each other, and leave nothing behind when they are closed. */
@Tag("window")
class ResultViewerTest {

	private static final List<String> TITLES = List.of("made-up views", "made-up clusters");

	private final ResultModel result = result();
	private HiddenImageJ imagej;
	private final int listeners = ImagePlus.getListeners().size();

	private static ResultModel result() {
		final ResultModel r = Viewed.of(Viewed.grids().get(0));
		return new ResultModel(r.title(), r.mask(), r.anatomy(), r.sets(),
			List.of(new ResultModel.WholeMap(new MapModel("made-up Z", "Z", "Z", r.readOut().get(0).values()), StackLook.Z)),
			r.readOut());
	}

	@BeforeEach
	void open() throws Exception {
		imagej = HiddenImageJ.start();
		final ResultViewer viewer = ResultViewer.open(result, ResultActions.of(List.of()));
		onEdt(() -> {
			viewer.arrange(List.of());
			return null;
		});
	}

	@AfterEach
	void close() throws Exception {
		if (imagej != null) imagej.end();
	}

	private static <T> T onEdt(final Callable<T> action) throws Exception {
		final FutureTask<T> task = new FutureTask<>(action);
		SwingUtilities.invokeAndWait(task);
		return task.get();
	}

	private static void close(final ImagePlus stack) throws Exception {
		stack.close();
		// ImageJ tells it later, and the listener goes after that
		onEdt(() -> null);
		onEdt(() -> null);
	}

	private static void close(final String title) throws Exception {
		final Window window = WindowManager.getWindow(title);
		onEdt(() -> {
			window.dispose();
			return null;
		});
		// windows hear of their end with the next event
		onEdt(() -> null);
	}

	private static Stream<Component> all(final Container container) {
		return Arrays.stream(container.getComponents())
			.flatMap(c -> c instanceof Container inner ? Stream.concat(Stream.of(c), all(inner)) : Stream.of(c));
	}

	private static Component named(final Window window, final String name) {
		return all(window).filter(c -> name.equals(c.getName())).findFirst().orElseThrow();
	}

	private static void type(final Window views, final Point place) throws Exception {
		onEdt(() -> {
			final JTextField field = (JTextField) named(views, "coordinates");
			field.setText(Coordinates.of(place.xMm(), place.yMm(), place.zMm()));
			field.postActionEvent();
			return null;
		});
	}

	@Test
	void windowsFollowEachOtherUntilTheyAreClosed() throws Exception {
		final JFrame views = (JFrame) WindowManager.getWindow(TITLES.get(0)),
			clusters = (JFrame) WindowManager.getWindow(TITLES.get(1));
		final ImagePlus stack = WindowManager.getImage("made-up thresholded Z"),
			whole = WindowManager.getImage("made-up Z");
		assertTrue(views.isShowing() && clusters.isShowing() && stack.isVisible() && whole.isVisible());
		assertEquals(listeners + 2, ImagePlus.getListeners().size());
		final SortableTable table = (SortableTable) named(clusters, "clusters");
		final Point first = result.sets().get(0).report().clusters().get(0).peak(),
			second = result.sets().get(0).report().clusters().get(1).peak();
		final int slice = stack.getCurrentSlice();
		assertEquals(0, onEdt(table::selected));
		type(views, second);
		assertEquals(1, onEdt(table::selected));
		assertEquals(slice, whole.getCurrentSlice());
		onEdt(() -> {
			table.select(0);
			return null;
		});
		assertEquals(Coordinates.of(first.xMm(), first.yMm(), first.zMm()),
			onEdt(((JTextField) named(views, "coordinates"))::getText));

		close(TITLES.get(1));
		assertNull(WindowManager.getWindow(TITLES.get(1)));
		final Point elsewhere = new Point(second.xMm(), second.yMm(), second.zMm() - 10);
		type(views, second);
		assertEquals(0, onEdt(table::selected), "a closed window follows no more");
		type(views, elsewhere);
		assertEquals(slice - 5, stack.getCurrentSlice());
		close(stack);
		assertEquals(listeners + 1, ImagePlus.getListeners().size());
		type(views, first);
		assertEquals(slice, whole.getCurrentSlice());
		close(TITLES.get(0));
		assertNull(WindowManager.getWindow(TITLES.get(0)));
		close(whole);
		assertEquals(listeners, ImagePlus.getListeners().size());
		assertFalse(views.isDisplayable() || clusters.isDisplayable());
	}

	@Test
	void aClusterIsSelectedOnItsStackWhileThatIsOpen() throws Exception {
		final Window clusters = WindowManager.getWindow(TITLES.get(1));
		final ImagePlus stack = WindowManager.getImage("made-up thresholded Z");
		final javax.swing.AbstractButton select = (javax.swing.AbstractButton) named(clusters, "select");
		final javax.swing.JLabel status = (javax.swing.JLabel) named(clusters, "status");
		onEdt(() -> {
			select.doClick();
			return null;
		});
		assertNotNull(stack.getRoi());
		assertEquals(36, stack.getRoi().getContainedPoints().length);
		assertTrue(status.getText().startsWith("Selected cluster 1 of made-up thresholded Z: 36 voxels."),
			status.getText());
		stack.close();
		onEdt(() -> {
			select.doClick();
			return null;
		});
		assertTrue(status.getText().contains("is closed"), status.getText());
	}

	@Test
	void closeAllClosesTheWholeResult() throws Exception {
		onEdt(() -> {
			IJ.run("Close All");
			return null;
		});
		onEdt(() -> null);
		onEdt(() -> null);
		for (final String title : TITLES)
			assertNull(WindowManager.getWindow(title), title);
		assertEquals(0, WindowManager.getImageCount());
	}

	@Test
	void scrollingAStackTakesTheCrosshairAlong() throws Exception {
		final JFrame views = (JFrame) WindowManager.getWindow(TITLES.get(0));
		final ImagePlus stack = WindowManager.getImage("made-up thresholded Z"),
			whole = WindowManager.getImage("made-up Z");
		final int slice = stack.getCurrentSlice();
		onEdt(() -> {
			whole.setSlice(slice + 3);
			return null;
		});
		Patience.await("the other stack", () -> stack.getCurrentSlice() == slice + 3);
		final String[] mm = onEdt(((JTextField) named(views, "coordinates"))::getText).split(" ");
		assertTrue(stack.getStack().getSliceLabel(slice + 3).startsWith("z = " + mm[2] + " mm"), String.join(" ", mm));
	}

	@Test
	void theMapWithoutAThresholdHasAnOutlineAColourBarAndTheCrosshair() throws Exception {
		final ImagePlus whole = WindowManager.getImage("made-up Z");
		assertTrue(whole.getOverlay().size() > whole.getStackSize());
		assertNotNull(whole.getOverlay().get(AnatomyOverlay.COLOR_BAR));
		assertNotNull(whole.getOverlay().get(AnatomyOverlay.CROSSHAIR));
	}
}
