package sc.fiji.neurometa.record;

import java.util.List;

import sc.fiji.neurometa.analysis.effect.LeaveOneOutRow;

/**
 * Summary for a cluster of leaving the experiments out, one at a time.
 *
 * @param cluster number of the cluster, counted from 1
 * @param stands number of experiments without which it survives, each left out by itself
 * @param experiments number of experiments
 * @param fallsWithout names of the experiments without which it is lost
 */
public record LeaveOneOutSummary(int cluster, int stands, int experiments, List<String> fallsWithout) {

	/** @throws IllegalArgumentException when the numbers do not add up */
	public LeaveOneOutSummary {
		fallsWithout = List.copyOf(fallsWithout);
		if (cluster < 1 || stands < 0 || experiments < 1 || stands + fallsWithout.size() != experiments)
			throw new IllegalArgumentException("a cluster survives without " + stands + " of " + experiments +
				" experiments and is lost without " + fallsWithout.size());
	}

	/** The summary of each cluster, in the order of their numbers. */
	static List<LeaveOneOutSummary> of(final List<LeaveOneOutRow> rows) {
		return rows.stream().mapToInt(LeaveOneOutRow::cluster).distinct().mapToObj(c -> of(c, rows.stream().filter(r -> r
			.cluster() == c).toList())).toList();
	}

	private static LeaveOneOutSummary of(final int cluster, final List<LeaveOneOutRow> rows) {
		final List<String> falls = rows.stream().filter(r -> !r.stands()).map(LeaveOneOutRow::experiment).toList();
		return new LeaveOneOutSummary(cluster, rows.size() - falls.size(), rows.size(), falls);
	}
}
