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
package sc.fiji.neurometa.io.database;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import sc.fiji.neurometa.io.foci.SpaceWord;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.table.NumberCell;

/** An analysis of a NIMADS studyset as in the file. */
final class NimadsAnalysis {

	/** NiMARE's name for the condition of an analysis that names none. */
	private static final String NO_CONDITION = "default";

	private final Map<Optional<Space>, List<Focus>> foci = new LinkedHashMap<>();
	private final List<Focus> allFoci = new ArrayList<>();
	private final List<String> conditions = new ArrayList<>(), unreadable = new ArrayList<>();
	private final JsonMetadata metadata = new JsonMetadata();
	private String id = "", name = "";
	private int points, withoutCoordinates;

	/** Reads an analysis. */
	static NimadsAnalysis read(final JsonReader json) throws IOException {
		final NimadsAnalysis analysis = new NimadsAnalysis();
		JsonValues.object(json, key -> {
			switch (key) {
				case "id" -> analysis.id = JsonValues.text(json);
				case "name" -> analysis.name = StudyName.spaced(JsonValues.text(json));
				case "metadata" -> analysis.metadata.read(json);
				case "conditions" -> JsonValues.list(json, () -> analysis.condition(json));
				case "points" -> JsonValues.list(json, () -> analysis.point(json));
				default -> json.skipValue();
			}
		});
		return analysis;
	}

	private void condition(final JsonReader json) throws IOException {
		final List<String> names = new ArrayList<>();
		if (json.peek() == JsonToken.BEGIN_OBJECT) JsonValues.object(json, key -> {
			if (key.equals("name")) names.addAll(JsonValues.texts(json));
			else json.skipValue();
		});
		else names.addAll(JsonValues.texts(json));
		names.stream().map(String::strip).filter(n -> !n.isEmpty() && !n.equals(NO_CONDITION)).forEach(conditions::add);
	}

	private void point(final JsonReader json) throws IOException {
		final List<String> coordinates = new ArrayList<>(), space = new ArrayList<>();
		JsonValues.object(json, key -> {
			switch (key) {
				case "coordinates" -> coordinates.addAll(JsonValues.texts(json));
				case "space" -> space.add(JsonValues.text(json));
				default -> json.skipValue();
			}
		});
		points++;
		final double[] xyz =
			coordinates.stream().mapToDouble(c -> NumberCell.parse(c.strip())).filter(c -> !Double.isNaN(c)).toArray();
		if (coordinates.isEmpty()) withoutCoordinates++;
		else if (coordinates.size() != 3 || xyz.length != 3) unreadable.add("point " + points + " has the coordinates [" +
			String.join(", ", coordinates) + "]; three numbers x, y, z expected.");
		else if (!Arrays.stream(xyz).allMatch(Focus::isCoordinate))
			unreadable.add("point " + points + " has the coordinates [" + String.join(", ", coordinates) +
				"]; they are at most " + (int) Focus.MOST_MM + " mm.");
		else {
			allFoci.add(new Focus(xyz[0], xyz[1], xyz[2]));
			foci.computeIfAbsent(space.stream().findFirst().flatMap(SpaceWord::of), s -> new ArrayList<>())
				.add(allFoci.get(allFoci.size() - 1));
		}
	}

	String id() {
		return id;
	}

	/** The name, or the identifier where there is none. */
	String name() {
		return name.isEmpty() ? id : name;
	}

	List<String> conditions() {
		return conditions;
	}

	JsonMetadata metadata() {
		return metadata;
	}

	/** The foci of each space, in the order in which the spaces occur; empty stands for an unknown one. */
	Map<Optional<Space>, List<Focus>> foci() {
		return foci;
	}

	/** The foci of all spaces in the order of the file. */
	List<Focus> allFoci() {
		return allFoci;
	}

	/** Number of points without coordinates. */
	int withoutCoordinates() {
		return withoutCoordinates;
	}

	/** The errors in points, each a sentence. */
	List<String> unreadable() {
		return unreadable;
	}
}
