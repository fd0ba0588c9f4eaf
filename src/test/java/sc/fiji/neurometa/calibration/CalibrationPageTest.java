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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.Approved;
import sc.fiji.neurometa.Svg;
import sc.fiji.neurometa.analysis.Rate;

/**
 * Tables and picture of the calibration study in {@code docs/validation.md}: they are made from
 * {@code docs/data/calibration.csv}, the rates that the study wrote.
 */
class CalibrationPageTest {

	private static final Path CSV = Path.of("docs/data/calibration.csv"), PAGE = Path.of("docs/validation.md");
	private static final int WIDTH = 940, LEFT = 400, RIGHT = 900, TOP = 70, LINE = 34, MOST = 100;
	private static final String[] COLORS = { "#1f6fb5", "#b2382c", "#d98e04", "#3d7a3d" };
	private static final String[] NAMES = { "voxel", "cluster size", "cluster mass", "anything" };

	/** The rates of one kind of data set by what is tested. */
	private record Kind(String data, String method, String experiments, double planted, Map<String, Rate> rates) {

		int sets() {
			return rates.values().iterator().next().datasets();
		}
	}

	private static List<Kind> kinds() throws IOException {
		final Map<String, Kind> kinds = new LinkedHashMap<>();
		final List<String> lines = Files.readAllLines(CSV);
		assertEquals(CalibrationTable.RATES_HEADER, lines.get(0));
		for (final String line : lines.subList(1, lines.size())) {
			final String[] cells = line.split(",");
			final Rate rate = new Rate(Integer.parseInt(cells[8]), Integer.parseInt(cells[7]));
			assertEquals(
				String.format(Locale.ROOT, "%.4f,%.4f,%.4f", (double) rate.found() / rate.datasets(), rate.low(), rate.high()),
				String.join(",", cells[9], cells[10], cells[11]), line);
			final String data = cells[0] + (cells[2].startsWith("left") ? ", left hemisphere" : "");
			kinds
				.computeIfAbsent(String.join(",", List.of(cells).subList(0, 6)), key -> new Kind(data,
					cells[1].replace('_', ' '), cells[3], Double.parseDouble(cells[4]), new LinkedHashMap<>()))
				.rates().put(cells[6], rate);
		}
		return List.copyOf(kinds.values());
	}

	private static List<Kind> kinds(final Predicate<Kind> which) throws IOException {
		return kinds().stream().filter(which).toList();
	}

	@Test
	void tablesOfThePageAreThoseOfTheStudy() throws IOException {
		check("uniform", table(kinds(kind -> kind.data.startsWith("foci"))));
		check("base-rate", table(kinds(kind -> kind.data.contains("articles"))));
		check("contrasts", table(kinds(kind -> kind.data.startsWith("parts") && kind.planted == 0)));
		check("planted", table(kinds(kind -> kind.planted > 0)));
	}

	private static String table(final List<Kind> kinds) {
		assertTrue(!kinds.isEmpty());
		final List<String> quantities =
			Trials.QUANTITIES.stream().filter(what -> kinds.stream().anyMatch(kind -> kind.rates.containsKey(what))).toList();
		final List<String> rows = new ArrayList<>();
		rows.add("| data sets | tested by | experiments | number | " +
			quantities.stream().map(what -> NAMES[Trials.QUANTITIES.indexOf(what)]).collect(Collectors.joining(" | ")) +
			" |");
		rows.add("|--|--|--|--|" + "--|".repeat(quantities.size()));
		for (final Kind kind : kinds)
			rows.add("| " + kind.data + " | " + kind.method + " | " + kind.experiments + " | " +
				String.format(Locale.ROOT, "%,d", kind.sets()) + " | " +
				quantities.stream().map(what -> kind.rates.containsKey(what) ? kind.rates.get(what).toString() : "")
					.collect(Collectors.joining(" | ")) +
				" |");
		return String.join("\n", rows);
	}

	private static void check(final String name, final String table) throws IOException {
		final String page = Files.readString(PAGE).replace("\r\n", "\n"), begin = "<!-- calibration " + name + " -->\n",
			end = "\n<!-- end -->";
		final int from = page.indexOf(begin) + begin.length(), to = page.indexOf(end, from);
		assertTrue(page.contains(begin) && to >= from, PAGE + " has a place for " + name);
		if (Approved.isRenewed()) Files.writeString(PAGE, page.substring(0, from) + table + page.substring(to));
		else Approved.same(PAGE + ", " + name, page.substring(from, to), table);
	}

	@Test
	void pictureShowsEveryLevel() throws IOException {
		final List<Kind> kinds = kinds(kind -> kind.planted == 0);
		final Svg svg = new Svg(WIDTH, TOP + LINE * kinds.size() + 40);
		svg.text(20, 26, 15, "start",
			"Share of data sets without an effect in which something is significant at .05, with 95 % intervals");
		for (int q = 0; q < NAMES.length; q++) {
			svg.dot(LEFT + 10 + 125 * q, 45, 4, COLORS[q]);
			svg.text(LEFT + 20 + 125 * q, 49, 12, "start", NAMES[q]);
		}
		final int bottom = TOP + LINE * kinds.size();
		for (final int percent : new int[] { 0, 5, 10, 20, 40, 60, 80, 100 }) {
			svg.path(String.format(Locale.ROOT, "M%.1f %d V%d", x(percent), TOP - 8, bottom), "none",
				percent == 5 ? "#202020" : "#d8dce0", percent == 5 ? 1.4 : 1);
			svg.text(x(percent), bottom + 18, 12, "middle", percent + " %");
		}
		for (int k = 0; k < kinds.size(); k++)
			draw(svg, kinds.get(k), TOP + LINE * k);
		svg.check("calibration.svg");
	}

	private static void draw(final Svg svg, final Kind kind, final int top) {
		svg.text(LEFT - 14, top + 11, 12, "end", kind.method + ", " + kind.experiments + " experiments");
		svg.text(LEFT - 14, top + 24, 11, "end", String.format(Locale.ROOT, "%s; %,d", kind.data, kind.sets()));
		int line = 0;
		for (final Map.Entry<String, Rate> entry : kind.rates.entrySet()) {
			final Rate rate = entry.getValue();
			final int quantity = Trials.QUANTITIES.indexOf(entry.getKey());
			final double y = top + 6 + 7 * line++;
			svg.path(String.format(Locale.ROOT, "M%.1f %.1f H%.1f", x(100 * rate.low()), y, x(100 * rate.high())), "none",
				COLORS[quantity], 1.6);
			svg.dot(x(100.0 * rate.found() / rate.datasets()), y, 3, COLORS[quantity]);
		}
	}

	private static double x(final double percent) {
		return LEFT + (RIGHT - LEFT) * Math.sqrt(Math.min(percent, MOST) / MOST);
	}
}
