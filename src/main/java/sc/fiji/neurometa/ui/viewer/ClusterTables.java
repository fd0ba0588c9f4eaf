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

import java.awt.Color;
import java.awt.Graphics;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.table.CsvTable;

/** The tables about one cluster. */
final class ClusterTables {

	private ClusterTables() {}

	/** The rows of the peaks of a cluster in the table of all peaks. */
	static int[] peakRows(final ClusterSet set, final int cluster) {
		return IntStream.range(0, set.report().peaks().size()).filter(i -> set.report().peaks().get(i).cluster() == cluster)
			.toArray();
	}

	/** The peaks of a cluster, without the column of its number. */
	static CsvTable peaks(final ClusterSet set, final int cluster) {
		final int[] columns = IntStream.range(0, set.peaks().header().size())
			.filter(c -> !set.peaks().header().get(c).equals("cluster")).toArray();
		return new CsvTable(IntStream.of(columns).mapToObj(set.peaks().header()::get).toList(),
			IntStream.of(peakRows(set, cluster)).mapToObj(row -> cells(set.peaks().rows().get(row), columns)).toList());
	}

	private static List<Object> cells(final List<Object> row, final int[] columns) {
		final List<Object> kept = new ArrayList<>();
		for (final int column : columns)
			kept.add(row.get(column));
		return kept;
	}

	/** The contributions of experiments; with their literature where there is more than one. */
	static CsvTable shares(final ClusterSet set, final List<Literature.Share> shares) {
		final boolean named = set.literatures().size() > 1;
		final List<String> header =
			new ArrayList<>(List.of("experiment", "foci_inside", "contribution_percent", "max_percent"));
		if (named) header.add("literature");
		return new CsvTable(header, shares.stream().map(share -> {
			final List<Object> row =
				new ArrayList<>(Arrays.asList(share.experiment().name(), share.contribution().fociInside(),
					share.contribution().contributionPercent(), share.contribution().maxPercent()));
			if (named) row.add(share.literature());
			return row;
		}).toList());
	}

	/** The foci of an experiment, those inside a cluster first. */
	static List<Focus> foci(final ClusterSet set, final int cluster, final Literature.Share share, final Mask mask) {
		return share.experiment().foci().stream().sorted(Comparator.comparing(f -> !isInside(set, cluster, f, mask)))
			.toList();
	}

	/** The same as a table. */
	static CsvTable table(final ClusterSet set, final int cluster, final List<Focus> foci, final Mask mask) {
		return new CsvTable(List.of("x_mm", "y_mm", "z_mm", "inside"),
			foci.stream()
				.map(f -> Arrays.<Object> asList(f.xMm(), f.yMm(), f.zMm(), isInside(set, cluster, f, mask) ? "yes" : ""))
				.toList());
	}

	/** Whether the voxel nearest to a focus belongs to a cluster. */
	static boolean isInside(final ClusterSet set, final int cluster, final Focus focus, final Mask mask) {
		final int voxel = mask.grid().nearestVoxel(focus.xMm(), focus.yMm(), focus.zMm());
		return voxel >= 0 && mask.contains(voxel) && set.numbers()[mask.ordinal(voxel)] == cluster;
	}

	/** A share in percent with a bar behind it: warm for what an experiment adds, cold for what it takes away. */
	static final class ShareCell extends SortableTable.Cell {

		private static final long serialVersionUID = 1;
		private static final Color ADDS = new Color(0xf6c28b), TAKES = new Color(0x9cc9e8);

		private final transient DoubleSupplier largestShare;
		private double share;

		/** Cells filled in proportion to the largest share. */
		ShareCell(final Column column, final DoubleSupplier largestShare) {
			super(column);
			this.largestShare = largestShare;
			setOpaque(false);
		}

		@Override
		public void setValue(final Object value) {
			super.setValue(value);
			share = value instanceof Number number ? number.doubleValue() : 0;
		}

		@Override
		protected void paintComponent(final Graphics g) {
			g.setColor(getBackground());
			g.fillRect(0, 0, getWidth(), getHeight());
			g.setColor(share < 0 ? TAKES : ADDS);
			final double largest = largestShare.getAsDouble();
			final int width = largest > 0 ? (int) Math.round(Math.min(1, Math.abs(share) / largest) * (getWidth() - 2)) : 0;
			g.fillRect(1, 3, width, getHeight() - 6);
			super.paintComponent(g);
		}
	}
}
