package sc.fiji.neurometa.ui.viewer;

import java.awt.Color;
import java.awt.Graphics;
import java.util.function.DoubleSupplier;

/** A share in percent with a bar behind it: warm for what an experiment adds, cold for what it takes away. */
final class ShareCell extends SortableTable.Cell {

	private static final long serialVersionUID = 1;
	private static final Color ADDS = new Color(0xf6c28b), TAKES = new Color(0x9cc9e8);

	private final transient DoubleSupplier largestShare;
	private double share;

	/** Cells of which that with the largest share is filled. */
	ShareCell(final Column column, final DoubleSupplier largestShare) {
		super(column);
		this.largestShare = largestShare;
		setOpaque(false);
	}

	@Override
	public void setValue(final Object value) {
		super.setValue(value);
		share = value instanceof Number number ? number.doubleValue() : 0;
	}

	@Override
	protected void paintComponent(final Graphics g) {
		g.setColor(getBackground());
		g.fillRect(0, 0, getWidth(), getHeight());
		g.setColor(share < 0 ? TAKES : ADDS);
		final double largest = largestShare.getAsDouble();
		final int width = largest > 0 ? (int) Math.round(Math.min(1, Math.abs(share) / largest) * (getWidth() - 2)) : 0;
		g.fillRect(1, 3, width, getHeight() - 6);
		super.paintComponent(g);
	}
}
