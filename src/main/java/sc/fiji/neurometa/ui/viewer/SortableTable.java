/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.neurometa.ui.viewer;

import java.awt.Component;
import java.awt.Font;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.border.Border;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.JTableHeader;
import javax.swing.table.TableColumn;
import javax.swing.table.TableColumnModel;
import javax.swing.table.TableRowSorter;

import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.table.Decimals;
import sc.fiji.neurometa.ui.GuiScale;

/**
 * A table in plain words that can be sorted, whose columns a right click on the heading chooses, and and which is
 * copied and saved as shown, in full precision.
 */
class SortableTable extends JTable {

	private static final long serialVersionUID = 1;
	private static final int LEAST = 34, MOST = 176, SAMPLE = 60;
	private static final Border PADDING = BorderFactory.createEmptyBorder(0, 5, 0, 5);

	private transient List<Column> columns = List.of();
	private transient CsvTable table = new CsvTable(List.of(), List.of());

	SortableTable(final String name) {
		setName(name);
		setAutoCreateColumnsFromModel(false);
		setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
		setAutoResizeMode(AUTO_RESIZE_ALL_COLUMNS);
		setFillsViewportHeight(true);
		setShowVerticalLines(false);
		setFont(getFont().deriveFont(Font.PLAIN, 12f));
		setRowHeight(18);
		getActionMap().put("copy", new AbstractAction() {

			private static final long serialVersionUID = 1;

			@Override
			public void actionPerformed(final ActionEvent event) {
				copy();
			}
		});
		getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
			.put(KeyStroke.getKeyStroke(KeyEvent.VK_C, InputEvent.CTRL_DOWN_MASK), "copy");
		getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT)
			.put(KeyStroke.getKeyStroke(KeyEvent.VK_C, InputEvent.META_DOWN_MASK), "copy");
		final JTableHeader header = new Heading(getColumnModel());
		setTableHeader(header);
		header.setComponentPopupMenu(new JPopupMenu() {

			private static final long serialVersionUID = 1;

			@Override
			public void show(final Component invoker, final int x, final int y) {
				fillMenu(this);
				super.show(invoker, x, y);
			}
		});
	}

	/** Fills the window where there is room, else can be scrolled. */
	@Override
	public boolean getScrollableTracksViewportWidth() {
		return getParent() != null && getPreferredSize().width < getParent().getWidth();
	}

	/** The headings, with tooltips that explain them. */
	private final class Heading extends JTableHeader {

		private static final long serialVersionUID = 1;

		Heading(final TableColumnModel model) {
			super(model);
		}

		@Override
		public String getToolTipText(final MouseEvent event) {
			final int column = columnAtPoint(event.getPoint());
			return column < 0 ? null
				: "<html><p style='width:260px'>" + escaped(columns.get(convertColumnIndexToModel(column)).help()) +
					"<br>Click to sort; right-click to choose columns.</p></html>";
		}
	}

	/** Shows other rows. Columns and sorting stay where the columns are the same. */
	void show(final CsvTable shown) {
		final boolean sameColumns = shown.header().equals(table.header());
		final var order = sameColumns && getRowSorter() != null ? getRowSorter().getSortKeys() : null;
		table = shown;
		if (!sameColumns) columns = shown.header().stream().map(Column::of).toList();
		setModel(new Rows(shown, columns));
		if (!sameColumns) makeColumns();
		final TableRowSorter<Rows> sorter = new TableRowSorter<>((Rows) getModel());
		for (int c = 0; c < columns.size(); c++)
			sorter.setComparator(c, numbersFirst());
		setRowSorter(sorter);
		if (order != null) sorter.setSortKeys(order);
		final TableColumnModel model = getColumnModel();
		for (int c = 0; c < model.getColumnCount(); c++)
			model.getColumn(c).setPreferredWidth(width(model.getColumn(c).getModelIndex()));
	}

	private static Comparator<Object> numbersFirst() {
		return (a, b) -> a instanceof Number x && b instanceof Number y ? Double.compare(x.doubleValue(), y.doubleValue())
				: a instanceof Number ? -1 : b instanceof Number ? 1 : String.valueOf(a).compareToIgnoreCase(String.valueOf(b));
	}

	private void makeColumns() {
		final TableColumnModel model = getColumnModel();
		while (model.getColumnCount() > 0)
			model.removeColumn(model.getColumn(0));
		IntStream.range(0, columns.size()).filter(c -> columns.get(c).shown() && !isEmpty(c)).boxed()
			.sorted(Comparator.comparingInt(c -> columns.get(c).rank())).forEach(c -> model.addColumn(column(c)));
	}

	/** Whether a column of a table with rows is empty, such as a p that was not computed. */
	private boolean isEmpty(final int column) {
		return !table.rows().isEmpty() && table.rows().stream().allMatch(row -> row.get(column) == null);
	}

	private TableColumn column(final int index) {
		final TableColumn column = new TableColumn(index, width(index));
		column.setHeaderValue(columns.get(index).heading());
		column.setCellRenderer(renderer(columns.get(index)));
		column.setMinWidth(LEAST);
		return column;
	}

	/** Draws the cells of a column. */
	DefaultTableCellRenderer renderer(final Column column) {
		return new Cell(column);
	}

	/** A cell: numbers to the right, text with a tooltip that has all of it. */
	static class Cell extends DefaultTableCellRenderer {

		private static final long serialVersionUID = 1;

		private final transient Column column;

		@Override
		public Component getTableCellRendererComponent(final JTable table, final Object value, final boolean isSelected,
			final boolean hasFocus, final int row, final int column)
		{
			// rows are chosen, not cells
			return super.getTableCellRendererComponent(table, value, isSelected, false, row, column);
		}

		Cell(final Column column) {
			this.column = column;
		}

		@Override
		public void setValue(final Object value) {
			setBorder(PADDING);
			setHorizontalAlignment(value instanceof Number ? SwingConstants.RIGHT : SwingConstants.LEFT);
			setText(column.text(value));
			setToolTipText(
				value == null ? null : value instanceof Number number ? Decimals.text(number.doubleValue()) : value.toString());
		}
	}

	private int width(final int column) {
		final var font = getFontMetrics(getFont());
		int width = font.stringWidth(columns.get(column).heading()) + 10;
		for (int row = 0; row < Math.min(SAMPLE, table.rows().size()); row++)
			width = Math.max(width, font.stringWidth(columns.get(column).text(table.rows().get(row).get(column))) + 13);
		return Math.max(LEAST, Math.min(GuiScale.of(MOST), width));
	}

	private void fillMenu(final JPopupMenu menu) {
		menu.removeAll();
		IntStream.range(0, columns.size()).boxed().sorted(Comparator.comparingInt(c -> columns.get(c).rank()))
			.forEach(c -> {
				final JCheckBoxMenuItem item =
					new JCheckBoxMenuItem(columns.get(c).heading(), convertColumnIndexToView(c) >= 0);
				item.addActionListener(event -> showColumn(c, item.isSelected()));
				menu.add(item);
			});
	}

	private void showColumn(final int index, final boolean shown) {
		final int at = convertColumnIndexToView(index);
		if (shown && at < 0) getColumnModel().addColumn(column(index));
		else if (!shown && at >= 0 && getColumnCount() > 1) getColumnModel().removeColumn(getColumnModel().getColumn(at));
	}

	/** The row of the table, counted from 0 in its own order, that is selected first; -1 when none is. */
	int selected() {
		final int row = getSelectionModel().getLeadSelectionIndex();
		final int shown = row >= 0 && row < getRowCount() && isRowSelected(row) ? row : getSelectedRow();
		return shown < 0 || shown >= getRowCount() ? -1 : convertRowIndexToModel(shown);
	}

	/** Selects a row of the table, given in its own order, and scrolls to it. */
	void select(final int row) {
		if (row < 0 || row >= getRowCount()) return;
		final int shown = convertRowIndexToView(row);
		setRowSelectionInterval(shown, shown);
		scrollRectToVisible(getCellRect(shown, 0, true));
	}

	/** The table as shown, with the headings and in the order of the screen, in full precision. */
	CsvTable seen() {
		return seen(IntStream.range(0, getRowCount()).toArray());
	}

	private CsvTable seen(final int[] shownRows) {
		final int[] shown = IntStream.range(0, getColumnCount()).map(this::convertColumnIndexToModel).toArray();
		final List<List<Object>> rows = new ArrayList<>();
		for (final int row : shownRows) {
			final List<Object> cells = table.rows().get(convertRowIndexToModel(row));
			final List<Object> kept = new ArrayList<>();
			for (final int column : shown)
				kept.add(cells.get(column));
			rows.add(kept);
		}
		return new CsvTable(IntStream.of(shown).mapToObj(c -> columns.get(c).heading()).toList(), rows);
	}

	/** The selected rows, or all when none is selected, under the headings: columns apart by tabs. */
	String copyText() {
		final int[] chosen = getSelectedRows();
		final CsvTable copied = chosen.length == 0 ? seen() : seen(chosen);
		return String.join("\t", copied.header()) + "\n" +
			copied.rows().stream().map(row -> row.stream().map(SortableTable::plain).collect(Collectors.joining("\t")) + "\n")
				.collect(Collectors.joining());
	}

	/** A cell for a spreadsheet: no tabs or line ends, and no text that it would run as a formula. */
	private static String plain(final Object value) {
		return CsvTable.cell(value).replaceAll("\\s+", " ");
	}

	private void copy() {
		Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(copyText()), null);
	}

	static String escaped(final String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	/** The rows as Swing wants them. */
	private static final class Rows extends AbstractTableModel {

		private static final long serialVersionUID = 1;

		private final transient CsvTable table;
		private final transient List<Column> columns;

		Rows(final CsvTable table, final List<Column> columns) {
			this.table = table;
			this.columns = columns;
		}

		@Override
		public int getRowCount() {
			return table.rows().size();
		}

		@Override
		public int getColumnCount() {
			return columns.size();
		}

		@Override
		public String getColumnName(final int column) {
			return columns.get(column).heading();
		}

		@Override
		public Object getValueAt(final int row, final int column) {
			return table.rows().get(row).get(column);
		}
	}
}
