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
package sc.fiji.neurometa.ui.threshold;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.FocusEvent;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.swing.JSlider;
import javax.swing.JTextField;

import org.junit.jupiter.api.Test;

/** A slider and its field, which tell the same. */
class StopSliderTest {

	private static final SliderStops FREE =
		new SliderStops(new double[] { 0.001, 0.01, 0.05 }, new double[] { 0.01 }, true);

	private final AtomicInteger changes = new AtomicInteger();

	private StopSlider slider(final SliderStops stops, final double value, final boolean fixed) {
		return new StopSlider("p", "tip", stops, value, fixed, changes::incrementAndGet);
	}

	private static Stream<Component> all(final Container container) {
		return Arrays.stream(container.getComponents())
			.flatMap(c -> c instanceof Container inner ? Stream.concat(Stream.of(c), all(inner)) : Stream.of(c));
	}

	private static JSlider track(final StopSlider slider) {
		return (JSlider) all(slider).filter(JSlider.class::isInstance).findFirst().orElseThrow();
	}

	private static JTextField field(final StopSlider slider) {
		return (JTextField) all(slider).filter(JTextField.class::isInstance).findFirst().orElseThrow();
	}

	@Test
	void slidingGoesFromStopToStop() {
		final StopSlider slider = slider(FREE, 0.01, false);
		assertEquals(1, track(slider).getValue());
		assertEquals(0, changes.get());
		track(slider).setValue(2);
		assertEquals(0.05, slider.value());
		assertEquals("0.05", field(slider).getText());
		assertEquals(1, changes.get());
	}

	@Test
	void whatIsTypedIsTakenOnEnterAndWhenTheFieldIsLeft() {
		final StopSlider slider = slider(FREE, 0.01, false);
		field(slider).setText(" 0,02 ");
		field(slider).postActionEvent();
		assertEquals(0.02, slider.value());
		assertEquals(1, track(slider).getValue());
		field(slider).setText("0.04");
		for (final var listener : field(slider).getFocusListeners())
			listener.focusLost(new FocusEvent(field(slider), FocusEvent.FOCUS_LOST));
		assertEquals(0.04, slider.value());
		assertEquals(2, changes.get());
		for (final String wrong : new String[] { "", "x", "NaN", "1e999", "0.04" }) {
			field(slider).setText(wrong);
			field(slider).postActionEvent();
			assertEquals("0.04", field(slider).getText(), wrong);
		}
		assertEquals(2, changes.get());
	}

	@Test
	void otherStopsMoveTheValueWhereTheyMust() {
		final StopSlider slider = slider(FREE, 0.03, false);
		slider.setStops(new SliderStops(new double[] { 0.001, 0.04 }, new double[] { 0.04 }, false), slider.value());
		assertEquals(0.04, slider.value());
		assertFalse(field(slider).isEditable());
		slider.setStops(new SliderStops(new double[] { 0.04 }, new double[] { 0.04 }, false), slider.value());
		assertFalse(track(slider).isEnabled(), "one stop leaves nothing to slide to");
		assertEquals(0, changes.get());
	}

	@Test
	void aFixedValueStaysWhateverTheStops() {
		final StopSlider slider =
			slider(new SliderStops(new double[] { 0.001, 0.01 }, new double[] { 0.01 }, false), 0.006, true);
		assertEquals(0.006, slider.value());
		assertEquals("0.006", field(slider).getText());
		slider.setEnabled(true);
		assertFalse(track(slider).isEnabled() || field(slider).isEditable());
		slider.setStops(FREE, slider.value());
		assertEquals(0.006, slider.value());
		assertFalse(field(slider).isEditable());
		assertTrue(field(slider).isEnabled(), "it is still to be read");
	}
}
