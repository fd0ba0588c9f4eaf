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
package sc.fiji.neurometa.io.foci;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import sc.fiji.neurometa.model.InputException;

/**
 * Roles of the columns of a table.
 *
 * @param places index of the column per role that is there
 * @param unused names of the columns that hold none of the roles
 */
record TableColumns(Map<Role, Integer> places, List<String> unused) {

	/** Role of a column, with its possible names, best first, in lower case and with letters only. */
	enum Role {

		STUDY("study", "studyname", "studyid", "article", "articles", "paper", "publication", "author", "authors", "id",
			"pmid", "doi"), //
		YEAR("year"), //
		CONTRAST("contrast", "contrastname", "contrastid", "experiment", "experimentname", "experiments", "comparison",
			"analysis", "analysisname"), //
		SUBJECTS("n", "subjects", "samplesize", "samplesizes", "subject", "nsubjects", "numsubjects", "numberofsubjects",
			"participants", "nparticipants", "numberofparticipants"), //
		X("x", "xmm", "xcoordinate", "xcoord", "coordinatex", "coordx", "peakx", "peakxmm", "mnix", "xmni", "talx", "xtal"), //
		Y("y", "ymm", "ycoordinate", "ycoord", "coordinatey", "coordy", "peaky", "peakymm", "mniy", "ymni", "taly", "ytal"), //
		Z("z", "zmm", "zcoordinate", "zcoord", "coordinatez", "coordz", "peakz", "peakzmm", "mniz", "zmni", "talz", "ztal"), //
		SPACE("space", "coordinatespace", "referencespace", "coordspace", "coordinatesystem", "stereotacticspace",
			"stereotaxicspace", "template");

		private final List<String> names;

		Role(final String... names) {
			this.names = List.of(names);
		}
	}

	/** The columns that a header row names; empty when it does not name x, y and z. */
	static Optional<TableColumns> of(final List<String> header) {
		final List<String> plain = header.stream().map(TableColumns::plain).toList();
		final Map<Role, Integer> places = new EnumMap<>(Role.class);
		for (final Role role : Role.values())
			role.names.stream().map(plain::indexOf).filter(i -> i >= 0).findFirst().ifPresent(i -> places.put(role, i));
		if (!places.containsKey(Role.X) || !places.containsKey(Role.Y) || !places.containsKey(Role.Z))
			return Optional.empty();
		if (!places.containsKey(Role.STUDY) && places.containsKey(Role.CONTRAST))
			places.put(Role.STUDY, places.remove(Role.CONTRAST));
		// a year belongs to an author; with a full name of the study it adds nothing
		if (!plain.get(places.getOrDefault(Role.STUDY, places.get(Role.X))).startsWith("author")) places.remove(Role.YEAR);
		final List<String> unused = new ArrayList<>();
		for (int i = 0; i < header.size(); i++)
			if (!places.containsValue(i) && !header.get(i).isBlank()) unused.add(header.get(i).strip());
		return Optional.of(new TableColumns(places, unused));
	}

	/** @throws InputException when two columns have one name, or no column names the study */
	void check(final String file, final int line, final List<String> header) {
		final List<String> plain = header.stream().map(TableColumns::plain).toList();
		for (final Map.Entry<Role, Integer> place : places.entrySet()) {
			final int i = place.getValue();
			if (plain.lastIndexOf(plain.get(i)) != i) throw new InputException(file + ", line " + line +
				": two columns are called " + header.get(i).strip() + ". Give each column its own name.");
		}
		if (!places.containsKey(Role.STUDY)) throw new InputException(file + ", line " + line +
			": there is no column study. The header row needs study, x, y, z, and best contrast, n and space too; it has " +
			String.join(", ", header.stream().map(String::strip).toList()) + ".");
	}

	/** The cell of a row for a role, stripped; empty when there is no such column or the row is too short. */
	String cell(final List<String> row, final Role role) {
		final Integer place = places.get(role);
		return place == null || place >= row.size() ? "" : Typography.name(row.get(place));
	}

	/** A name in lower case with letters only. */
	static String plain(final String name) {
		final String lower = name.toLowerCase(Locale.ROOT).replaceAll("[(\\[].*?[)\\]]", "");
		return Arrays.stream(lower.split("")).filter(c -> c.matches("\\p{L}")).reduce("", String::concat);
	}
}
