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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Groups of the experiments of a literature that share a tag, or the value of a property.
 *
 * @param groups the groups, those of a property in the order of its first occurrences; no group is empty
 */
public record ExperimentGroups(List<Group> groups) {

	/** The name of those that have none of the tags, or no value of the property. */
	private static final String OTHERS = "others";

	public ExperimentGroups {
		groups = List.copyOf(groups);
	}

	/**
	 * A group.
	 *
	 * @param name the tag or value
	 * @param experiments places of its experiments in the literature, from 0
	 */
	public record Group(String name, List<Integer> experiments) {

		public Group {
			experiments = List.copyOf(experiments);
		}
	}

	/** Each experiment by itself. */
	public static ExperimentGroups single(final List<Experiment> experiments) {
		final List<Group> groups = new ArrayList<>();
		for (int e = 0; e < experiments.size(); e++)
			groups.add(new Group(experiments.get(e).name(), List.of(e)));
		return new ExperimentGroups(groups);
	}

	/**
	 * The groups that words ask for.
	 *
	 * @param experiments the literature
	 * @param words tags with {@code ;} between them, of which each experiment belongs to the first that it has, or the name of
	 *          one property, such as {@code task} of {@code task=n-back}; case does not matter
	 * @throws InputException when no experiment has one of the tags
	 */
	public static ExperimentGroups of(final List<Experiment> experiments, final String words) {
		final List<String> tags = Arrays.stream(words.split(";")).map(String::strip).filter(w -> !w.isEmpty()).toList();
		final Map<String, List<Integer>> groups = new LinkedHashMap<>();
		final boolean isProperty =
			tags.size() == 1 && experiments.stream().anyMatch(e -> !value(e, tags.get(0)).equals(OTHERS));
		if (!isProperty) tags.forEach(tag -> groups.put(tag, new ArrayList<>()));
		for (int e = 0; e < experiments.size(); e++) {
			final Experiment experiment = experiments.get(e);
			final String group = isProperty ? value(experiment, tags.get(0))
				: tags.stream().filter(tag -> has(experiment, tag)).findFirst().orElse(OTHERS);
			groups.computeIfAbsent(group, g -> new ArrayList<>()).add(e);
		}
		for (final String tag : isProperty ? List.<String> of() : tags)
			if (experiments.stream().noneMatch(e -> has(e, tag))) throw unknown(tag, experiments);
		return new ExperimentGroups(groups.entrySet().stream().filter(g -> !g.getValue().isEmpty())
			.map(g -> new Group(g.getKey(), g.getValue())).toList());
	}

	private static boolean has(final Experiment experiment, final String tag) {
		return experiment.about().tags().stream().anyMatch(t -> t.equalsIgnoreCase(tag));
	}

	private static String value(final Experiment experiment, final String property) {
		return experiment.about().tags().stream()
			.filter(t -> t.regionMatches(true, 0, property + "=", 0, property.length() + 1))
			.map(t -> t.substring(property.length() + 1)).findFirst().orElse(OTHERS);
	}

	private static InputException unknown(final String tag, final List<Experiment> experiments) {
		final TreeSet<String> known = new TreeSet<>();
		experiments.forEach(e -> e.about().tags().forEach(t -> known.add(t.replaceFirst("=.*", ""))));
		return InputException.about("color_by",
			"color_by = " + tag + ": no experiment has this tag or property. " +
				(known.isEmpty() ? "The experiments have no tags; use experiment."
					: "There are: " + known.stream().limit(30).collect(Collectors.joining(", ")) + "."));
	}
}
