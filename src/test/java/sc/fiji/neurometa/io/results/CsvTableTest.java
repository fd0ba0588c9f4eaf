package sc.fiji.neurometa.io.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

	@TempDir
	private Path folder;

	@Test
	void writesNumbersInFullAndTextQuotedWhereNeeded() throws IOException {
		final Path file = folder.resolve("t.csv");
		new CsvTable(List.of("experiment", "x_mm", "n"), List.of(List.of("Müller, 2001: \"a\" > b", -36.1, 12), Arrays.asList(
			null, 0.1 + 0.2, -0.0))).write(file);
		assertEquals("experiment,x_mm,n\n\"Müller, 2001: \"\"a\"\" > b\",-36.1,12\n\"\",0.30000000000000004,0\n", Files
			.readString(file));
	}

	@ParameterizedTest
	@ValueSource(strings = { "=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1" })
	void textThatLooksLikeAFormulaIsNeutralised(final String text) {
		assertEquals("'" + text, CsvTable.cell(text));
	}

	@Test
	void numbersAreNeverNeutralised() {
		assertEquals("-5", CsvTable.cell(-5));
		assertEquals("-5", CsvTable.cell(-5.0));
		assertEquals("-5.25", CsvTable.cell(-5.25f));
		assertEquals("NaN", CsvTable.cell(Double.NaN));
	}

	@Test
	void everyRowFitsTheHeader() {
		assertThrows(IllegalArgumentException.class, () -> new CsvTable(List.of("a", "b"), List.of(List.of(1))));
	}
}
