package sc.fiji.neurometa.io.database;

import java.io.IOException;

import com.google.gson.stream.JsonReader;

/** The metadata of a study, an analysis or a contrast, as far as they are used. */
final class JsonMetadata {

	private int subjects, year;
	private String authors = "", title = "";

	/** Reads an object of metadata. */
	void read(final JsonReader json) throws IOException {
		JsonValues.object(json, key -> {
			switch (key) {
				case "sample_size", "sample_sizes" -> subjects = Math.max(subjects, JsonValues.subjects(json));
				case "year" -> year = JsonValues.year(json);
				case "authors" -> authors = JsonValues.text(json);
				case "title" -> title = JsonValues.text(json);
				default -> json.skipValue();
			}
		});
	}

	/** Number of subjects; 0 when unknown. */
	int subjects() {
		return subjects;
	}

	/** Year; 0 when unknown. */
	int year() {
		return year;
	}

	/** Authors; empty when unknown. */
	String authors() {
		return authors;
	}

	/** Title; empty when unknown. */
	String title() {
		return title;
	}
}
