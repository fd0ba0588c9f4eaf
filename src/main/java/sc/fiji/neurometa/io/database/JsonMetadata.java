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

import com.google.gson.stream.JsonReader;

/** The metadata of a study, an analysis or a contrast, as far as they are used. */
final class JsonMetadata {

	private int subjects, year;
	private String authors = "", title = "", doi = "", pmid = "";

	/** Reads an object of metadata. */
	void read(final JsonReader json) throws IOException {
		JsonValues.object(json, key -> {
			switch (key) {
				case "sample_size", "sample_sizes" -> subjects = Math.max(subjects, JsonValues.subjects(json));
				case "year" -> year = JsonValues.year(json);
				case "authors" -> authors = JsonValues.text(json);
				case "title" -> title = JsonValues.text(json);
				case "doi" -> doi = JsonValues.text(json);
				case "pmid" -> pmid = JsonValues.text(json);
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

	/** Digital object identifier; empty when unknown. */
	String doi() {
		return doi;
	}

	/** Identifier in PubMed; empty when unknown. */
	String pmid() {
		return pmid;
	}

	/** Title; empty when unknown. */
	String title() {
		return title;
	}
}
