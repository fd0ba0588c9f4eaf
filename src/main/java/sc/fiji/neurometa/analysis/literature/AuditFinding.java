package sc.fiji.neurometa.analysis.literature;

/**
 * A detail of a literature that deserves a second look.
 *
 * @param kind its kind
 * @param line line of the source file, 0 when there is none
 * @param text a sentence for people
 */
public record AuditFinding(Kind kind, int line, String text) {

	/** The kinds of findings, gravest first. */
	public enum Kind {
			/** Two experiments have the same foci. */
			DUPLICATE_EXPERIMENT("Suspected duplicate experiments"),
			/** Coordinates that no brain has, or that look like voxel numbers or centimetres. */
			SUSPICIOUS_COORDINATES("Suspicious coordinates"),
			/** An experiment without a sample size. */
			MISSING_SUBJECTS("Missing sample sizes"),
			/** An experiment without foci. */
			NO_FOCI("Experiments without foci"),
			/** A focus outside the mask. */
			OUTSIDE("Foci outside the mask"),
			/** Several experiments of one study, most likely of the same subjects. */
			SHARED_SAMPLE("Studies with several experiments"),
			/** A focus twice in one experiment. */
			REPEATED_FOCUS("Repeated foci");

		private final String title;

		Kind(final String title) {
			this.title = title;
		}

		/** A headline for findings of this kind. */
		public String title() {
			return title;
		}
	}
}
