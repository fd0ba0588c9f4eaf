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
package sc.fiji.neurometa.ui.threshold;

import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Locale;

import javax.swing.JComponent;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.table.AbstractTableModel;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.JTableHeader;

import sc.fiji.neurometa.analysis.effect.ClusterStatistics;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.table.Numbers;
import sc.fiji.neurometa.ui.viewer.Column;

/** The surviving clusters, a row each, with the most important columns. */
final class ClusterRows extends AbstractTableModel {

	private static final long serialVersionUID = 1L;
	private static final List<Column> COLUMNS =
		List.of(Column.of("cluster"), Column.of("voxels"), Column.of("volume_mm3"),
			new Column("peak", "Peak x, y, z", "Centre of the voxel where ALE is largest, in mm", true), Column.of("max_z"),
			Column.of("p_fwe"), Column.of("label"));

	private static final int[] COLUMN_WIDTHS = { 34, 60, 96, 124, 58, 108, 316 };

	private transient List<ClusterStatistics> clusters = List.of();

	/** Shows other clusters. */
	void set(final List<ClusterStatistics> newClusters) {
		clusters = List.copyOf(newClusters);
		fireTableDataChanged();
	}

	/** The meaning of a column. */
	static String help(final int column) {
		return COLUMNS.get(column).help();
	}

	/** Peak of a row. */
	Point peak(final int row) {
		return clusters.get(row).peak();
	}

	@Override
	public int getRowCount() {
		return clusters.size();
	}

	@Override
	public int getColumnCount() {
		return COLUMNS.size();
	}

	@Override
	public String getColumnName(final int column) {
		return COLUMNS.get(column).heading();
	}

	@Override
	public Object getValueAt(final int row, final int column) {
		final ClusterStatistics c = clusters.get(row);
		return switch (column) {
			case 0 -> Integer.toString(c.number());
			case 1 -> Numbers.count(c.voxels());
			case 2 -> Numbers.whole(c.volumeMm3());
			case 3 -> String.format(Locale.ROOT, "%.0f, %.0f, %.0f", c.peak().xMm(), c.peak().yMm(), c.peak().zMm())
				.replace('-', '−');
			case 4 -> Numbers.value(c.maxZ());
			case 5 -> Double.isNaN(c.fweP()) ? "" : Numbers.value(c.fweP());
			default -> c.label();
		};
	}

	/** A table of them, whose keys leave Escape and Enter to the window. */
	JTable table() {
		final JTable table = new JTable(this) {

			private static final long serialVersionUID = 1L;

			@Override
			protected JTableHeader createDefaultTableHeader() {
				return new JTableHeader(columnModel) {

					private static final long serialVersionUID = 1L;

					@Override
					public String getToolTipText(final MouseEvent event) {
						final int column = columnAtPoint(event.getPoint());
						return column < 0 ? null : help(table.convertColumnIndexToModel(column));
					}
				};
			}
		};
		for (int i = 0; i < COLUMN_WIDTHS.length; i++)
			table.getColumnModel().getColumn(i).setPreferredWidth(COLUMN_WIDTHS[i]);
		final DefaultTableCellRenderer numbers = new DefaultTableCellRenderer() {

			private static final long serialVersionUID = 1L;

			@Override
			protected void setValue(final Object value) {
				// or else the last digit touches the next column
				setText(value + "  ");
			}
		};
		numbers.setHorizontalAlignment(SwingConstants.TRAILING);
		for (int i = 0; i < COLUMN_WIDTHS.length - 1; i++)
			table.getColumnModel().getColumn(i).setCellRenderer(numbers);
		table.setRowHeight(table.getRowHeight() + 2);
		table.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
		table.setName("clusters");
		table.setToolTipText("Choose a cluster to see its peak on a slice");
		table.setFillsViewportHeight(true);
		// keys that a table keeps for itself, but that close the window or leave the table
		table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ESCAPE"), "none");
		table.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke("ENTER"), "none");
		return table;
	}
}
