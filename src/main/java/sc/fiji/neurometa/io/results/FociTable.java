package sc.fiji.neurometa.io.results;

import java.util.List;

import sc.fiji.neurometa.analysis.FociPlacement;
import sc.fiji.neurometa.analysis.FocusRecord;

/** The account of every focus as a table: {@code P_foci.csv}. */
public final class FociTable {

	private static final List<String> HEADER = List.of("experiment", "line", "source_x_mm", "source_y_mm", "source_z_mm",
		"x_mm", "y_mm", "z_mm", "status", "distance_mm");

	private FociTable() {}

	/** One row per focus of the source, in its order. */
	public static CsvTable of(final FociPlacement placement) {
		return new CsvTable(HEADER, placement.rows().stream().map(FociTable::row).toList());
	}

	private static List<Object> row(final FocusRecord r) {
		return List.of(r.experiment(), r.line(), r.source().xMm(), r.source().yMm(), r.source().zMm(), r.analysed().xMm(), r
			.analysed().yMm(), r.analysed().zMm(), r.status().key(), r.distanceMm());
	}
}
