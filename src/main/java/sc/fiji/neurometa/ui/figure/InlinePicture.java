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

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.render.Figure;

/**
 * A picture whose address holds all its bytes, for a page that is complete in itself.
 *
 * @param data a {@code data:} address
 * @param width width in pixels; 0 where the picture does not state it
 * @param height height in pixels; 0 likewise
 */
public record InlinePicture(String data, int width, int height) {

	private static final byte[] PNG_START = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

	/** Whether the picture states its size. */
	public boolean hasSize() {
		return width > 0;
	}

	/**
	 * A figure as pixels, in at most 256 colours.
	 *
	 * @param figure the figure
	 * @param dpi pixels to the inch
	 */
	public static InlinePicture of(final Figure figure, final double dpi) {
		return of(figure.image(dpi));
	}

	private static InlinePicture of(final BufferedImage image) {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		final ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		try (ImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(stream);
			writer.write(FewColors.of(image));
		}
		catch (final IOException e) {
			throw new UncheckedIOException("Memory cannot be written to", e);
		}
		finally {
			writer.dispose();
		}
		return new InlinePicture(png(bytes.toByteArray()), image.getWidth(), image.getHeight());
	}

	/**
	 * The picture of a file: an SVG file as it is, a PNG file in at most 256 colours, and smaller where it is wider than a
	 * page needs.
	 *
	 * @param file a PNG or SVG file
	 * @param maxWidth largest width of pixels
	 * @throws InputException when it is missing or is neither
	 */
	public static InlinePicture of(final Path file, final int maxWidth) {
		final byte[] bytes = read(file);
		if (isPng(bytes)) return of(narrowed(decode(file, bytes), maxWidth));
		if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".svg") ||
			!new String(bytes, StandardCharsets.UTF_8).contains("<svg"))
			throw new InputException(file + " is neither a PNG nor an SVG picture. Give one that is.");
		return new InlinePicture("data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(bytes), 0, 0);
	}

	private static BufferedImage narrowed(final BufferedImage image, final int maxWidth) {
		final double scale = Math.min(1, (double) maxWidth / image.getWidth());
		final int width = (int) Math.round(image.getWidth() * scale);
		final int height = (int) Math.max(1, Math.round(image.getHeight() * scale));
		final BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		final Graphics2D g = opaque.createGraphics();
		g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		g.drawImage(image, 0, 0, width, height, Color.WHITE, null);
		g.dispose();
		return opaque;
	}

	private static byte[] read(final Path file) {
		if (!Files.isRegularFile(file)) throw new InputException("There is no picture " + file + ".");
		try {
			return Files.readAllBytes(file);
		}
		catch (final IOException e) {
			throw new InputException("Cannot read " + file + ": " + AtomicFiles.reason(e) + ".", e);
		}
	}

	private static boolean isPng(final byte[] bytes) {
		return bytes.length > PNG_START.length && Arrays.equals(bytes, 0, PNG_START.length, PNG_START, 0, PNG_START.length);
	}

	private static BufferedImage decode(final Path file, final byte[] bytes) {
		try {
			return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(bytes)))
				.orElseThrow(() -> new IOException("it is not a PNG picture"));
		}
		catch (final IOException | RuntimeException e) {
			throw new InputException("Cannot read the picture " + file + ": " + e.getMessage() + ".", e);
		}
	}

	private static String png(final byte[] bytes) {
		return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
	}
}
