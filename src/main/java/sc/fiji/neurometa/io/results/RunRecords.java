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
package sc.fiji.neurometa.io.results;

import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import com.google.gson.stream.MalformedJsonException;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.io.BoundedJson;
import sc.fiji.neurometa.io.FileKind;
import sc.fiji.neurometa.io.InputFiles;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.Run;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Point;

/**
 * Run records as JSON files ({@code P_run.json}), which {@code docs/run-record.md} describes.
 *
 * <pre>{@code
 * Run run = RunRecords.read(Path.of("out/pain_run.json"));
 * String computedBy = run.software().neurometa();
 * RunRecords.write(Path.of("copy_run.json"), run);
 * }</pre>
 */
public final class RunRecords {

	private static final Gson GSON = gson();

	private static Gson gson() {
		final GsonBuilder builder = new GsonBuilder().disableHtmlEscaping();
		builder.registerTypeAdapterFactory(RecordAdapter.FACTORY);
		builder.registerTypeAdapterFactory(JsonAdapters.ENUMS);
		builder.registerTypeAdapterFactory(JsonAdapters.OPTIONALS);
		builder.registerTypeAdapter(Double.class, JsonAdapters.NUMBER);
		builder.registerTypeAdapter(double.class, JsonAdapters.NUMBER);
		builder.registerTypeAdapter(OffsetDateTime.class, JsonAdapters.TIME);
		builder.registerTypeAdapter(Focus.class, JsonAdapters.FOCUS);
		builder.registerTypeAdapter(Point.class, JsonAdapters.POINT);
		builder.registerTypeAdapter(Affine.class, JsonAdapters.AFFINE);
		// Connectivity itself is in a package that this one does not import
		final var connectivity = AleSettings.defaults().connectivity().getDeclaringClass();
		builder.registerTypeAdapter(Correction.class, JsonAdapters.keyed(Correction.values()));
		builder.registerTypeAdapter(connectivity, JsonAdapters.numbered(connectivity, c -> c.neighbours()));
		return builder.create();
	}

	private RunRecords() {}

	/**
	 * Writes a record, whole or not at all.
	 *
	 * @param file the file to create or replace
	 * @param run the record
	 * @throws InputException when the file cannot be written there
	 */
	public static void write(final Path file, final Run run) {
		AtomicFiles.writeText(file, out -> write(out, run));
	}

	/**
	 * Writes a record with the checksums of the tables of its run.
	 *
	 * @param file the file to create or replace
	 * @param run the record
	 * @param tables SHA-256 of each table, by name
	 */
	static void write(final Path file, final Run run, final SortedMap<String, String> tables) {
		final String text = text(run);
		final String end = "\n}\n";
		if (tables.isEmpty() || !text.endsWith(end)) write(file, run);
		else AtomicFiles.writeText(file, out -> out.write(text.substring(0, text.length() - end.length()) + ",\n  \"" +
			TableChecksums.MEMBER + "\": {" + tables.entrySet().stream()
				.map(t -> "\n    " + GSON.toJson(t.getKey()) + ": \"" + t.getValue() + "\"").collect(Collectors.joining(",")) +
			"\n  }" + end));
	}

	/**
	 * The checksums of the tables in a record.
	 *
	 * @param file the record
	 * @return SHA-256 of each table, by name; empty when it holds none
	 * @throws InputException when it cannot be read
	 */
	static Map<String, String> tables(final Path file) {
		try (Reader reader = new BoundedJson(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
			final JsonElement held = JsonParser.parseReader(reader).getAsJsonObject().get(TableChecksums.MEMBER);
			final Map<String, String> tables = new TreeMap<>();
			if (held != null && held.isJsonObject()) held.getAsJsonObject().entrySet().stream()
				.filter(t -> t.getValue().isJsonPrimitive()).forEach(t -> tables.put(t.getKey(), t.getValue().getAsString()));
			return tables;
		}
		catch (final JsonParseException | IllegalStateException | NumberFormatException e) {
			throw new InputException(file + " is damaged or was changed. Use an unchanged copy.", e);
		}
		catch (final IOException e) {
			throw new InputException("Cannot read " + file + ": " + AtomicFiles.reason(e) + ".", e);
		}
	}

	/** The text of the file of a record. */
	public static String text(final Run run) {
		final StringWriter text = new StringWriter();
		try {
			write(text, run);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}

	private static void write(final Writer writer, final Run run) throws IOException {
		final JsonWriter json = new JsonWriter(writer);
		json.setIndent("  ");
		@SuppressWarnings("unchecked")
		final TypeAdapter<Run> adapter = (TypeAdapter<Run>) GSON.getAdapter(run.getClass());
		adapter.write(json, run);
		json.flush();
		writer.write('\n');
	}

	/**
	 * Reads a record.
	 *
	 * @param file a {@code P_run.json}
	 * @throws InputException when the file is missing, is not a run record or is one of a newer version, or lacks a part
	 */
	public static Run read(final Path file) {
		if (Files.isDirectory(file)) throw new InputException(
			file + " is a folder. Choose the run record in it, a file whose name ends in _run.json.");
		if (Files.exists(file)) InputFiles.checkRegular(file);
		FileKind.refuse(file, "a run record", "Choose a file whose name ends in _run.json.");
		try (Reader reader = new BoundedJson(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
			return read(file.toString(), reader);
		}
		catch (final NoSuchFileException e) {
			throw new InputException(
				"There is no file " + file + ". Choose a run record, a file whose name ends in _run.json.", e);
		}
		catch (final MalformedJsonException | CharacterCodingException e) {
			throw notJson(file, e);
		}
		catch (final EOFException e) {
			throw new InputException(file + " is not a run record: it is empty or ends too early. Use an unchanged copy.", e);
		}
		catch (final IOException e) {
			throw new InputException("Cannot read " + file + ": " + e.getMessage() + ".", e);
		}
	}

	/**
	 * SHA-256 of the bytes of a record.
	 *
	 * @throws InputException when the file cannot be read
	 */
	public static String sha256(final Path file) {
		try {
			return HexFormat.of().formatHex(MapFiles.digest().digest(Files.readAllBytes(file)));
		}
		catch (final IOException e) {
			throw new InputException("Cannot read " + file + ": " + AtomicFiles.reason(e) + ".", e);
		}
	}

	private static InputException notJson(final Path file, final IOException e) {
		return new InputException(
			file + " is not a run record: it is not JSON text. Choose a file whose name ends in " + "_run.json.", e);
	}

	private static Run read(final String name, final Reader reader) throws IOException {
		final JsonReader json = new JsonReader(reader);
		try {
			final JsonElement tree = GSON.getAdapter(JsonElement.class).read(json);
			if (json.peek() != JsonToken.END_DOCUMENT) throw new MalformedJsonException("text after the end");
			checkFormat(name, tree);
			return GSON.getAdapter(type(name, tree)).fromJsonTree(tree);
		}
		catch (final NumberFormatException e) {
			// what gson throws for an escape that does not name a character
			throw new MalformedJsonException("a character cannot be read", e);
		}
		catch (final JsonParseException | InputException e) {
			if (e instanceof InputException) throw e;
			throw new InputException(name + " is damaged or was changed: " + e.getMessage() + ". Use an unchanged copy.", e);
		}
	}

	/** The kind of record, which its command determines. */
	private static Class<? extends Run> type(final String name, final JsonElement tree) {
		final JsonElement command = tree.getAsJsonObject().get("command");
		// the adapter reports a missing command
		final String leaf =
			command == null || !command.isJsonPrimitive() ? Run.Kind.MAIN_EFFECT.command() : command.getAsString();
		return Arrays.stream(Run.Kind.values()).filter(k -> k.command().equals(leaf)).findFirst()
			.orElseThrow(() -> new InputException(name + " is the record of a command that this NeuroMeta does not know: '" +
				leaf + "'. Use an unchanged copy, or update NeuroMeta."))
			.type();
	}

	private static void checkFormat(final String name, final JsonElement tree) {
		final JsonObject object = tree.isJsonObject() ? tree.getAsJsonObject() : new JsonObject();
		final JsonElement format = object.get("format");
		if (format == null || !format.isJsonPrimitive() || !format.getAsString().equals(Run.FORMAT))
			throw new InputException(name + " is JSON but not a run record of NeuroMeta: it lacks \"format\": \"" +
				Run.FORMAT + "\". Choose a file whose name ends in _run.json.");
		final JsonElement version = object.get("version");
		if (version == null || !version.isJsonPrimitive() || !version.getAsString().matches("[1-9][0-9]{0,8}"))
			throw new InputException(
				name + " is damaged or was changed: $.version is not a whole number. Use an unchanged " + "copy.");
		if (version.getAsInt() > Run.VERSION) throw new InputException(name + " was written by a newer NeuroMeta " +
			"(format version " + version.getAsInt() + "; this one reads up to " + Run.VERSION + "). Update NeuroMeta.");
	}
}
