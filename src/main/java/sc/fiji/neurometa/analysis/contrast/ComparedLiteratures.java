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
package sc.fiji.neurometa.analysis.contrast;

import sc.fiji.neurometa.model.InputException;

/**
 * The choices of a contrast that concern one literature each: its name, and the clusters of its main effect.
 *
 * @param nameA name of the first literature in results
 * @param nameB name of the second literature in results
 * @param extentA smallest volume in mm3 of a cluster in the main effect of A, inclusive; 0 = as {@code min_cluster_mm3}
 * @param extentB the same of B
 */
public record ComparedLiteratures(String nameA, String nameB, double extentA, double extentB) {

	/** @throws InputException naming the macro key of a value that is out of range, or that cannot be reached */
	public ComparedLiteratures {
		nameA = nameA.strip();
		nameB = nameB.strip();
		if (nameA.equals(nameB)) throw new InputException(
			"Both literatures are called '" + nameA + "'. Give them different names with name_a and name_b.");
		InputException.require(extentA >= 0 && extentA < Double.POSITIVE_INFINITY, "extent_a", extentA,
			"a volume of 0 mm³ or more");
		InputException.require(extentB >= 0 && extentB < Double.POSITIVE_INFINITY, "extent_b", extentB,
			"a volume of 0 mm³ or more");
	}

	/** The same with another smallest volume of a cluster of A. */
	public ComparedLiteratures withExtentA(final double extentA) {
		return new ComparedLiteratures(nameA, nameB, extentA, extentB);
	}

	/** The same with another smallest volume of a cluster of B. */
	public ComparedLiteratures withExtentB(final double extentB) {
		return new ComparedLiteratures(nameA, nameB, extentA, extentB);
	}
}
