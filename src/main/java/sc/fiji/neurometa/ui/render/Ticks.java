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
package sc.fiji.neurometa.ui.render;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.table.Numbers;

/** Round numbers along a scale. */
public final class Ticks {

	private Ticks() {}

	/** A place on a scale and its label. */
	public record Tick(double value, String label) {}

	/**
	 * Multiples of 1, 2 or 5 times a power of ten.
	 *
	 * @param from least value of the scale
	 * @param to greatest value, above {@code from}
	 * @param about the wanted number of ticks
	 */
	public static List<Tick> between(final double from, final double to, final int about) {
		final double rough = (to - from) / about;
		final int exponent = (int) Math.floor(Math.log10(rough));
		final double power = Math.pow(10, exponent), share = rough / power;
		final double step = power * (share > 7 ? 10 : share > 3 ? 5 : share > 1.4 ? 2 : 1);
		final int decimals = Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
		final List<Tick> ticks = new ArrayList<>();
		final long last = (long) Math.floor(to / step + 1e-9);
		for (long i = (long) Math.ceil(from / step - 1e-9); i <= last; i++)
			ticks.add(new Tick(i * step, Numbers.onAxis(i * step, decimals)));
		return ticks;
	}

	/** The same for a scale of whole numbers: only whole numbers. */
	public static List<Tick> whole(final double from, final double to, final int about) {
		return between(from, to, Math.max(1, Math.min(about, (int) (to - from))));
	}
}
