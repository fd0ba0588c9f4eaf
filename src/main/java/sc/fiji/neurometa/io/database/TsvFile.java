package sc.fiji.neurometa.io.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import sc.fiji.neurometa.io.database.DatabaseFile.Source;

/** A table with tabs between its columns and their names in the first line, read line by line. */
final class TsvFile {

	/** The names of the columns in the first line. */
	record Header(List<String> names) {

		static Header of(final String line) {
			return new Header(Arrays.stream(line.replace("\ufeff", "").split("\t")).map(n -> n.strip().replaceAll("^\"|\"$", "")
				.toLowerCase(Locale.ROOT)).toList());
		}

		/** Index of a column; -1 when there is none of that name. */
		int column(final String name) {
			return names.indexOf(name);
		}

		boolean has(final String... wanted) {
			return names.containsAll(List.of(wanted));
		}
	}

	/** Receiver of the rows, once the header is known. */
	@FunctionalInterface
	interface Rows {

		Consumer<TsvRow> below(Header header);
	}

	private TsvFile() {}

	/** Passes on every line that is not blank. */
	static Source read(final Path file, final Rows rows) {
		return StoredFile.read(file, in -> {
			lines(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16), rows);
			return null;
		}).source();
	}

	private static void lines(final BufferedReader reader, final Rows rows) throws IOException {
		final String first = reader.readLine();
		final Consumer<TsvRow> consumer = rows.below(Header.of(first == null ? "" : first));
		int number = 1;
		for (String line = reader.readLine(); line != null; line = reader.readLine()) {
			number++;
			if (!line.isBlank()) consumer.accept(new TsvRow(number, line));
		}
	}
}
