package sc.fiji.neurometa.report;

import static sc.fiji.neurometa.report.Words.escaped;

import java.util.List;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.MacmRecord;
import sc.fiji.neurometa.analysis.RunRecord;

/**
 * The methods text of a co-activation analysis, in Markdown: database, region and experiments, how their ALE was
 * computed, the region itself apart from what it co-activates with, warnings, what is needed to reproduce it, and the
 * references it cites. Every number comes from the run record.
 */
public final class MacmText {

	private MacmText() {}

	/** The whole text. */
	public static String of(final MacmRecord run) {
		final RunRecord ale = run.ale();
		final MacmSentences own = new MacmSentences(run);
		final ResultSentences result = new ResultSentences(ale);
		final String body = "# Co-activations: " + escaped(run.outputPrefix()) + "\n\n## Methods\n\n" + paragraph(run) +
			"\n\n## The region itself\n\n" + own.inRegion() + "\n\n## Co-activations\n\n" + result.summary() + " " + result.maps() +
			"\n" + result.table() + MethodsText.section("Warnings", run.warnings()) + MethodsText.section(
				"What was noticed while reading the database", run.database().notes()) + MethodsText.reproduction(ale, Stream.concat(
					run.database().files().stream().map(f -> "Database file " + f.name() + ", SHA-256 " + f.sha256()), ale.baseRate()
						.stream().map(r -> "Base rate of " + r.foci() + " foci, SHA-256 " + r.sha256())).toList());
		return body + MethodsText.references(body, run.software());
	}

	/** The paragraph for a paper, alone. */
	public static String paragraph(final MacmRecord run) {
		return new MacmSentences(run).text() + new FociSentences(run.ale()).afterwards() + new ModelSentences(run.ale())
			.text() + new InferenceSentences(run.ale()).text();
	}

	/** A few lines about a selection, before anything is computed. */
	public static String preview(final String database, final List<String> lines, final List<String> warnings) {
		return "# Selection from " + escaped(database) + "\n\n" + MethodsText.list(lines, Words::escaped) + MethodsText.section(
			"Warnings", warnings);
	}
}
