package sc.fiji.neurometa.io.database;

import java.io.IOException;

import com.google.gson.stream.JsonReader;

/** The metadata of a study, an analysis or a contrast, as far as they matter here. */
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

	/** Number of subjects; 0 when it is not known. */
	int subjects() {
		return subjects;
	}

	/** Year; 0 when it is not known. */
	int year() {
		return year;
	}

	/** Authors; empty when they are not known. */
	String authors() {
		return authors;
	}

	/** Title; empty when it is not known. */
	String title() {
		return title;
	}
}
