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
package sc.fiji.neurometa.io.atlas;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

import sc.fiji.neurometa.model.InputException;

/**
 * The XML file of an atlas of FSL: {@code <label index="0">Frontal Pole</label>} for each region, and the images that they
 * are the regions of. In an atlas of the type {@code Label} the index is the value of a voxel, in a probabilistic one the
 * number of the volume, counted from 0.
 */
final class FslNames {

	private static final String LABEL = "label";
	private static final int MOST_FILES = 200;

	private FslNames() {}

	/**
	 * The names in an XML file.
	 *
	 * @throws InputException when it cannot be read as one of FSL's
	 */
	static AtlasNames of(final Path file) {
		final Document atlas = parsed(file);
		final NodeList labels = atlas.getElementsByTagName(LABEL);
		final SortedMap<Long, String> names = new TreeMap<>();
		for (int i = 0; i < labels.getLength(); i++) {
			final Element label = (Element) labels.item(i);
			final String index = label.getAttribute("index").strip(), name = label.getTextContent().strip();
			if (index.matches("\\d{1,9}") && !name.isEmpty()) names.put(Long.valueOf(index), name);
		}
		final boolean isLabels = Stream.of("type").map(atlas::getElementsByTagName).filter(n -> n.getLength() > 0)
			.anyMatch(n -> n.item(0).getTextContent().strip().toLowerCase(Locale.ROOT).equals(LABEL));
		if (isLabels) names.remove(0L);
		return new AtlasNames(Optional.of(file), names, !isLabels);
	}

	/** The names in the XML file, in the folder of an image or in the one above, that lists the image. */
	static Optional<AtlasNames> nextTo(final Path image) {
		final Path folder = image.toAbsolutePath().getParent();
		return Stream.of(Optional.ofNullable(folder), Optional.ofNullable(folder).map(Path::getParent))
			.flatMap(Optional::stream).flatMap(f -> files(f).stream()).filter(file -> lists(file, AtlasNames.stem(image)))
			.findFirst().map(FslNames::of);
	}

	private static List<Path> files(final Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(f -> f.getFileName().toString().endsWith(".xml")).sorted().limit(MOST_FILES).toList();
		}
		catch (final IOException e) {
			// a folder that cannot be listed has no names to give
			return List.of();
		}
	}

	private static boolean lists(final Path file, final String image) {
		try {
			final Document atlas = parsed(file);
			return Stream.of("imagefile", "summaryimagefile").map(atlas::getElementsByTagName)
				.flatMap(found -> IntStream.range(0, found.getLength()).mapToObj(found::item))
				.anyMatch(node -> node.getTextContent().strip().replaceFirst(".*/", "").equals(image));
		}
		catch (final InputException e) {
			// an XML file of another kind
			return false;
		}
	}

	private static Document parsed(final Path file) {
		try {
			final DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
			// an atlas needs no entities, and a file must not reach for others
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setXIncludeAware(false);
			factory.setExpandEntityReferences(false);
			final var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			return builder.parse(file.toFile());
		}
		catch (final ParserConfigurationException | SAXException | IOException e) {
			throw new InputException(
				"The names of the regions cannot be read from " + file + ": it is not the XML file of an atlas (" +
					e.getMessage() + "). Give the one that FSL has next to the image, or a text table.",
				e);
		}
	}

}
