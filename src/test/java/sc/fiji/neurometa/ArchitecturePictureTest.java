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
package sc.fiji.neurometa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The picture of the house in {@code docs/architecture.md}, drawn from the arrows of the compiled classes. */
@Tag("slow")
class ArchitecturePictureTest {

	private static final int WIDTH = 1200, ROW = 74, BOX = 30, TOP = 16, LEFT = 140, GAP = 14;
	private static final double LETTER = 7.2;
	private static final List<String> CAPTIONS =
		List.of("words of the field, geometry", "formulas, fast null maps", "tests", "analyses", "what repeats a run",
			"files", "shipped data", "windows and figures", "words about a run", "menu, macros, runs");

	/** A room of the drawing. */
	private record Room(double x, double y, double width) {

		double middle() {
			return x + width / 2;
		}
	}

	@Test
	void theHouseIsDrawnFromItsArrows() throws IOException {
		final Map<String, Set<String>> arrows = House.arrows(House.uses());
		final Map<String, Room> rooms = rooms();
		final Svg svg = new Svg(WIDTH, TOP + ROW * House.FLOORS.size());
		int drawn = 0;
		for (final String from : House.PACKAGES)
			for (final String to : House.direct(from, arrows)) {
				arrow(svg, rooms.get(from), rooms.get(to));
				drawn++;
			}
		assertTrue(drawn >= House.PACKAGES.size() - 1 && drawn < 3 * House.PACKAGES.size(), drawn + " arrows");
		for (final String room : House.PACKAGES)
			room(svg, room, rooms.get(room));
		assertEquals(House.FLOORS.size(), CAPTIONS.size(), "a caption for each floor");
		for (int floor = 0; floor < CAPTIONS.size(); floor++)
			svg.text(8, TOP + ROW * (House.FLOORS.size() - 1.0 - floor) + 20, 12, "start", CAPTIONS.get(floor));
		svg.check("architecture.svg");
	}

	private static Map<String, Room> rooms() {
		final Map<String, Room> rooms = new HashMap<>();
		for (int floor = 0; floor < House.FLOORS.size(); floor++) {
			final List<String> names = House.FLOORS.get(floor);
			final double[] widths = names.stream().mapToDouble(n -> LETTER * n.length() + 16).toArray();
			double all = GAP * (names.size() - 1);
			for (final double width : widths)
				all += width;
			double x = LEFT / 2.0 + (WIDTH - all) / 2;
			assertTrue(x >= 190 && x + all <= WIDTH, names + " fit on their floor");
			for (int i = 0; i < widths.length; i++) {
				rooms.put(names.get(i), new Room(x, TOP + ROW * (House.FLOORS.size() - 1.0 - floor) + (i % 2) * 12, widths[i]));
				x += widths[i] + GAP;
			}
		}
		return rooms;
	}

	private static void room(final Svg svg, final String name, final Room room) {
		svg.box(room.x, room.y, room.width, BOX, "#eef3f8", "#456");
		svg.text(room.middle(), room.y + 20, 13, "middle", name);
	}

	/** Downstairs from floor to floor; sideways below the rooms of a floor. */
	private static void arrow(final Svg svg, final Room from, final Room to) {
		final boolean sideways = Math.abs(to.y - from.y) < ROW / 2.0;
		final double y0 = from.y + BOX, y1 = sideways ? to.y + BOX : to.y, bend = sideways ? 18 : (y1 - y0) / 2;
		svg.path(
			String.format(Locale.ROOT, "M%.1f %.1f C%.1f %.1f %.1f %.1f %.1f %.1f", from.middle(), y0, from.middle(),
				y0 + bend, to.middle(), sideways ? y1 + bend : y1 - bend, to.middle(), y1),
			"none", sideways ? "#b0803a" : "#89a", 1.2);
		svg.dot(to.middle(), y1, 2.5, sideways ? "#b0803a" : "#89a");
	}
}
