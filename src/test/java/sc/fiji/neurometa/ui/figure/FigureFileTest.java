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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import sc.fiji.neurometa.ui.plot.ContributionPlot;
import sc.fiji.neurometa.ui.plot.FociCountPlot;
import sc.fiji.neurometa.ui.plot.NullPlot;
import sc.fiji.neurometa.ui.render.Caption;
import sc.fiji.neurometa.ui.render.ColorCaption;
import sc.fiji.neurometa.ui.render.Figure;

/** The same figure comes out of every kind of file, at its size, and needs nothing else. */
@Tag("slow")
class FigureFileTest {

	private static final Figure FIGURE =
		GlassBrain.of(Shapes.brain(), Shapes.balls(new double[] { -40, 0, 20, 5 }, new double[] { 40, -60, 0, -3 }), 0,
			new ColorCaption("Title", "subtitle", "Z"));

	private static byte[] file(final FigureFile kind, final Figure figure, final double dpi) throws IOException {
		final ByteArrayOutputStream out = new ByteArrayOutputStream();
		kind.write(figure, dpi, out);
		return out.toByteArray();
	}

	@Test
	void aPngHasItsPixelsAndSaysHowLargeTheyAre() throws IOException {
		for (final int dpi : new int[] { 50, 100, 300, 600 }) {
			final byte[] png = file(FigureFile.PNG, FIGURE, dpi);
			final BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
			assertEquals(Math.round(FIGURE.width() * dpi / 300.0), image.getWidth());
			assertEquals(Math.round(FIGURE.height() * dpi / 300.0), image.getHeight());
			final int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs");
			final ByteBuffer chunk = ByteBuffer.wrap(png, at + 4, 9);
			assertEquals(Math.round(dpi / 0.0254), chunk.getInt());
			assertEquals(Math.round(dpi / 0.0254), chunk.getInt());
			assertEquals(1, chunk.get(), "to the metre");
		}
	}

	@Test
	void smallPicturesAreMeansOfLargeOnes() {
		// a line of one dot leaves a trace in a picture of a third of the dots
		final Figure line = new Figure(300, 300, g -> {
			g.setColor(java.awt.Color.BLACK);
			for (int x = 0; x < 300; x += 30)
				g.fillRect(x + 1, 0, 1, 300);
		});
		final BufferedImage small = line.image(100);
		for (int x = 0; x < 100; x += 10)
			assertEquals(255 * 2 / 3.0, small.getRGB(x, 50) & 0xff, 3);
	}

	@Test
	void anSvgHoldsAllThatItShows() throws Exception {
		final byte[] svg = file(FigureFile.SVG, FIGURE, 300);
		final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
		final Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
		final Element root = document.getDocumentElement();
		assertEquals("0 0 " + FIGURE.width() + " " + FIGURE.height(), root.getAttribute("viewBox"));
		assertEquals(FIGURE.width() / 300.0 + "in", root.getAttribute("width"));
		assertTrue(document.getElementsByTagName("path").getLength() > 10, "letters are shapes");
		assertEquals(0, document.getElementsByTagName("text").getLength());
		final NodeList images = document.getElementsByTagName("image");
		assertEquals(3, images.getLength());
		for (int i = 0; i < images.getLength(); i++)
			assertTrue(((Element) images.item(i)).getAttribute("xlink:href").startsWith("data:image/png;base64,"));
		final String text = new String(svg, StandardCharsets.UTF_8).replaceAll("base64,[^\"]*", "")
			.replaceAll("xmlns(?::\\w+)?=\"[^\"]*\"", "").replaceAll("<!DOCTYPE[^>]*>", "");
		assertFalse(text.contains("http") || text.contains("file:"), "refers to something outside");
	}

	@Test
	void aPdfIsOnePageOfTheFiguresSizeAndLooksLikeThePng() throws IOException {
		try (PDDocument document = Loader.loadPDF(file(FigureFile.PDF, FIGURE, 300))) {
			assertEquals(1, document.getNumberOfPages());
			final PDRectangle page = document.getPage(0).getMediaBox();
			assertEquals(FIGURE.width() * 72 / 300.0, page.getWidth(), 0.01);
			assertEquals(FIGURE.height() * 72 / 300.0, page.getHeight(), 0.01);
			final BufferedImage pdf = new PDFRenderer(document).renderImageWithDPI(0, 75), png = FIGURE.image(75);
			double difference = 0;
			int pixels = 0;
			for (int y = 0; y < Math.min(png.getHeight(), pdf.getHeight()); y++)
				for (int x = 0; x < Math.min(png.getWidth(), pdf.getWidth()); x++)
					for (int shift = 0; shift <= 16; shift += 8) {
						difference += Math.abs((png.getRGB(x, y) >> shift & 0xff) - (pdf.getRGB(x, y) >> shift & 0xff));
						pixels++;
					}
			assertTrue(difference / pixels < 4, "mean difference " + difference / pixels + " of 255");
		}
	}

	@Test
	void aPlotHasNoPixels() throws Exception {
		final Figure plot =
			NullPlot.of(new double[] { 1, 2, 3 }, 3, 2, 4, new double[] { 5 }, new NullPlot.Text("Title", "", "voxels"));
		final String svg = new String(file(FigureFile.SVG, plot, 300), StandardCharsets.UTF_8);
		assertFalse(svg.contains("<image"));
		for (final Figure figure : List.of(plot, FociCountPlot.of(List.of("a"), new int[] { 1 }, new Caption("t", "")),
			ContributionPlot.of(List.of(), new Caption("t", ""))))
			assertTrue(file(FigureFile.PDF, figure, 300).length < 300_000);
	}
}
