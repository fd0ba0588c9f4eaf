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
package sc.fiji.neurometa.analysis.macm;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.BaseRateDatabase;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Mask;

/**
 * The regions of an atlas whose co-activations are to be computed, one task each. No task depends on another, so that
 * they may be computed in any order and on several machines; {@link #forEach} goes through them on this one.
 */
public final class AtlasRegions {

	/** Why the co-activations of a region cannot be computed. */
	public enum Obstacle {
		/** No experiment reports it. */
		NO_EXPERIMENT,
		/** It lies outside the mask, or all foci of the experiments that report it do. */
		OUTSIDE_MASK,
		/** The foci in it are left out, and the experiments report no other in the mask. */
		NO_OTHER_FOCUS
	}

	/** What is done with each region, in the order of the atlas. */
	public interface Visitor {

		/**
		 * A region whose co-activations can be computed.
		 *
		 * @param task what to compute
		 * @param progress learns how far it is, and can stop it
		 */
		void visit(MacmTask task, Progress progress);

		/** A region whose co-activations cannot be computed. */
		void skip(Selection selection, Obstacle obstacle);
	}

	private final AtlasSelection selection;
	private final MacmInput input;
	private final AleSettings settings;
	private final UnaryOperator<String> names;
	private final Optional<BaseRateDatabase> baseRate;

	private AtlasRegions(final Macm.Placed database, final AtlasSelection selection, final MacmInput input,
		final AleSettings settings, final UnaryOperator<String> names)
	{
		this.selection = selection;
		this.input = input;
		this.settings = settings;
		this.names = names;
		baseRate = Macm.baseRate(database, input);
	}

	/**
	 * The regions of a selection.
	 *
	 * @param database the database, in the space of the mask
	 * @param selection the experiments of it that report each region
	 * @param input mask, null model and so on
	 * @param settings how the ALE of each region is computed
	 * @param names what results call a region of the given name
	 */
	public static AtlasRegions of(final Macm.Placed database, final AtlasSelection selection, final MacmInput input,
		final AleSettings settings, final UnaryOperator<String> names)
	{
		return new AtlasRegions(database, selection, input, settings, names);
	}

	/** The experiments of all regions. */
	public AtlasSelection selection() {
		return selection;
	}

	/** Number of regions. */
	public int size() {
		return selection.selections().size();
	}

	/** Why the co-activations of a region cannot be computed; empty when they can. */
	public Optional<Obstacle> obstacle(final int region) {
		final Selection selected = selection.selections().get(region);
		if (selected.size() == 0) return Optional.of(Obstacle.NO_EXPERIMENT);
		if (!isInMask(selected)) return Optional.of(Obstacle.OUTSIDE_MASK);
		return input.macm().seedFoci() == SeedFoci.KEEP || hasOthers(selected) ? Optional.empty()
			: Optional.of(Obstacle.NO_OTHER_FOCUS);
	}

	/** Whether an experiment reports a focus in the mask and not in the region. */
	private boolean hasOthers(final Selection selected) {
		return selected.experiments().stream()
			.anyMatch(s -> s.placed().foci().stream().anyMatch(f -> !s.inside().contains(f) && isInMask(f)));
	}

	/** Whether the region lies in the mask, and at least one focus of the experiments that report it does. */
	private boolean isInMask(final Selection selected) {
		final Mask mask = input.mask();
		try {
			selected.region().ordinals(mask, settings.transform());
			return selected.experiments().stream().flatMap(s -> s.placed().foci().stream()).anyMatch(this::isInMask);
		}
		catch (final InputException outside) {
			return false;
		}
	}

	private boolean isInMask(final Focus focus) {
		final int voxel = input.mask().grid().nearestVoxel(focus.xMm(), focus.yMm(), focus.zMm());
		return voxel >= 0 && input.mask().contains(voxel);
	}

	/** What to compute for a region without {@link #obstacle}. */
	public MacmTask task(final int region) {
		final Selection selected = selection.selections().get(region);
		final AleInput ale = Macm.withSeeds(selected, new AleInput(selected.asRead(names.apply(selected.region().name())),
			input.mask(), input.sampling(), input.anatomy()), input, settings);
		return new MacmTask(selected, baseRate.map(rates -> Macm.with(rates, ale, input)).orElse(ale), settings,
			input.macm().correction());
	}

	/**
	 * Goes through all regions.
	 *
	 * @param visitor what to do with each
	 * @param progress learns which region it is, and can stop it
	 * @throws InputException of the visitor, with the name of the region
	 */
	public void forEach(final Visitor visitor, final Progress progress) {
		for (int r = 0; r < size(); r++) {
			final Selection selected = selection.selections().get(r);
			final Optional<Obstacle> obstacle = obstacle(r);
			if (obstacle.isPresent()) visitor.skip(selected, obstacle.get());
			else visit(r, visitor, progress);
		}
	}

	private void visit(final int region, final Visitor visitor, final Progress progress) {
		final String name = selection.selections().get(region).region().name();
		try {
			visitor.visit(task(region),
				progress.of(String.format(Locale.ROOT, "Region %d of %d, %s", region + 1, size(), name)));
		}
		catch (final InputException e) {
			throw new InputException(name + ": " + e.getMessage(), e);
		}
	}
}
