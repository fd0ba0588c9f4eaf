package sc.fiji.neurometa.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.macm.SmallMacm;
import sc.fiji.neurometa.record.RunRegion;

/** Names of regions in the reports of co-activation analyses. */
class MacmReportTest {

	@Test
	void theTitleOfALabelSaysWhereItIs() {
		final RunRegion label = SmallMacm.record(SmallMacm.run(SmallMacm.voxels(), NullModel.BASE_RATE,
			Correction.CLUSTER_FWE)).region();
		assertEquals("cluster *2*", MacmReport.nameOf(label));
		final RunRegion named = new RunRegion(label.kind(), "study_conjunction_clusters label 1", label.source(), label.space(),
			label.centreMm(), label.radiusMm(), label.voxels());
		final String title = MacmReport.nameOf(named);
		assertEquals("label 1 of study_conjunction_clusters (Pallidum R)", title);
	}
}
