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
package sc.fiji.neurometa.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** The files of stored runs, and what of them follows from the machine, the day or the wording and not from the run. */
final class StoredFiles {

	private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
	/** Sentences, which may be worded better. */
	private static final Set<String> SENTENCES = Set.of("warnings", "notes");
	/** What depends on the machine, the day, or the version of the zip library. */
	private static final Set<String> CIRCUMSTANCES =
		Set.of("neurometa", "java", "os", "started", "seconds", "bits", "counts");
	private static final String PLACE = "/data/";

	private StoredFiles() {}

	/** The files below a folder, by their paths in it. */
	static List<String> below(final Path folder) {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
				.sorted().toList();
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Whether a file of a run is stored: records and null distributions. */
	static boolean isKept(final String name) {
		return isRecord(name) && !isPart(name) || name.endsWith("null.csv");
	}

	/** Whether it is the record of one literature of a contrast, which stands in the record of the contrast as well. */
	static boolean isPart(final String name) {
		return name.matches(".*_[AB]_run\\.json");
	}

	/** The part of the record of a contrast that the record of one of its literatures repeats. */
	static String part(final Path folder, final String partName) throws IOException {
		final String whole = Files.readString(folder.resolve(partName.replaceAll("_[AB]_run", "_run")));
		return JsonParser.parseString(whole).getAsJsonObject().get(partName.contains("_A_run") ? "a" : "b").toString();
	}

	/** Whether it is a run record. */
	static boolean isRecord(final String name) {
		return name.endsWith("_run.json");
	}

	/** Whether it is the report of a run; those of the literatures of a contrast are like that of any ALE. */
	static boolean isReport(final String name) {
		return name.endsWith("_report.html") && !name.matches(".*_[AB]_report\\.html");
	}

	/** Stores the files of a run in place of those that are there. */
	static void store(final Path from, final Path to) throws IOException {
		if (Files.exists(to)) try (Stream<Path> old = Files.walk(to)) {
			for (final Path file : old.sorted(Comparator.reverseOrder()).toList())
				Files.delete(file);
		}
		for (final String name : below(from).stream().filter(StoredFiles::isKept).toList()) {
			Files.createDirectories(to.resolve(name).getParent());
			if (isRecord(name)) Files.writeString(to.resolve(name), anywhere(Files.readString(from.resolve(name))));
			else Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
		}
	}

	/** A record as if it had been written elsewhere at a fixed time; its layout stays. */
	private static String anywhere(final String record) {
		return record.replaceFirst("(?s),\n  \"tables\": \\{.*?\n  \\}", "")
			.replaceAll("\"java\": \"[^\"]*\"", "\"java\": \"17\"").replaceAll("\"os\": \"[^\"]*\"", "\"os\": \"Linux\"")
			.replaceAll("\"started\": \"[^\"]*\"", "\"started\": \"2026-11-30T13:00:05Z\"")
			.replaceAll("\"seconds\": [-+.0-9E]+", "\"seconds\": 1.5")
			.replaceAll("(\"(?:path|file)\": \")[^\"]*[/\\\\]", "$1" + PLACE);
	}

	/** A stored record whose database of base rates can be read here: no record holds it. */
	static String withInputs(final String record) {
		return record.replace("\"" + PLACE + "database.csv",
			"\"" + StoredRuns.input("").toAbsolutePath().toString().replace("\\", "/") + "/database.csv");
	}

	/** Names of all files of a run, with the columns of the tables. */
	static String listing(final Path folder) throws IOException {
		final StringBuilder text = new StringBuilder();
		for (final String name : below(folder)) {
			text.append(name).append('\n');
			if (name.endsWith(".csv")) text.append('\t').append(Files.readAllLines(folder.resolve(name)).get(0)).append('\n');
		}
		return text.toString();
	}

	/**
	 * A record without its sentences and circumstances, all keys in their order; the checksums of tables, which only its file
	 * in the folder of a run has, follow from what is compared.
	 */
	static String comparable(final String record) {
		final JsonElement whole = JsonParser.parseString(record);
		if (whole.isJsonObject()) whole.getAsJsonObject().remove("tables");
		return PRETTY.toJson(comparable(whole)) + "\n";
	}

	private static JsonElement comparable(final JsonElement element) {
		if (element.isJsonArray()) {
			final JsonArray array = new JsonArray();
			element.getAsJsonArray().forEach(e -> array.add(comparable(e)));
			return array;
		}
		if (!element.isJsonObject()) return element;
		final JsonObject object = new JsonObject();
		for (final Map.Entry<String, JsonElement> e : element.getAsJsonObject().entrySet())
			object.add(e.getKey(), comparable(e.getKey(), e.getValue()));
		return object;
	}

	private static JsonElement comparable(final String key, final JsonElement value) {
		if (SENTENCES.contains(key)) return new JsonPrimitive("sentences");
		if (!value.isJsonPrimitive()) return comparable(value);
		final String text = value.getAsString();
		if (CIRCUMSTANCES.contains(key)) return new JsonPrimitive("of this run");
		if (key.equals("path") || key.equals("file")) return new JsonPrimitive(text.replaceAll(".*[/\\\\]", PLACE));
		return value;
	}

	/** Names of the stored records of all runs, as paths below the folder of the stored runs. */
	static List<String> records(final Path runs) {
		return below(runs).stream().filter(StoredFiles::isRecord).toList();
	}
}
