package sc.fiji.neurometa.record;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The common part of the records of all commands. {@code command} identifies the kind of record: see
 * {@link Kind}.
 */
public sealed interface Run permits RunRecord, ContrastRecord, ConjunctionRecord, MacmRecord {

	/** The value of {@link #format}. */
	String FORMAT = "neurometa-run";
	/** The version of the format that this program writes; it reads no newer one. */
	int VERSION = 1;

	/** The kinds of record, each by the command that writes it. */
	enum Kind {
		/** The ALE of one literature. */
		MAIN_EFFECT("ALE Meta-Analysis", RunRecord.class),
		/** Two literatures compared. */
		CONTRAST("ALE Contrast Analysis", ContrastRecord.class),
		/** A conjunction of thresholded maps. */
		CONJUNCTION("Map Conjunction", ConjunctionRecord.class),
		/** Co-activations of a region. */
		MACM("MACM Analysis", MacmRecord.class);

		private final String command;
		private final Class<? extends Run> type;

		Kind(final String command, final Class<? extends Run> type) {
			this.command = command;
			this.type = type;
		}

		/** Leaf of the command in the menu. */
		public String command() {
			return command;
		}

		/** The record. */
		public Class<? extends Run> type() {
			return type;
		}
	}

	/** Always {@value #FORMAT}. */
	String format();

	/** Version of the format. */
	int version();

	/** Leaf of the command in the menu, e.g. {@code ALE Meta-Analysis}. */
	String command();

	/** The software that computed it. */
	RunSoftware software();

	/** Time at which it began. */
	OffsetDateTime started();

	/** Duration in s. */
	double seconds();

	/** Warnings for a reader of the result, in whole sentences. */
	List<String> warnings();

	/** Prefix of the names of the output files. */
	String outputPrefix();

	/** SHA-256 of the numbers of the result, which a repetition must share. */
	Record fingerprint();

	/**
	 * Whether the result of another run is bit-identical; empty parts, such as the permutations of a run without
	 * any, must be empty in both.
	 */
	default boolean hasSameResultAs(final Run other) {
		return fingerprint().equals(other.fingerprint());
	}
}
