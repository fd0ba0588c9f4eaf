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
package sc.fiji.neurometa.calibration;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * The trials of one kind in a calibration study: all data sets that are made and tested in the same way.
 *
 * @param data where the data sets come from
 * @param method how they are tested
 * @param mask the voxels
 * @param experiments number of experiments, of both groups with a stroke between
 * @param planted share of the experiments of the first group that get a focus at one place
 * @param permutations number of permutations
 * @param p the p-values of a data set by {@link #QUANTITIES}; NaN for what is not tested
 */
record Trials(String data, String method, String mask, String experiments, double planted, int permutations,
	IntFunction<double[]> p)
{

	/** The columns that say what a row is of; the last is the number of the data set. */
	static final String KEYS = "data,method,mask,experiments,planted,permutations,set";
	/** What is tested: the largest value, the largest and the heaviest cluster; 0 or 1 for whether anything is found. */
	static final List<String> QUANTITIES = List.of("voxel", "size", "mass", "any");

	/** The cells of all data sets but their number. */
	String key() {
		return String.format(Locale.ROOT, "%s,%s,%s,%s,%s,%d", data, method, mask, experiments, planted, permutations);
	}
}
