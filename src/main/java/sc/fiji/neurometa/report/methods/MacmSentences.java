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
package sc.fiji.neurometa.report.methods;

import java.util.Arrays;
import java.util.stream.IntStream;
import static sc.fiji.neurometa.report.methods.UserText.escaped;
import static sc.fiji.neurometa.table.Numbers.count;
import static sc.fiji.neurometa.table.Numbers.decimals;
import static sc.fiji.neurometa.table.Numbers.digits;
import static sc.fiji.neurometa.table.Numbers.exact;
import static sc.fiji.neurometa.table.Numbers.volume;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.macm.DatabaseFilter;
import sc.fiji.neurometa.analysis.macm.RegionFinding;
import sc.fiji.neurometa.analysis.macm.SeedFoci;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunDatabase;
import sc.fiji.neurometa.record.RunRegion;
import sc.fiji.neurometa.record.RunResult;

/** The sentences of a methods text on the database, the region, and the experiments that report it. */
public final class MacmSentences {

	private final MacmRecord run;

	public MacmSentences(final MacmRecord run) {
		this.run = run;
	}

	public String text() {
		return "Meta-analytic connectivity modelling (MACM; " + Reference.ROBINSON_2010.cited() + "; " +
			Reference.EICKHOFF_2011.cited() + ") of " + region() + " was computed with NeuroMeta " +
			escaped(run.software().neurometa()) + ". " +
			run.region().voxels().map(v -> ImageSentences.place(v, "region")).orElse("") + database() + filter() + selected();
	}

	/** The region, as a noun phrase that can follow "of". */
	private String region() {
		final RunRegion region = run.region();
		final String name = escaped(region.name());
		return switch (region.kind()) {
			case SPHERE -> "a sphere of " + exact(region.radiusMm().orElseThrow()) + " mm around (" +
				exact(region.centreMm().orElseThrow().xMm()) + ", " + exact(region.centreMm().orElseThrow().yMm()) + ", " +
				exact(region.centreMm().orElseThrow().zMm()) + ") mm in " + region.space().label() + " space";
			case ATLAS -> "the region " + name + region.source().map(a -> " of " + InferenceSentences.atlas(a)).orElse("");
			case LABEL -> name + file(region);
			case MASK_FILE -> "the voxels of the image " + name + file(region);
			case SELECTION -> "a region selected in ImageJ (" + name + ")";
		} + region.voxels()
			.map(v -> " (" + count(v.voxels(), "voxel", "voxels") + ", " + volume(v.voxels() * v.voxelVolumeMm3()) + ")")
			.orElse("");
	}

	private static String file(final RunRegion region) {
		return region.source()
			.map(
				f -> " (file " + ImageSentences.fileName(f) + region.voxels().map(ImageSentences::selection).orElse("") + ")")
			.orElse("");
	}

	private String database() {
		return DatabaseSentences.content(run.database(), run.searched().databaseExperiments(),
			run.searched().databaseFoci());
	}

	private String filter() {
		return DatabaseSentences.filter(run.filter(), run.searched().experiments(), run.searched().foci());
	}

	private String selected() {
		final var source = run.ale().counts().source();
		return "Of these, " + count(source.experiments(), "experiment", "experiments") +
			" reported at least one focus in the region, " +
			(run.region().centreMm().isPresent()
				? "judged by its distance from the centre in mm, the surface included" : "judged by the voxel nearest to it") +
			". They had " + count(source.foci(), "focus", "foci") +
			(source.subjects() == 0 ? ""
				: " and, where their number was known, " + count(source.subjects(), "subject", "subjects") +
					FociSentences.samples(run.ale()).replaceAll(",$", "")) +
			"; an activation likelihood estimation (ALE; " + Reference.TURKELTAUB_2002.cited() + "; " +
			Reference.EICKHOFF_2012.cited() + ") was computed from " + used() + ". ";
	}

	private String used() {
		if (run.seeds() == SeedFoci.KEEP) return "all these foci, not only from those in the region";
		return "those of these foci that lay outside the region: " +
			count(run.ale().counts().foci().leftOut().orElse(0), "focus", "foci") +
			" inside it were left out, and random foci were kept out of it likewise";
	}

	/** The map in the region itself, in sentences. */
	public String inRegion() {
		final RegionFinding r = run.inRegion();
		return (run.seeds() == SeedFoci.KEEP
			? "Every experiment was selected for a focus in the region, so the region converges by construction, and nothing " +
				"can be inferred from that."
			: "The foci in the region, for which the experiments were selected, were left out, so what converges in it is due to " +
				"the blur of foci around it.") +
			" It has " + count(r.voxels(), "voxel", "voxels") + " (" + volume(r.volumeMm3()) + ") in the mask, of which " +
			count(r.survivingVoxels()) + " (" + decimals(100.0 * r.survivingVoxels() / r.voxels(), 0) +
			" %) belong to surviving clusters; the largest ALE value in it is " + digits(r.maxAle(), 4) + " at (" +
			decimals(r.peakMm().xMm(), 1) + ", " + decimals(r.peakMm().yMm(), 1) + ", " + decimals(r.peakMm().zMm(), 1) +
			") mm, and the largest z " + decimals(r.maxZ(), 2) + ". " + clusters(r) + beyond(run);
	}

	/**
	 * How many of the surviving clusters are co-activations at all, as a sentence with a space before it; empty without
	 * clusters and for runs that did not find their halo.
	 */
	public static String beyond(final MacmRecord run) {
		final List<RunResult.ClusterSummary> clusters = run.ale().result().clusters();
		final boolean isLeftOut = run.seeds() == SeedFoci.LEAVE_OUT;
		if (clusters.isEmpty() || run.inRegion().halo().isEmpty() && !isLeftOut ||
			run.inRegion().voxelsOfClusters().size() != clusters.size()) return "";
		final double voxelMm3 = clusters.get(0).volumeMm3() / clusters.get(0).voxels();
		final int[] beyond =
			IntStream.range(0, clusters.size()).map(c -> run.inRegion().beyond(c, clusters.get(c).voxels())).toArray();
		final long some = Arrays.stream(beyond).filter(n -> n > 0).count();
		final String halo = isLeftOut ? "" : " its halo, the voxels around it that pass by the foci inside the region";
		return some == 0
			? " No co-activation was found: every voxel of the clusters lies in the region" +
				(isLeftOut ? "" : " or in" + halo) + "."
			: " " +
				(some == clusters.size() ? some == 1 ? "The cluster extends" : "All clusters extend"
					: count(some, "cluster extends", "clusters extend")) +
				" beyond the region" + (isLeftOut ? "" : " and" + halo) + ": " +
				volume(Arrays.stream(beyond).sum() * voxelMm3) + " in all.";
	}

	/** What it means that no cluster extends beyond the region and its halo; empty where one does, or the halo is unknown. */
	public static Optional<String> confined(final MacmRecord run) {
		final List<Integer> voxels = run.ale().result().clusters().stream().map(RunResult.ClusterSummary::voxels).toList();
		final boolean isKnown = run.inRegion().halo().isPresent() || run.seeds() == SeedFoci.LEAVE_OUT;
		return Optional.of(run.seeds().confinement()).filter(s -> isKnown && run.inRegion().isConfined(voxels));
	}

	private static String clusters(final RegionFinding region) {
		final List<String> parts = new ArrayList<>();
		for (int c = 0; c < region.voxelsOfClusters().size(); c++)
			if (region.voxelsOfClusters().get(c) > 0)
				parts.add("cluster " + (c + 1) + " (" + count(region.voxelsOfClusters().get(c), "voxel", "voxels") + " of it)");
		return parts.isEmpty() ? "No surviving cluster extends into it."
			: "It is part of " + String.join(" and ", parts) + ".";
	}
}
