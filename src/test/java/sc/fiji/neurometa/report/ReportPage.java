package sc.fiji.neurometa.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
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
		return elements("*").stream().filter(e -> e.getAttribute("id").equals(id)).findFirst().orElseThrow(
			() -> new AssertionError("no element " + id));
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
		return list(body.getElementsByTagName("tr")).stream().map(row -> list(row.getElementsByTagName("td")).stream().map(
			cell -> cell.hasAttribute("data-v") ? cell.getAttribute("data-v") : text(cell)).toList()).toList();
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
}
