package sc.fiji.neurometa.io.database;

/**
 * One line of a table with tabs between its columns. Cells are cut out when they are needed: of the half million
 * lines of Neurosynth only four columns matter.
 *
 * @param number the number of the line, from 1
 * @param text the line
 */
record TsvRow(int number, String text) {

	/** A cell, without the quotes that some programs put around it; empty when the row is too short. */
	String cell(final int column) {
		if (column < 0) return "";
		int from = 0;
		for (int i = 0; i < column; i++) {
			from = text.indexOf('\t', from) + 1;
			if (from == 0) return "";
		}
		final int to = text.indexOf('\t', from);
		final String cell = text.substring(from, to < 0 ? text.length() : to).strip();
		final boolean isQuoted = cell.length() > 1 && cell.charAt(0) == '"' && cell.charAt(cell.length() - 1) == '"';
		return isQuoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"").strip() : cell;
	}
}
