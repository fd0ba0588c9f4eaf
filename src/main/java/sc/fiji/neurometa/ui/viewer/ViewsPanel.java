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

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Graphics;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

import javax.swing.JComponent;

import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.ui.render.ViewFrame;
import sc.fiji.neurometa.ui.render.ViewPlane;

/**
 * The three views on the screen. Clicking and dragging moves the crosshair; the arrow keys move it by a voxel within the
 * view that was clicked last, and the mouse wheel and Page Up and Page Down go through its slices.
 */
final class ViewsPanel extends JComponent {

	private static final long serialVersionUID = 1;

	private final transient Crosshair crosshair;
	private final transient ViewsPicture picture;
	private final transient Grid grid;
	private final double[] stepMm;
	private ViewPlane active = ViewPlane.AXIAL;
	private ViewPlane dragged;

	ViewsPanel(final Crosshair crosshair, final ViewsPicture picture, final Grid grid) {
		this.crosshair = crosshair;
		this.picture = picture;
		this.grid = grid;
		stepMm = steps(grid);
		setName("views");
		setBackground(Color.BLACK);
		setOpaque(true);
		setFocusable(true);
		final MouseAdapter mouse = new MouseAdapter() {

			@Override
			public void mousePressed(final MouseEvent event) {
				requestFocusInWindow();
				dragged = frameAt(event.getX(), event.getY()).map(ViewFrame::plane).orElse(null);
				if (dragged != null) active = dragged;
				mouseDragged(event);
				repaint();
			}

			@Override
			public void mouseDragged(final MouseEvent event) {
				if (dragged != null) moveTo(event.getX(), event.getY(), dragged);
			}

			@Override
			public void mouseReleased(final MouseEvent event) {
				dragged = null;
			}

			@Override
			public void mouseWheelMoved(final MouseWheelEvent event) {
				frameAt(event.getX(), event.getY()).ifPresent(frame -> step(frame.plane().along, -event.getWheelRotation()));
			}
		};
		addMouseListener(mouse);
		addMouseMotionListener(mouse);
		addMouseWheelListener(mouse);
		addKeyListener(new KeyAdapter() {

			@Override
			public void keyPressed(final KeyEvent event) {
				pressed(event);
			}
		});
	}

	/** Size of a voxel along x, y and z. */
	static double[] steps(final Grid grid) {
		final Affine affine = grid.voxelToMm();
		final double[] steps = new double[3];
		for (int column = 0; column < 3; column++) {
			int along = 0;
			for (int row = 1; row < 3; row++)
				if (Math.abs(affine.get(row, column)) > Math.abs(affine.get(along, column))) along = row;
			steps[along] = affine.columnLength(column);
		}
		for (int axis = 0; axis < 3; axis++)
			if (steps[axis] == 0) steps[axis] = affine.columnLength(axis);
		return steps;
	}

	private void pressed(final KeyEvent event) {
		final int sideways = active.mirrored ? -1 : 1;
		switch (event.getKeyCode()) {
			case KeyEvent.VK_LEFT -> step(active.across, -sideways);
			case KeyEvent.VK_RIGHT -> step(active.across, sideways);
			case KeyEvent.VK_UP -> step(active.up, 1);
			case KeyEvent.VK_DOWN -> step(active.up, -1);
			case KeyEvent.VK_PAGE_UP -> step(active.along, 1);
			case KeyEvent.VK_PAGE_DOWN -> step(active.along, -1);
			default -> {
				return;
			}
		}
		event.consume();
	}

	private void step(final int axis, final int voxels) {
		final double[] mm = crosshair.place().toArray();
		mm[axis] += voxels * stepMm[axis];
		crosshair.moveTo(picture.box().nearest(mm));
	}

	private void moveTo(final int x, final int y, final ViewPlane plane) {
		picture.frames(getWidth(), getHeight()).stream().filter(f -> f.plane() == plane).findFirst()
			.ifPresent(frame -> crosshair.moveTo(snapped(frame, x, y)));
	}

	/** The centre of the voxel under the mouse; the slice that is shown stays. */
	private Point snapped(final ViewFrame frame, final int x, final int y) {
		final Point under = frame.placeAt(x, y, crosshair.place());
		final double[] mm = grid.roundedMm(under.xMm(), under.yMm(), under.zMm());
		if (grid.voxelToMm().isAxisAligned()) mm[frame.plane().along] = under.toArray()[frame.plane().along];
		return picture.box().nearest(mm);
	}

	private Optional<ViewFrame> frameAt(final int x, final int y) {
		return picture.frames(getWidth(), getHeight()).stream().filter(f -> f.bounds().contains(x, y)).findFirst();
	}

	/** Shows another map. */
	void show(final Mask mask, final MapModel map) {
		picture.show(mask, map);
		repaint();
	}

	/** Outlines voxels and draws dots. */
	void mark(final List<ViewsPicture.Outline> outlines, final List<Point> dots) {
		picture.mark(outlines, dots);
		repaint();
	}

	/** Shows other maps, later ones over earlier ones. */
	void show(final List<ViewsPicture.Layer> layers) {
		picture.show(layers);
		repaint();
	}

	/** The views as they are seen, without the frame around one of them, in more pixels. */
	BufferedImage seen(final double scale) {
		final int width = (int) Math.round(getWidth() * scale), height = (int) Math.round(getHeight() * scale);
		final BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = image.createGraphics();
		picture.paint(g, width, height, crosshair.place());
		g.dispose();
		picture.forget();
		return image;
	}

	@Override
	protected void paintComponent(final Graphics g) {
		picture.paint((Graphics2D) g, getWidth(), getHeight(), crosshair.place(), active);
	}
}
