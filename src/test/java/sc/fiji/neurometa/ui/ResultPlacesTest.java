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
package sc.fiji.neurometa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the windows of a viewed result go. */
class ResultPlacesTest {

	private static final Dimension STACK = new Dimension(376, 500);

	@ParameterizedTest
	@CsvSource({ "1366, 671", "1920, 983", "1280, 700", "3840, 2060" })
	void nothingOverlapsTheStackInFront(final int width, final int height) {
		final Rectangle area = new Rectangle(0, 97, width, height);
		final ResultPlaces places = ResultPlaces.of(area, List.of(STACK, STACK));
		final List<Rectangle> shown =
			List.of(new Rectangle(places.stacks().get(0), STACK), places.views(), places.clusters());
		assertTrue(area.contains(places.others()), places.others().toString());
		assertFalse(places.others().intersects(places.views()) || places.others().intersects(places.clusters()),
			"a text that comes to the front buries neither views nor clusters");
		for (final Rectangle place : shown) {
			assertTrue(area.contains(place), place.toString());
			assertFalse(shown.stream().anyMatch(other -> other != place && other.intersects(place)), place.toString());
		}
	}

	@Test
	void aLargeScreenShowsStacksSideBySide() {
		assertEquals(List.of(new Point(0, 0), new Point(378, 0)),
			ResultPlaces.of(new Rectangle(1920, 983), List.of(STACK, STACK)).stacks());
		assertEquals(List.of(new Point(0, 0), new Point(0, 0)),
			ResultPlaces.of(new Rectangle(1366, 671), List.of(STACK, STACK)).stacks());
	}

	@Test
	void withoutStacksThereIsAPlaceForTexts() {
		final Rectangle area = new Rectangle(1366, 671);
		assertTrue(area.contains(ResultPlaces.of(area, List.of()).others()));
	}
}
