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
