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
		return new Extra("selected_foci.png", out -> FigureFile.PNG.write(of(database, selection, mask, transform),
			Figure.DOTS_PER_INCH, out));
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
		final Mask region = Mask.of(selection.region().name(), mask.grid(), mask.space(), v -> mask.contains(v) && isRegion[mask
			.ordinal(v)]);
		final String name = selection.region().name();
		return FociPlot.of(mask, Templates.t1(mask.space()), region, inside, others, new FociPlot.Text(name, String.format(
			Locale.ROOT, "%,d of %,d experiments of %s report at least one focus inside", selection.size(), selection
				.searched().experiments(), database), name));
	}
}
