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
package sc.fiji.neurometa.ui.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A picture with at most 256 colours, which makes its file a third as large. Colours that differ by less than the eye sees are
 * merged. Where there are still too many, colours are kept one by one, each time the one with the largest loss: its number
 * of pixels times its squared distance from those that are kept already; the others become the nearest of them. A few red
 * dots on a grey brain stay red.
 */
final class FewColors {

	private static final int MOST = 256, BITS = 6, STEP = 8 - BITS, MASK = (1 << BITS) - 1;

	private FewColors() {}

	/** The same picture with few colours. */
	static BufferedImage of(final BufferedImage image) {
		final int width = image.getWidth(), height = image.getHeight();
		final int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
		// of each group of hardly different colours the number of pixels and the sums of red, green and blue
		final int[] counts = new int[1 << 3 * BITS];
		final long[][] sums = new long[3][counts.length];
		for (final int rgb : pixels) {
			final int group = group(rgb);
			counts[group]++;
			for (int c = 0; c < 3; c++)
				sums[c][group] += rgb >> 16 - 8 * c & 0xff;
		}
		final int[] groups = IntStream.range(0, counts.length).filter(g -> counts[g] > 0).toArray();
		final int[] colors = Arrays.stream(groups).map(g -> mean(sums, counts, g)).toArray();
		final int[] weights = Arrays.stream(groups).map(g -> counts[g]).toArray();
		final int[] nearest = new int[groups.length];
		final int[] palette = palette(colors, weights, nearest);
		final int[] places = new int[counts.length];
		for (int g = 0; g < groups.length; g++)
			places[groups[g]] = nearest[g];
		final BufferedImage indexed = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED,
			new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
		indexed.getRaster().setPixels(0, 0, width, height, Arrays.stream(pixels).map(rgb -> places[group(rgb)]).toArray());
		return indexed;
	}

	private static int group(final int rgb) {
		return (rgb >> 16 + STEP & MASK) << 2 * BITS | (rgb >> 8 + STEP & MASK) << BITS | rgb >> STEP & MASK;
	}

	private static int mean(final long[][] sums, final int[] counts, final int group) {
		int rgb = 0;
		for (final long[] sum : sums)
			rgb = rgb << 8 | (int) ((sum[group] + counts[group] / 2) / counts[group]);
		return rgb;
	}

	/** The colours that are kept, and for each colour the place of the nearest of them. */
	private static int[] palette(final int[] colors, final int[] weights, final int[] nearest) {
		final int[] palette = new int[Math.min(MOST, colors.length)];
		final double[] lost = new double[colors.length];
		Arrays.fill(lost, Double.POSITIVE_INFINITY);
		int next = IntStream.range(0, colors.length).reduce((a, b) -> weights[b] > weights[a] ? b : a).orElseThrow();
		for (int p = 0; p < palette.length; p++) {
			palette[p] = colors[next];
			for (int c = 0; c < colors.length; c++) {
				final double distance = (double) weights[c] * distance(colors[c], palette[p]);
				if (distance >= lost[c]) continue;
				lost[c] = distance;
				nearest[c] = p;
			}
			for (int c = 0; c < colors.length; c++)
				if (lost[c] > lost[next]) next = c;
		}
		return palette;
	}

	private static int distance(final int a, final int b) {
		final int red = (a >> 16 & 0xff) - (b >> 16 & 0xff), green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
		final int blue = (a & 0xff) - (b & 0xff);
		return 2 * red * red + 4 * green * green + 3 * blue * blue;
	}
}
