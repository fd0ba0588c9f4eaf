package sc.fiji.neurometa.report.html;

import java.util.List;
import java.util.stream.Stream;

/**
 * The report of a run of any kind.
 *
 * @param id by which links on the page find it
 * @param kind of analysis
 * @param title its subject
 * @param lead the result in a few sentences, as HTML
 * @param overview the run in a row of a table
 * @param blocks its content
 * @param citing the texts in it that cite papers
 */
record RunReport(String id, String kind, String title, String lead, Overview overview, List<Block> blocks,
	String citing) implements Block
{

	/**
	 * A run in a row of a table.
	 *
	 * @param experiments number of experiments
	 * @param foci number of foci
	 * @param threshold the threshold
	 * @param found the result
	 */
	record Overview(String experiments, String foci, String threshold, String found) {}

	/** Its sections, for the table of contents. */
	List<Section> sections() {
		return blocks.stream().filter(Section.class::isInstance).map(Section.class::cast).toList();
	}

	@Override
	public Stream<Block> all() {
		return blocks.stream().flatMap(Block::all);
	}

	@Override
	public String html() {
		return ReportTemplate.RUN.fill(this);
	}
}
