package sc.fiji.neurometa.ui.threshold;

/** What is said of a value that the caller of the command gave. */
final class Given {

	/** The sentence for tooltips. */
	static final String NOTE = "Given by the script that called the command: it cannot be changed here.";

	private Given() {}
}
