package sc.fiji.neurometa.analysis;

/** The record of a run of any command: all that is needed to repeat it. */
public sealed interface Run permits RunRecord, ContrastRecord {

	/** What {@link #format} says. */
	String FORMAT = "neurometa-run";

	/** Always {@value #FORMAT}. */
	String format();

	/** Version of the format. */
	int version();

	/** Leaf of the command in the menu, which also says what kind of record it is. */
	String command();

	/** What it was computed with. */
	RunSoftware software();

	/** What the names of its output files begin with. */
	String outputPrefix();
}
