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
package sc.fiji.neurometa.analysis.literature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Mask;

/**
 * A literature converted to the space of a mask, with the account of every focus.
 *
 * @param placed the experiments with the foci that the analysis uses, in the mask's space; as many as in the source
 *          and in its order, so that an experiment may be left without foci
 * @param rows one row per focus of the source, in its order
 */
public record FociPlacement(ExperimentSet placed, List<FocusRecord> rows) {

	public FociPlacement {
		rows = List.copyOf(rows);
	}

	/**
	 * Converts foci of the other space and finds those outside. A focus is in the mask when the voxel whose
	 * centre is nearest to it is.
	 *
	 * @param source the literature as read
	 * @param mask the mask, whose space is the target
	 * @param transform converts foci of the other space
	 * @param dropOutside whether foci outside the mask are left out
	 */
	public static FociPlacement place(final ExperimentSet source, final Mask mask, final CoordinateTransform transform,
		final boolean dropOutside)
	{
		return place(source, mask, transform, dropOutside, focus -> false);
	}

	/**
	 * As {@link #place(ExperimentSet, Mask, CoordinateTransform, boolean)}, without further foci.
	 *
	 * @param leftOut whether a focus, in the space of the mask, is left out wherever it lies
	 */
	static FociPlacement place(final ExperimentSet source, final Mask mask, final CoordinateTransform transform,
		final boolean dropOutside, final Predicate<Focus> leftOut)
	{
		final List<Experiment> placed = new ArrayList<>(source.size());
		final List<FocusRecord> rows = new ArrayList<>(source.fociCount());
		for (final Experiment before : source.experiments()) {
			final Experiment after = transform.convert(before, mask.space());
			final List<Focus> kept = new ArrayList<>(after.foci().size());
			for (int f = 0; f < after.foci().size(); f++) {
				final Focus focus = after.foci().get(f);
				final FocusRecord.Status where = status(focus, mask, before != after, dropOutside);
				final boolean isLeft = where != FocusRecord.Status.DROPPED && leftOut.test(focus);
				final FocusRecord.Status status = isLeft ? FocusRecord.Status.LEFT_OUT : where;
				final double distanceMm = status.compareTo(FocusRecord.Status.OUTSIDE_MASK) > 0 ? 0
					: mask.distanceMm(focus.xMm(), focus.yMm(), focus.zMm());
				rows.add(new FocusRecord(before.name(), before.space(), before.foci().get(f), focus, status, distanceMm));
				if (status != FocusRecord.Status.DROPPED && !isLeft) kept.add(focus);
			}
			placed.add(after.withFoci(kept, mask.space()));
		}
		return new FociPlacement(new ExperimentSet(source.name(), placed), rows);
	}

	private static FocusRecord.Status status(final Focus focus, final Mask mask, final boolean converted,
		final boolean dropOutside)
	{
		final int voxel = mask.grid().nearestVoxel(focus.xMm(), focus.yMm(), focus.zMm());
		if (voxel >= 0 && mask.contains(voxel)) return converted ? FocusRecord.Status.CONVERTED : FocusRecord.Status.USED;
		if (dropOutside) return FocusRecord.Status.DROPPED;
		return voxel < 0 ? FocusRecord.Status.OUTSIDE_GRID : FocusRecord.Status.OUTSIDE_MASK;
	}

	/** Number of foci with the given status. */
	public int count(final FocusRecord.Status status) {
		return (int) rows.stream().filter(r -> r.status() == status).count();
	}

	/** The foci outside the mask, kept or dropped. */
	public List<FocusRecord> outside() {
		return rows.stream().filter(FocusRecord::isOutside).toList();
	}
}
