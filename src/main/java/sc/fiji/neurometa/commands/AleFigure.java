package sc.fiji.neurometa.commands;

import java.awt.image.BufferedImage;
import java.util.Locale;

import sc.fiji.neurometa.analysis.AleSettings;
import sc.fiji.neurometa.analysis.MainEffectResult;
import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.SliceMosaic;

/** The picture of an ALE: its clusters in colour on slices of the template. */
final class AleFigure {

	private AleFigure() {}

	/** Draws axial slices; no display is needed. */
	static BufferedImage mosaic(final String prefix, final MainEffectResult result) {
		final Volume map = result.mask().volume(result.thresholded(result.maps().z()), 0);
		return SliceMosaic.draw(Templates.t1(result.mask().space()), map, 0, new SliceMosaic.Text(prefix.replace('_', ' '),
			subtitle(result), "Z"));
	}

	private static String subtitle(final MainEffectResult result) {
		final AleSettings s = result.settings();
		final String correction = switch (s.correction()) {
			case CLUSTER_FWE -> format("cluster size FWE ≤ %s, cluster-forming p ≤ %s", s.alpha(), s.voxelP());
			case CLUSTER_MASS_FWE -> format("cluster mass FWE ≤ %s, cluster-forming p ≤ %s", s.alpha(), s.voxelP());
			case VOXEL_FWE -> format("voxel FWE ≤ %s", s.alpha());
			case FDR_BH -> format("FDR (Benjamini-Hochberg) ≤ %s", s.alpha());
			case FDR_BY -> format("FDR (Benjamini-Yekutieli) ≤ %s", s.alpha());
			case UNCORRECTED -> format("p ≤ %s, uncorrected", s.voxelP());
		};
		return format("%d experiments, %s", result.foci().analysed().size(), correction) + (s.minClusterMm3() > 0 ? format(
			", at least %s mm³", s.minClusterMm3()) : "");
	}

	private static String format(final String text, final Object... values) {
		return String.format(Locale.ROOT, text, values);
	}
}
