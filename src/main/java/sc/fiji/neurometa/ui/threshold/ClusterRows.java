package sc.fiji.neurometa.ui.threshold;

import java.util.List;
import java.util.Locale;

import javax.swing.table.AbstractTableModel;

import sc.fiji.neurometa.analysis.ClusterStatistics;
import sc.fiji.neurometa.space.Point;

/** The clusters that stand, a row each, with the columns that people look at first. */
final class ClusterRows extends AbstractTableModel {

	/** Explains each column. */
	static final List<String> TIPS = List.of("Number of the cluster, 1 = the largest", "Size in voxels",
		"Volume in mm³", "Centre of the voxel where ALE is largest, in mm", "Largest z of the uncorrected p",
		"Family-wise p of the cluster (of its size, mass or largest ALE value); empty without permutations",
		"Region at the peak, or the nearest within 5 mm");
	private static final long serialVersionUID = 1L;
	private static final List<String> NAMES = List.of("#", "Voxels", "mm³", "Peak x, y, z", "Max Z", "p (FWE)",
		"Region at the peak");

	private transient List<ClusterStatistics> clusters = List.of();

	/** Shows other clusters. */
	void set(final List<ClusterStatistics> newClusters) {
		clusters = List.copyOf(newClusters);
		fireTableDataChanged();
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
		return NAMES.size();
	}

	@Override
	public String getColumnName(final int column) {
		return NAMES.get(column);
	}

	@Override
	public Object getValueAt(final int row, final int column) {
		final ClusterStatistics c = clusters.get(row);
		return switch (column) {
			case 0 -> Integer.toString(c.number());
			case 1 -> String.format(Locale.ROOT, "%,d", c.voxels());
			case 2 -> String.format(Locale.ROOT, "%,.0f", c.volumeMm3());
			case 3 -> String.format(Locale.ROOT, "%.0f, %.0f, %.0f", c.peak().xMm(), c.peak().yMm(), c.peak().zMm()).replace('-',
				'−');
			case 4 -> String.format(Locale.ROOT, "%.2f", c.maxZ());
			case 5 -> Double.isNaN(c.fweP()) ? "" : String.format(Locale.ROOT, "%.3g", c.fweP());
			default -> c.label();
		};
	}
}
