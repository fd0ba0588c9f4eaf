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
package sc.fiji.neurometa.commands.figure;

import java.util.Locale;

import sc.fiji.neurometa.analysis.contrast.BalancedResult;
import sc.fiji.neurometa.analysis.contrast.ContrastResult;
import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.contrast.ContrastWords;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.table.Decimals;
import sc.fiji.neurometa.ui.figure.FigureFile;
import sc.fiji.neurometa.ui.figure.SliceMosaic;
import sc.fiji.neurometa.ui.render.ColorCaption;
import sc.fiji.neurometa.ui.render.Figure;

/** The pictures of an ALE and of a contrast: clusters in colour on slices of the template. No display is needed. */
public final class AleFigure {

	private AleFigure() {}

	/** The clusters of an ALE. */
	public static Extra mosaic(final String prefix, final MainEffectResult result) {
		return mosaic("mosaic.png", result.mask(), result.thresholded(result.maps().z()), prefix, subtitle(result), "Z");
	}

	/** The clusters of both directions of a contrast. */
	public static Extra contrast(final ContrastResult result) {
		final ContrastSettings s = result.settings();
		final String how =
			ContrastWords.brief(s, result.a().settings().alpha(), result.balanced().map(BalancedResult::subsample).orElse(0));
		return mosaic("contrast_mosaic.png", result.mask(), result.signedThresholdedZ(),
			s.nameA() + " (warm) vs " + s.nameB() + " (cold)", how, "Z");
	}

	/** Where both literatures converge. */
	public static Extra conjunction(final ContrastResult result) {
		final boolean balanced = result.settings().drawsSubsamples();
		return mosaic("conjunction_mosaic.png", result.mask(),
			balanced ? result.conjunction().maps().ale() : result.conjunction().maps().z(),
			result.settings().nameA() + " and " + result.settings().nameB(), balanced
				? "smaller share of subsamples that converge" : "conjunction: smaller z of both thresholded main effects",
			balanced ? "share" : "Z");
	}

	/** A map in colour on slices of the template, without a threshold. */
	public static Extra mosaic(final String name, final Mask mask, final double[] map, final String title,
		final String subtitle, final String unit)
	{
		return new Extra(name, out -> FigureFile.PNG.write(SliceMosaic.of(Templates.t1(mask.space()), mask.volume(map, 0),
			0, new ColorCaption(title.replace('_', ' '), subtitle, unit)), Figure.DOTS_PER_INCH, out));
	}

	private static String subtitle(final MainEffectResult result) {
		final AleSettings s = result.settings();
		final String correction = s.correction().words().figure(s.alpha(), s.voxelP());
		return format("%d experiments, %s", result.foci().analysed().size(), correction) +
			(s.minClusterMm3() > 0 ? format(", at least %s mm³", Decimals.text(s.minClusterMm3())) : "");
	}

	private static String format(final String text, final Object... values) {
		return String.format(Locale.ROOT, text, values);
	}
}
