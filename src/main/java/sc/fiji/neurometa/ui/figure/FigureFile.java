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
import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import sc.fiji.neurometa.ui.render.Figure;

/** Writer of a figure to a file. Letters of vector files are shapes, so that they look alike everywhere. */
public enum FigureFile {

	/** Pixels, with their number to the inch. */
	PNG {

		@Override
		public void write(final Figure figure, final double dpi, final OutputStream out) throws IOException {
			final BufferedImage image = figure.image(dpi);
			final ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
			try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
				writer.setOutput(stream);
				writer.write(new IIOImage(image, null, pixelSize(writer, image, dpi)));
			}
			finally {
				writer.dispose();
			}
		}
	},
	/** Vectors; what is pixels in the figure stays pixels, of {@value Figure#DOTS_PER_INCH} to the inch. */
	SVG {

		@Override
		public void write(final Figure figure, final double dpi, final OutputStream out) throws IOException {
			final SVGGeneratorContext context = SVGGeneratorContext.createDefault(emptySvg());
			context.setComment("NeuroMeta");
			context.setImageHandler(new PngHandler());
			final SVGGraphics2D g = new SVGGraphics2D(context, true);
			g.setSVGCanvasSize(new Dimension(figure.width(), figure.height()));
			g.setColor(Color.WHITE);
			g.fillRect(0, 0, figure.width(), figure.height());
			figure.drawing().accept(g);
			final Element root = g.getRoot();
			root.setAttribute("viewBox", "0 0 " + figure.width() + " " + figure.height());
			root.setAttribute("width", figure.widthInches() + "in");
			root.setAttribute("height", figure.heightInches() + "in");
			final Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			g.stream(root, writer, true, false);
			writer.flush();
		}
	},
	/** Vectors on one page of the figure's size; what is pixels in the figure stays pixels. */
	PDF {

		@Override
		public void write(final Figure figure, final double dpi, final OutputStream out) throws IOException {
			final float points = (float) POINTS_PER_INCH / Figure.DOTS_PER_INCH;
			try (PDDocument document = new PDDocument()) {
				final PDPage page = new PDPage(new PDRectangle(figure.width() * points, figure.height() * points));
				document.addPage(page);
				final PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, figure.width(), figure.height());
				figure.drawing().accept(g);
				g.dispose();
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.transform(Matrix.getScaleInstance(points, points));
					content.drawForm(g.getXFormObject());
				}
				document.save(out);
			}
		}
	};

	private static final int POINTS_PER_INCH = 72;
	private static final double METRES_PER_INCH = 0.0254;
	private static final String SVG_SPACE = "http://www.w3.org/2000/svg";

	/**
	 * Writes a figure.
	 *
	 * @param figure the figure
	 * @param dpi pixels to the inch, above 0; not used for vectors
	 * @param out receives the file; stays open
	 * @throws IOException when it cannot be written
	 */
	public abstract void write(Figure figure, double dpi, OutputStream out) throws IOException;

	private static IIOMetadata pixelSize(final ImageWriter writer, final BufferedImage image, final double dpi)
		throws IOException
	{
		final IIOMetadata metadata =
			writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
		final IIOMetadataNode root = new IIOMetadataNode(metadata.getNativeMetadataFormatName());
		final IIOMetadataNode size = new IIOMetadataNode("pHYs");
		final String perMetre = Long.toString(Math.round(dpi / METRES_PER_INCH));
		size.setAttribute("pixelsPerUnitXAxis", perMetre);
		size.setAttribute("pixelsPerUnitYAxis", perMetre);
		size.setAttribute("unitSpecifier", "meter");
		root.appendChild(size);
		metadata.mergeTree(metadata.getNativeMetadataFormatName(), root);
		return metadata;
	}

	/** Pictures inside vectors, as PNG by the JDK: Batik's own encoder is in a library that nothing else here needs. */
	private static final class PngHandler extends ImageHandlerBase64Encoder {

		@Override
		public void encodeImage(final RenderedImage image, final OutputStream out) throws SVGGraphics2DIOException {
			try {
				ImageIO.write(image, "png", out);
			}
			catch (final IOException e) {
				throw new SVGGraphics2DIOException(e.getMessage(), e);
			}
		}
	}

	private static Document emptySvg() {
		try {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation().createDocument(SVG_SPACE,
				"svg", null);
		}
		catch (final ParserConfigurationException e) {
			throw new IllegalStateException("The JDK has no XML", e);
		}
	}
}
