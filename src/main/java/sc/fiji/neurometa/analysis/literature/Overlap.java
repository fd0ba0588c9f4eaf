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
package sc.fiji.neurometa.analysis.literature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Remedy;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.CoordinateTransform;

/**
 * Experiments that are in both literatures of a contrast: under the same name, or with the same number of subjects and
 * the same foci under other names. The foci of such an experiment do not depend on its label, so that labels
 * cannot be exchanged.
 *
 * @param shared the pairs, in the order of A
 */
public record Overlap(List<Shared> shared) {

	private static final int NAMED = 20;
	private static final String KEY = "shared_experiments";

	/** The reason why two experiments are taken to be the same. */
	public enum Reason {
		/** They have the same name, capitals and spaces aside. */
		SAME_NAME,
		/** They have the same number of subjects and the same foci to a tenth of a millimetre. */
		SAME_FOCI
	}

	/**
	 * An experiment of both literatures.
	 *
	 * @param nameA its name in A
	 * @param lineA its line in the file of A, 0 when there is none
	 * @param nameB its name in B
	 * @param lineB its line in the file of B
	 * @param reason why they are the same
	 */
	public record Shared(String nameA, int lineA, String nameB, int lineB, Reason reason) {

		/** For a list in a message: {@code 'Aoki, 2005' (line 12 of A) = 'Aoki 2005' (line 3 of B)}. */
		String text() {
			return "'" + nameA + "'" + place(lineA, "A") + " = '" + nameB + "'" + place(lineB, "B");
		}

		private static String place(final int line, final String literature) {
			return line > 0 ? " (line " + line + " of " + literature + ")" : "";
		}
	}

	/**
	 * Two literatures without the experiments that were left out.
	 *
	 * @param a the first
	 * @param b the second
	 * @param overlap the shared experiments
	 */
	public record Separated(ExperimentSet a, ExperimentSet b, Overlap overlap) {}

	public Overlap {
		shared = List.copyOf(shared);
	}

	/**
	 * Finds the experiments of both literatures and treats them as chosen.
	 *
	 * @param a the first literature as read
	 * @param b the second
	 * @param settings how experiments are pooled (a pooled experiment has the name of its study) and converted
	 * @param space the space in which foci are compared
	 * @param choice treatment of shared experiments
	 * @throws InputException when there are some and the choice is to refuse, or when nothing else is left
	 */
	public static Separated separate(final ExperimentSet a, final ExperimentSet b, final AleSettings settings,
		final Space space, final SharedExperiments choice)
	{
		final Map<Integer, Integer> foci = sameKeys(a, b, e -> fociKey(e, settings.transform(), space));
		final Map<Integer, Integer> names = sameKeys(a, b, e -> nameKey(e, settings.poolBy()));
		final List<Shared> shared = new ArrayList<>();
		final Set<Object> keysOfNames = new HashSet<>();
		for (int i = 0; i < a.size(); i++) {
			final Experiment one = a.experiments().get(i);
			if (names.containsKey(i)) {
				// the contrasts of one study that are pooled are one experiment
				if (!keysOfNames.add(nameKey(one, settings.poolBy())) && settings.poolBy() == PoolBy.STUDY) continue;
				shared.add(shared(one, b.experiments().get(names.get(i)), Reason.SAME_NAME));
			}
			else if (foci.containsKey(i)) shared.add(shared(one, b.experiments().get(foci.get(i)), Reason.SAME_FOCI));
		}
		final Overlap overlap = new Overlap(shared);
		if (shared.isEmpty()) return new Separated(a, b, overlap);
		if (choice == SharedExperiments.REFUSE) throw overlap.refusal(a, b);
		final Set<Integer> inA = new HashSet<>(names.keySet()), inB = new HashSet<>();
		inA.addAll(foci.keySet());
		inB.addAll(sameKeys(b, a, e -> nameKey(e, settings.poolBy())).keySet());
		inB.addAll(sameKeys(b, a, e -> fociKey(e, settings.transform(), space)).keySet());
		return new Separated(choice == SharedExperiments.KEEP_A ? a : without(a, inA, choice),
			choice == SharedExperiments.KEEP_B ? b : without(b, inB, choice), overlap);
	}

	/** These shared experiments and others. */
	public Overlap and(final Overlap other) {
		return new Overlap(Stream.concat(shared.stream(), other.shared.stream()).toList());
	}

	/** For each place in the first set whose key also occurs in the second, the first place there. */
	private static Map<Integer, Integer> sameKeys(final ExperimentSet first, final ExperimentSet second,
		final Function<Experiment, Object> key)
	{
		final Map<Object, Integer> places = new HashMap<>();
		for (int i = 0; i < second.size(); i++)
			if (key.apply(second.experiments().get(i)) != null) places.putIfAbsent(key.apply(second.experiments().get(i)), i);
		final Map<Integer, Integer> same = new LinkedHashMap<>();
		for (int i = 0; i < first.size(); i++) {
			final Integer place = places.get(key.apply(first.experiments().get(i)));
			if (place != null) same.put(i, place);
		}
		return same;
	}

	/** Null when the experiment has no name, or no foci that could count. */
	private static Object nameKey(final Experiment experiment, final PoolBy poolBy) {
		final String name =
			poolBy == PoolBy.STUDY && !experiment.study().isEmpty() ? experiment.study() : experiment.name();
		final String plain = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
		return plain.isEmpty() || experiment.foci().isEmpty() ? null : plain;
	}

	private static Object fociKey(final Experiment experiment, final CoordinateTransform transform, final Space space) {
		if (experiment.foci().isEmpty()) return null;
		return List.of(experiment.subjects(),
			transform
				.convert(experiment, space).foci().stream().map(Overlap::tenths).sorted(Comparator
					.<List<Long>> comparingLong(p -> p.get(0)).thenComparingLong(p -> p.get(1)).thenComparingLong(p -> p.get(2)))
				.toList());
	}

	private static List<Long> tenths(final Focus focus) {
		return List.of(Math.round(10 * focus.xMm()), Math.round(10 * focus.yMm()), Math.round(10 * focus.zMm()));
	}

	private static Shared shared(final Experiment a, final Experiment b, final Reason reason) {
		return new Shared(a.name(), a.line(), b.name(), b.line(), reason);
	}

	private static ExperimentSet without(final ExperimentSet set, final Set<Integer> places,
		final SharedExperiments choice)
	{
		final List<Experiment> left =
			IntStream.range(0, set.size()).filter(i -> !places.contains(i)).mapToObj(set.experiments()::get).toList();
		if (left.stream().allMatch(e -> e.foci().isEmpty())) throw InputException.about(KEY,
			"With shared_experiments = " + choice.name().toLowerCase(Locale.ROOT) + " nothing is left of " + set.name() +
				": all its experiments are in the other literature, too. A contrast needs experiments that differ.");
		return new ExperimentSet(set.name(), left);
	}

	private InputException refusal(final ExperimentSet a, final ExperimentSet b) {
		final long withFoci = a.experiments().stream().filter(e -> !e.foci().isEmpty()).count();
		if (shared.size() == withFoci && a.size() == b.size()) return InputException.about("foci_file_b", "A (" + a.name() +
			") and B (" + b.name() + ") hold the same " + shared.size() + " experiments. Choose two different foci files.");
		return InputException.about(KEY, shared.size() + (shared.size() == 1 ? " experiment is" : " experiments are") +
			" in both literatures, so that labels cannot be permuted. Correct the files, or choose shared_experiments = drop " +
			"(out of both), keep_a or keep_b. They are: " +
			shared.stream().limit(NAMED).map(Shared::text).collect(Collectors.joining("; ")) +
			(shared.size() > NAMED ? "; and " + (shared.size() - NAMED) + " more" : "") + ".",
			Remedy.set("Drop experiments in both", KEY, "drop"), Remedy.set("Keep them in A", KEY, "keep_a"),
			Remedy.set("Keep them in B", KEY, "keep_b"));
	}
}
