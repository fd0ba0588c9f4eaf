package sc.fiji.neurometa.report.html;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.record.Run;

/**
 * The report of a run, whatever kind it is of.
 *
 * @param id by which links on the page find it
 * @param kind what kind of analysis it was
 * @param title what it was about
 * @param lead the result in a few sentences, as HTML
 * @param overview the run in a row of a table
 * @param blocks all there is to say
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
	 * @param threshold what had to be reached
	 * @param found what was found
	 */
	record Overview(String experiments, String foci, String threshold, String found) {}

	/**
	 * The place of a report on its page.
	 *
	 * @param id by which links on the page find it
	 * @param level of its headings
	 * @param study where the page lies when it is one of several runs: what only specialists look up is left to the report
	 *          of each run
	 */
	public record Place(String id, int level, Optional<Path> study) {

		/** Whether it is on a page of several runs. */
		boolean isOfStudy() {
			return study.isPresent();
		}

		/** How pictures are drawn there. */
		Pictures pictures() {
			return isOfStudy() ? Pictures.OF_STUDY : Pictures.WHOLE;
		}

		/** A section of the report. */
		Section section(final String name, final String title, final List<Block> blocks) {
			return new Section(id + "-" + name, level, title, blocks);
		}

		/** The headings in its sections. */
		int below() {
			return level + 1;
		}
	}

	/** The report of a run from its files. */
	static RunReport of(final RunFolder files, final Place place) {
		return files.record().on(new Run.Cases<>(ale -> new AleReport(ale, files, place).report(),
			contrast -> new ContrastReport(contrast, files, place).report(),
			conjunction -> new ConjunctionReport(conjunction, files, place).report(),
			macm -> new MacmReport(macm, files, place).report()));
	}

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
