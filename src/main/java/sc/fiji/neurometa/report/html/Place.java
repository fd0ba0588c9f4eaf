package sc.fiji.neurometa.report.html;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.report.html.Block.Section;

/**
 * The place of a report on its page.
 *
 * @param id by which links on the page find it
 * @param level of its headings
 * @param study the folder of the page when it is one of several runs: details for specialists are left to the report
 *          of each run
 */
record Place(String id, int level, Optional<Path> study) {

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
