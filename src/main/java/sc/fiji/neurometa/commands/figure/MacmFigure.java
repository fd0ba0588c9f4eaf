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

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.io.results.ResultFiles.Extra;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.ui.figure.FigureFile;
import sc.fiji.neurometa.ui.figure.FociPlot;
import sc.fiji.neurometa.ui.render.Figure;

/** The picture of the foci of selected experiments. No display is needed. */
public final class MacmFigure {

	private MacmFigure() {}

	/** The picture as a file. */
	public static Extra foci(final String database, final Selection selection, final Mask mask,
		final CoordinateTransform transform)
	{
		return new Extra("selected_foci.png",
			out -> FigureFile.PNG.write(of(database, selection, mask, transform), Figure.DOTS_PER_INCH, out));
	}

	/** The picture. */
	public static Figure of(final String database, final Selection selection, final Mask mask,
		final CoordinateTransform transform)
	{
		final List<Focus> inside = new ArrayList<>(), others = new ArrayList<>();
		for (final Selection.Selected s : selection.experiments()) {
			inside.addAll(s.inside());
			others.addAll(s.placed().foci().stream().filter(f -> !s.inside().contains(f)).toList());
		}
		final int[] ordinals = selection.region().ordinals(mask, transform);
		final boolean[] isRegion = new boolean[mask.size()];
		for (final int i : ordinals)
			isRegion[i] = true;
		final Mask region =
			Mask.of(selection.region().name(), mask.grid(), mask.space(), v -> mask.contains(v) && isRegion[mask.ordinal(v)]);
		final String name = selection.region().name();
		return FociPlot.of(mask, Templates.t1(mask.space()), region, inside, others,
			new FociPlot.Text(name,
				String.format(Locale.ROOT, "%,d of %,d experiments of %s report at least one focus inside", selection.size(),
					selection.searched().experiments(), database),
				name));
	}
}
