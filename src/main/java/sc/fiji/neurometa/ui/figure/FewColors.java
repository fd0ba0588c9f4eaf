package sc.fiji.neurometa.ui.figure;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A picture with at most 256 colours, which makes its file a third as large. Colours that differ by less than eyes see are
 * made one; where there are still too many, the rare ones become the nearest of the frequent ones.
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
		final int[] groups = IntStream.range(0, counts.length).filter(g -> counts[g] > 0).boxed().sorted(Comparator
			.<Integer> comparingInt(g -> -counts[g]).thenComparingInt(g -> g)).mapToInt(Integer::intValue).toArray();
		final int[] palette = Arrays.stream(groups).limit(MOST).map(g -> mean(sums, counts, g)).toArray();
		final int[] places = new int[counts.length];
		for (int g = 0; g < groups.length; g++)
			places[groups[g]] = g < palette.length ? g : nearest(palette, mean(sums, counts, groups[g]));
		final BufferedImage indexed = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, new IndexColorModel(8,
			palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
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

	private static int nearest(final int[] palette, final int rgb) {
		int best = 0;
		for (int p = 1; p < palette.length; p++)
			if (distance(palette[p], rgb) < distance(palette[best], rgb)) best = p;
		return best;
	}

	private static int distance(final int a, final int b) {
		final int red = (a >> 16 & 0xff) - (b >> 16 & 0xff), green = (a >> 8 & 0xff) - (b >> 8 & 0xff);
		final int blue = (a & 0xff) - (b & 0xff);
		return 2 * red * red + 4 * green * green + 3 * blue * blue;
	}
}
