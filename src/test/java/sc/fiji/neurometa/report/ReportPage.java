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
package sc.fiji.neurometa.report;

import static java.util.stream.Collectors.joining;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A report as a tree of elements. */
public final class ReportPage {

	private final Document document;

	/** @throws Exception when it is not well-formed */
	public ReportPage(final String html) throws Exception {
		final DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
		builder.setErrorHandler(null);
		document = builder.parse(new InputSource(new StringReader(html)));
	}

	/** All elements of a name. */
	public List<Element> elements(final String name) {
		return list(document.getElementsByTagName(name));
	}

	private static List<Element> list(final NodeList nodes) {
		final List<Element> elements = new ArrayList<>();
		for (int i = 0; i < nodes.getLength(); i++)
			elements.add((Element) nodes.item(i));
		return elements;
	}

	/** The element with an id. */
	public Element byId(final String id) {
		return elements("*").stream().filter(e -> e.getAttribute("id").equals(id)).findFirst()
			.orElseThrow(() -> new AssertionError("no element " + id));
	}

	/** The text of an element, white space in it made one blank. */
	public static String text(final Element element) {
		return element.getTextContent().strip().replaceAll("\\s+", " ");
	}

	/** The heads of a table of a section. */
	public List<String> heads(final String section, final int table) {
		return list(table(section, table).getElementsByTagName("th")).stream().map(ReportPage::text).toList();
	}

	/** The rows of a table of a section: numbers in full, where a cell has them, else text. */
	public List<List<String>> rows(final String section, final int table) {
		final Element body = list(table(section, table).getElementsByTagName("tbody")).get(0);
		return list(body.getElementsByTagName("tr")).stream().map(row -> list(row.getElementsByTagName("td")).stream()
			.map(cell -> cell.hasAttribute("data-v") ? cell.getAttribute("data-v") : text(cell)).toList()).toList();
	}

	/** A column of a table of a section. */
	public List<String> column(final String section, final int table, final String head) {
		final int place = heads(section, table).indexOf(head);
		if (place < 0) throw new AssertionError("no " + head + " in " + heads(section, table));
		return rows(section, table).stream().map(r -> r.get(place)).toList();
	}

	private Element table(final String section, final int number) {
		return list(byId(section).getElementsByTagName("table")).get(number);
	}

	/** Addresses to which the page leads or from which it loads. */
	public List<String> addresses(final String... attributes) {
		return elements("*").stream().flatMap(e -> Arrays.stream(attributes).filter(e::hasAttribute).map(e::getAttribute))
			.toList();
	}

	/**
	 * What a reader sees of the page, a sentence on a line: headings, the result at the top after {@code >}, sentences, heads
	 * of tables with their explanations, and descriptions of pictures. Rows of tables, code and the contents at the side are
	 * left out, methods and references, which have approved texts of their own, and what depends on the day, the machine or
	 * the version.
	 */
	public String visibleText() {
		final StringBuilder text = new StringBuilder();
		addVisible((Element) document.getElementsByTagName("main").item(0), text);
		return text.toString().replaceAll("NeuroMeta \\d[-.\\w]*\\w", "NeuroMeta")
			.replaceAll("(Map \\S+) \\([^)]*\\), SHA", "$1, SHA").replaceAll("(?m)^(NeuroMeta, Java|Started ).*\n", "")
			.replaceAll("(?<=[.)]) (?=[A-Z*])", "\n");
	}

	private static void addVisible(final Element element, final StringBuilder text) {
		if (element.getAttribute("id").matches(".*-(methods|references)")) return;
		final String name = element.getTagName();
		switch (name) {
			case "tbody", "pre" -> {
			}
			case "h1", "h2", "h3", "h4" -> text.append("\n" + "#".repeat(name.charAt(1) - '0') + " " + text(element) + "\n");
			case "p", "li", "dt", "dd", "figcaption", "summary" ->
					text.append((element.getAttribute("class").equals("lead") ? "> " : "") + text(element) + "\n");
			case "img" -> text.append("Picture: " + element.getAttribute("alt") + "\n");
			case "th" -> text.append("| " + text(element) + list(element.getElementsByTagName("abbr")).stream()
				.map(a -> ": " + a.getAttribute("title")).collect(joining()) + "\n");
			default -> {
				for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling())
					if (child instanceof Element inner) addVisible(inner, text);
			}
		}
	}
}
