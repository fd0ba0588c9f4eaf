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

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import sc.fiji.neurometa.analysis.Rate;

/**
 * Table of a calibration study: a row for each data set, which is computed only once, so that a study can be stopped,
 * resumed and enlarged. The data sets are computed in parallel.
 *
 * @param file the CSV file, to which rows are added as they come
 * @param rows the p-values of a data set by its key
 */
record CalibrationTable(Path file, Map<String, double[]> rows) {

	static final double ALPHA = 0.05;
	/** The table of the studies, and the rates of all its rows. */
	static final Path STUDY = Path.of("target", "calibration", "sets.csv"), RATES = STUDY.resolveSibling("rates.csv");
	static final String RATES_HEADER =
		"data,method,mask,experiments,planted,permutations,quantity,sets,found,rate,low,high";
	private static final String HEADER = Trials.KEYS + "," + String.join(",", Trials.QUANTITIES);

	/** The number of data sets of a part of the study, which is skipped where it was not asked for. */
	static int sets(final String part) {
		final int sets = Integer.getInteger("neurometa.calibration." + part, 0);
		assumeTrue(sets > 0, "the study is run on request");
		return sets;
	}

	/** Reads the table, or begins it with its header. */
	static CalibrationTable of(final Path file) throws IOException {
		if (file.toAbsolutePath().getParent() != null) Files.createDirectories(file.toAbsolutePath().getParent());
		if (!Files.exists(file)) Files.write(file, List.of(HEADER));
		final int keys = Trials.KEYS.split(",").length;
		final Map<String, double[]> rows = new ConcurrentHashMap<>();
		for (final String line : Files.readAllLines(file)) {
			final String[] cells = line.split(",", -1);
			// the last row of a study that was killed may be cut
			if (cells.length != keys + Trials.QUANTITIES.size() || line.equals(HEADER)) continue;
			rows.put(String.join(",", Arrays.copyOf(cells, keys)), Arrays.stream(cells).skip(keys)
				.mapToDouble(cell -> cell.isEmpty() ? Double.NaN : Double.parseDouble(cell)).toArray());
		}
		return new CalibrationTable(file, rows);
	}

	/** Computes the data sets up to a number that are not there yet, and returns how often each quantity is significant. */
	Map<String, Rate> fill(final Trials trials, final int sets) {
		final List<String> keys = IntStream.range(0, sets).mapToObj(set -> trials.key() + "," + set).toList();
		IntStream.range(0, sets).parallel().filter(set -> !rows.containsKey(keys.get(set)))
			.forEach(set -> add(keys.get(set), trials.p().apply(set)));
		return rates(keys.stream().map(rows::get).toList());
	}

	/** Fills all kinds in turn, some sets at a time, so that a study that is stopped has about as many sets of each. */
	void fill(final List<Trials> all, final int sets, final int atATime) throws IOException {
		for (int end = Math.min(atATime, sets); end <= sets; end = end == sets ? sets + 1 : Math.min(sets, end + atATime)) {
			for (final Trials trials : all)
				fill(trials, end);
			writeRates(file.resolveSibling(RATES.getFileName()));
		}
	}

	private synchronized void add(final String key, final double[] p) {
		rows.put(key, p);
		try {
			Files
				.write(
					file, List.of(key + "," + Arrays.stream(p)
						.mapToObj(value -> Double.isNaN(value) ? "" : Double.toString(value)).collect(Collectors.joining(","))),
					StandardOpenOption.APPEND);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Map<String, Rate> rates(final List<double[]> all) {
		final Map<String, Rate> rates = new LinkedHashMap<>();
		for (int quantity = 0; quantity < Trials.QUANTITIES.size(); quantity++) {
			final int q = quantity;
			final double[] p = all.stream().mapToDouble(row -> row[q]).filter(value -> !Double.isNaN(value)).toArray();
			if (p.length > 0) rates.put(Trials.QUANTITIES.get(q),
				new Rate((int) DoubleStream.of(p).filter(value -> value <= ALPHA).count(), p.length));
		}
		return rates;
	}

	/** Writes the rates of all rows, with exact 95 % intervals. */
	private void writeRates(final Path to) throws IOException {
		final Map<String, List<double[]>> kinds = new TreeMap<>();
		rows.forEach(
			(key, p) -> kinds.computeIfAbsent(key.substring(0, key.lastIndexOf(',')), k -> new ArrayList<>()).add(p));
		final List<String> lines = new ArrayList<>(List.of(RATES_HEADER));
		kinds.forEach((kind, all) -> rates(all)
			.forEach((what, rate) -> lines.add(kind + "," + what + "," + rate.datasets() + "," + rate.found() + String
				.format(Locale.ROOT, ",%.4f,%.4f,%.4f", (double) rate.found() / rate.datasets(), rate.low(), rate.high()))));
		Files.write(to, lines);
	}
}
