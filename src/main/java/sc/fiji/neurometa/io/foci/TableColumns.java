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

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;

/**
 * Roles of the columns of a table.
 *
 * @param places index of the column per role that is there
 */
record TableColumns(Map<Role, Integer> places) {

	/** Role of a column, with its possible names, best first, in lower case and with letters only. */
	enum Role {

		STUDY("study", "studyname", "studyid", "studynumber", "studynum", "studyno", "article", "articles", "articleid",
			"paper", "paperid", "papername", "publication", "citation", "author", "authors", "firstauthor", "authorname",
			"bmapid", "brainmapid", "id", "pmid", "pubmedid", "pmcid", "doi"), //
		YEAR("year"), //
		CONTRAST("contrast", "contrastname", "contrastid", "contrastnumber", "contrastnum", "contrasts", "experiment",
			"experimentname", "experimentid", "experiments", "comparison", "comparisonname", "analysis", "analysisname",
			"analysisid"), //
		SUBJECTS("n", "subjects", "samplesize", "samplesizes", "subject", "nsubjects", "subjectsn", "nsubj", "nsub",
			"nsubs", "subjectiven", "numsubjects", "numbersubjects", "nosubjects", "noofsubjects", "ofsubjects",
			"numberofsubjects", "nofsubjects", "participants", "nparticipants", "numparticipants", "noofparticipants",
			"numberofparticipants", "totaln", "ntotal", "samplen", "nsample", "sizeofsample"), //
		X("x", "xmm", "xcoordinate", "xcoord", "coordinatex", "coordx", "xcoordinates", "peakx", "xpeak", "peakxmm", "mnix",
			"xmni", "talx", "xtal", "talairachx", "xtalairach"), //
		Y("y", "ymm", "ycoordinate", "ycoord", "coordinatey", "coordy", "ycoordinates", "peaky", "ypeak", "peakymm", "mniy",
			"ymni", "taly", "ytal", "talairachy", "ytalairach"), //
		Z("z", "zmm", "zcoordinate", "zcoord", "coordinatez", "coordz", "zcoordinates", "peakz", "zpeak", "peakzmm", "mniz",
			"zmni", "talz", "ztal", "talairachz", "ztalairach"), //
		SPACE("space", "coordinatespace", "coordinatesspace", "referencespace", "coordspace", "coordsys", "coordinatesys",
			"coordsystem", "coordinatesystem", "coordinatessystem", "spaceofcoordinates", "stereotacticspace",
			"stereotaxicspace", "stereotaxicsystem", "standardspace", "brainspace", "spacename", "mnital", "talmni",
			"mniortal", "talormni", "mnitalairach", "talairachmni", "mniortalairach", "talairachormni", "template",
			"braintemplate");

		private final List<String> names;

		Role(final String... names) {
			this.names = List.of(names);
		}
	}

	private static final List<Role> AXES = List.of(Role.X, Role.Y, Role.Z);
	private static final List<String> OTHER_UNITS = List.of("cm", "centimet", "vox", "inch", "pixel", "ijk");

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
		if (!plain.get(places.getOrDefault(Role.STUDY, places.get(Role.X))).contains("author")) places.remove(Role.YEAR);
		return Optional.of(new TableColumns(places));
	}

	/** The names of a row of cells as they are compared. */
	List<String> names(final List<String> cells) {
		return cells.stream().map(TableColumns::plain).toList();
	}

	/** The space that the names of all three columns of coordinates state, as in {@code mni_x} or {@code x (Tal)}. */
	Optional<Space> space(final List<String> header) {
		final List<Optional<Space>> named =
			AXES.stream().map(a -> axisSpace(header.get(places.get(a)))).distinct().toList();
		return named.size() == 1 ? named.get(0) : Optional.empty();
	}

	private static Optional<Space> axisSpace(final String name) {
		final String letters = letters(name);
		final boolean mni = letters.contains("mni"), talairach = letters.contains("tal");
		return mni == talairach ? Optional.empty() : Optional.of(mni ? Space.MNI : Space.TALAIRACH);
	}

	/**
	 * @throws InputException when two columns have one name, no column names the study, or the columns of the coordinates are
	 *           not one set in mm
	 */
	void check(final String file, final int line, final List<String> header) {
		final List<String> plain = header.stream().map(TableColumns::plain).toList();
		for (final Map.Entry<Role, Integer> place : places.entrySet()) {
			final int i = place.getValue();
			if (plain.lastIndexOf(plain.get(i)) != i) throw new InputException(file + ", line " + line +
				": two columns are called " + header.get(i).strip() + ". Give each column its own name.");
		}
		AXES.forEach(axis -> checkAxis(axis, file + ", line " + line + ": ", header));
		if (AXES.stream().map(a -> axisSpace(header.get(places.get(a)))).distinct().count() > 1) throw new InputException(
			file + ", line " + line + ": the columns of x, y and z name different spaces. Give all " + "three in one.");
		if (!places.containsKey(Role.STUDY)) throw new InputException(file + ", line " + line +
			": there is no column study. The header row needs study, x, y, z, and best contrast, n and space too; it has " +
			String.join(", ", header.stream().map(String::strip).toList()) + ".");
	}

	private void checkAxis(final Role axis, final String place, final List<String> header) {
		final List<String> candidates =
			header.stream().filter(h -> axis.names.contains(plain(h))).map(String::strip).toList();
		if (candidates.size() > 1)
			throw new InputException(place + "several columns could be " + axis.name().toLowerCase(Locale.ROOT) + ": " +
				String.join(", ", candidates) + ". Which coordinates are meant? Leave one set of columns x, y, z.");
		final String letters = letters(candidates.get(0));
		if (OTHER_UNITS.stream().anyMatch(letters::contains)) throw new InputException(place + "the column \"" +
			candidates.get(0) + "\" is not in mm. Give coordinates in mm of MNI or Talairach space.");
	}

	/** The cell of a row for a role, stripped; empty when there is no such column or the row is too short. */
	String cell(final List<String> row, final Role role) {
		final Integer place = places.get(role);
		return place == null || place >= row.size() ? "" : shown(row.get(place));
	}

	/** A cell in one line, without the apostrophe that keeps a spreadsheet from taking it for a formula. */
	static String shown(final String cell) {
		final String text = Typography.name(cell);
		return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0 ? text.substring(1)
			: text;
	}

	/** A name in lower case with letters only. */
	static String plain(final String name) {
		final StringBuilder outside = new StringBuilder();
		int open = -1;
		for (int i = 0; i < name.length(); i++) {
			final char c = name.charAt(i);
			if (open < 0 && (c == '(' || c == '[')) open = i;
			else if (open < 0) outside.append(c);
			else if (c == ')' || c == ']') open = -1;
		}
		return letters(outside.append(open < 0 ? "" : name.substring(open)).toString());
	}

	/** The letters of a text in lower case. */
	private static String letters(final String text) {
		final StringBuilder letters = new StringBuilder();
		text.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
		return letters.toString();
	}
}
