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
package sc.fiji.neurometa.commands;

import java.util.Arrays;
import java.util.List;

import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.model.InputException;

/** The meaning of the texts of parameters that are neither numbers nor words. */
final class SettingTexts {

	private SettingTexts() {}

	/** The neighbourhood of that many voxels. */
	static Connectivity connectivity(final String neighbours) {
		return Arrays.stream(Connectivity.values()).filter(c -> Integer.toString(c.neighbours()).equals(neighbours.strip()))
			.findFirst().orElseThrow(() -> InputException.about("connectivity",
				"connectivity = " + neighbours + " is not known. It is one of: 6, 18, 26."));
	}

	/** The numbers of a list separated by {@code ;}. */
	static List<Double> nullSteps(final String list) {
		try {
			return list == null ? List.of()
				: Arrays.stream(list.split(";")).map(String::strip).filter(s -> !s.isEmpty()).map(Double::valueOf).toList();
		}
		catch (final NumberFormatException e) {
			throw InputException.about("null_steps",
				"null_steps = " + list + " cannot be used: numbers separated by ; are expected, such as 0.01;0.0001.");
		}
	}
}
