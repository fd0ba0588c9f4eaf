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

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.render.Figure;

/** Pictures whose addresses hold all their bytes. */
class InlinePictureTest {

	private static final String PNG = "data:image/png;base64,";

	@TempDir
	Path folder;

	private static byte[] bytes(final InlinePicture picture) {
		return Base64.getDecoder().decode(picture.data().substring(picture.data().indexOf(',') + 1));
	}

	private static BufferedImage decoded(final InlinePicture picture) throws IOException {
		assertTrue(picture.data().startsWith(PNG));
		return ImageIO.read(new ByteArrayInputStream(bytes(picture)));
	}

	@Test
	void aFigureKeepsItsColoursWithinWhatEyesSee() throws IOException {
		final Figure figure = new Figure(300, 150, g -> {
			for (int x = 0; x < 300; x++) {
				g.setColor(new Color(Color.HSBtoRGB(x / 300f, 0.4f, 0.9f)));
				g.fillRect(x, 0, 1, 100);
			}
		});
		final InlinePicture picture = InlinePicture.of(figure, 300);
		assertEquals(300, picture.width());
		assertEquals(150, picture.height());
		final BufferedImage shown = decoded(picture), drawn = figure.image(300);
		for (int x = 0; x < 300; x++)
			for (int y = 0; y < 150; y += 50)
				for (int shift = 0; shift < 24; shift += 8)
					assertEquals(drawn.getRGB(x, y) >> shift & 0xff, shown.getRGB(x, y) >> shift & 0xff, 8, x + ", " + y);
	}

	/** Noise of all colours has more than a palette can hold, and still comes near. */
	@Test
	void tooManyColoursBecomeTheNearest() {
		final BufferedImage noise = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
		final Random random = new Random(1);
		for (int i = 0; i < 40_000; i++)
			noise.setRGB(i % 200, i / 200, random.nextInt(1 << 24));
		final BufferedImage few = FewColors.of(noise);
		double sum = 0;
		for (int i = 0; i < 40_000; i++)
			for (int shift = 0; shift < 24; shift += 8)
				sum +=
					Math.abs((noise.getRGB(i % 200, i / 200) >> shift & 0xff) - (few.getRGB(i % 200, i / 200) >> shift & 0xff));
		assertTrue(sum / 120_000 < 30, "mean error " + sum / 120_000);
	}

	/** Thousands of greys and blues are not worth a few red dots. */
	@Test
	void rareColoursThatStandOutStay() {
		final BufferedImage picture = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
		final Random random = new Random(2);
		for (int i = 0; i < 160_000; i++) {
			final int gray = random.nextInt(256), blue = Math.min(255, gray + random.nextInt(120));
			picture.setRGB(i % 400, i / 400, i % 4000 == 7 ? 0xd9480f : gray << 16 | gray << 8 | blue);
		}
		final BufferedImage few = FewColors.of(picture);
		for (int i = 7; i < 160_000; i += 4000)
			for (int shift = 0; shift < 24; shift += 8)
				assertEquals(0xd9480f >> shift & 0xff, few.getRGB(i % 400, i / 400) >> shift & 0xff, 4);
	}

	@Test
	void filesAreMadeAsWideAsAPageNeeds() throws IOException {
		final Path png = folder.resolve("a.png"), svg = folder.resolve("b.SVG");
		ImageIO.write(new BufferedImage(400, 100, BufferedImage.TYPE_INT_RGB), "png", png.toFile());
		Files.writeString(svg, "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>");
		assertArrayEquals(Files.readAllBytes(svg), bytes(InlinePicture.of(svg, 200)));
		assertTrue(InlinePicture.of(svg, 200).data().startsWith("data:image/svg+xml;base64,"));
		assertFalse(InlinePicture.of(svg, 200).hasSize());
		assertEquals(200, decoded(InlinePicture.of(png, 200)).getWidth());
		assertEquals(50, InlinePicture.of(png, 200).height());
		assertEquals(400, InlinePicture.of(png, 1000).width());
	}

	@Test
	void whatIsNoPictureIsRefused() throws IOException {
		final Path text = Files.writeString(folder.resolve("x.svg"), "no picture"), cut = folder.resolve("cut.png");
		ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", cut.toFile());
		Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 40));
		for (final Path file : new Path[] { text, cut, folder.resolve("missing.png"), folder })
			assertTrue(
				assertThrows(InputException.class, () -> InlinePicture.of(file, 200)).getMessage().contains(file.toString()));
	}
}
