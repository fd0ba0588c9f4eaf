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
package sc.fiji.neurometa.model;

/**
 * One reported activation peak.
 *
 * @param xMm left-right coordinate in mm, right positive
 * @param yMm posterior-anterior coordinate in mm, anterior positive
 * @param zMm inferior-superior coordinate in mm, superior positive
 * @param line line of the source file, counted from 1; 0 when the focus comes from no file
 */
public record Focus(double xMm, double yMm, double zMm, int line) {

	/** The coordinate farthest from the origin that a file may hold, in mm. */
	public static final double MOST_MM = 1000;

	/** @throws IllegalArgumentException when a coordinate is not finite or the line is negative */
	public Focus {
		if (!Double.isFinite(xMm) || !Double.isFinite(yMm) || !Double.isFinite(zMm))
			throw new IllegalArgumentException("A focus needs finite coordinates, not " + xMm + ", " + yMm + ", " + zMm);
		if (line < 0) throw new IllegalArgumentException("Negative line number " + line);
	}

	/** Whether a number can be a coordinate in mm: no head is larger. */
	public static boolean isCoordinate(final double mm) {
		return Math.abs(mm) <= MOST_MM;
	}

	/** A focus that comes from no file. */
	public Focus(final double xMm, final double yMm, final double zMm) {
		this(xMm, yMm, zMm, 0);
	}

	/** The same focus, of the same line, at other coordinates. */
	public Focus movedTo(final double newXMm, final double newYMm, final double newZMm) {
		return new Focus(newXMm, newYMm, newZMm, line);
	}
}
