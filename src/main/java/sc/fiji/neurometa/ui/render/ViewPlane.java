package sc.fiji.neurometa.ui.render;

/** The three ways in which a brain is cut. */
public enum ViewPlane {

	/** From ear to ear; left on the left. */
	CORONAL(0, 2, 1, false, "L", "R", "S", "I"),
	/** From the front on the left to the back. */
	SAGITTAL(1, 2, 0, true, "A", "P", "S", "I"),
	/** Seen from above; left on the left, the front on top. */
	AXIAL(0, 1, 2, false, "L", "R", "A", "P");

	/** Axes in mm, 0 = x to 2 = z: that across the view, that which runs up, and that along which one looks. */
	public final int across, up, along;
	/** Whether millimetres grow to the left. */
	public final boolean mirrored;
	/** The sides on the left, on the right, at the top and at the bottom. */
	public final String left, right, top, bottom;

	ViewPlane(final int across, final int up, final int along, final boolean mirrored, final String left,
		final String right, final String top, final String bottom)
	{
		this.across = across;
		this.up = up;
		this.along = along;
		this.mirrored = mirrored;
		this.left = left;
		this.right = right;
		this.top = top;
		this.bottom = bottom;
	}

	/** Name of the axis along which one looks. */
	public char axis() {
		return "xyz".charAt(along);
	}
}
