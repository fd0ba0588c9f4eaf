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
package sc.fiji.neurometa.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Table of a calibration study: a row for each set, which is computed only once, so that a study can be stopped, resumed
 * and enlarged.
 *
 * @param file the CSV file, to which rows are added as they come
 * @param keys number of columns that say what a row is of
 * @param rows the values by what they are of
 */
record CalibrationTable(Path file, int keys, Map<String, double[]> rows) {

	/** Reads the table, or begins it with its header. */
	static CalibrationTable of(final Path file, final String keys, final List<String> values) throws IOException {
		final String header = keys + "," + String.join(",", values);
		if (file.toAbsolutePath().getParent() != null) Files.createDirectories(file.toAbsolutePath().getParent());
		if (!Files.exists(file)) Files.write(file, List.of(header));
		final int columns = keys.split(",").length;
		final Map<String, double[]> rows = new HashMap<>();
		for (final String line : Files.readAllLines(file)) {
			final String[] cells = line.split(",", -1);
			// the last row of a study that was killed may be cut
			if (cells.length != columns + values.size() || line.equals(header)) continue;
			rows.put(String.join(",", Arrays.copyOf(cells, columns)), Arrays.stream(cells).skip(columns)
				.mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell)).toArray());
		}
		return new CalibrationTable(file, columns, rows);
	}

	/** The values of a row, which are computed and added when they are not there. */
	double[] row(final String key, final Supplier<double[]> values) throws IOException {
		if (!rows.containsKey(key)) {
			rows.put(key, values.get());
			Files
				.write(
					file, List.of(key + "," + Arrays.stream(rows.get(key))
						.mapToObj(p -> Double.isNaN(p) ? "" : Double.toString(p)).collect(Collectors.joining(","))),
					StandardOpenOption.APPEND);
		}
		return rows.get(key);
	}
}
