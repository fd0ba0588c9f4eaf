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
package sc.fiji.neurometa.ui.threshold;

import java.awt.Window;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.inference.Progress;

/**
 * The question of a window about a threshold, and the source of its answers.
 *
 * @param name of the result
 * @param first the threshold that the result was first seen with
 * @param start the threshold to show at first
 * @param corrections those that can be chosen
 * @param missing why the others are not available, a sentence for each
 * @param steps the cluster-forming p that can be chosen
 * @param given keys whose values the caller gave; they are shown, and cannot be changed
 * @param target where the result goes, at first
 * @param prefix the prefix of the files in a folder when none is given
 * @param replaces whether files of a result are there already, for which the user is asked
 * @param input voxels of the maps
 * @param maps the maps, which no threshold changes
 * @param further the cluster-forming p that can be chosen once their maxima are computed
 * @param result computes the result; throws an InputException where a threshold cannot be used
 * @param sentence describes a result in a sentence
 * @param help opens the help next to the window
 */
public record ThresholdQuestion(String name, ThresholdChoice first, ThresholdChoice start, List<Correction> corrections,
	List<String> missing, double[] steps, Set<String> given, Target target, UnaryOperator<String> prefix,
	Predicate<Target> replaces, AleInput input, AleMaps maps, Further further,
	Function<ThresholdChoice, MainEffectResult> result, Function<MainEffectResult, String> sentence,
	Consumer<Window> help)
{

	public ThresholdQuestion {
		corrections = List.copyOf(corrections);
		missing = List.copyOf(missing);
		given = Set.copyOf(given);
	}

	/**
	 * The cluster-forming p for which the run kept no maxima.
	 *
	 * @param steps the p; empty when there are none, or when their maxima cannot be computed
	 * @param compute computes the maxima for some p, and returns all p that can then be chosen
	 */
	public record Further(double[] steps, BiFunction<double[], Progress, double[]> compute) {}

	/**
	 * The destination of the result.
	 *
	 * @param folder for files; empty for none
	 * @param prefix of their names
	 * @param show whether its windows open
	 */
	public record Target(String folder, String prefix, boolean show) {}

	/**
	 * The choice of the user.
	 *
	 * @param choice the threshold
	 * @param target where its result goes
	 */
	public record Answer(ThresholdChoice choice, Target target) {}
}
