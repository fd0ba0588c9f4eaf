package sc.fiji.neurometa.report.methods;

/** Names and other text of users in Markdown, shown literally. */
public final class UserText {

	private UserText() {}

	/** The text with a backslash before every character that Markdown would interpret, on one line. */
	public static String escaped(final String text) {
		return text.replaceAll("[\\\\`*_\\[\\]<>#|&~$]", "\\\\$0").replaceAll("\\s+", " ");
	}
}
