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
import java.util.stream.IntStream;
import java.util.stream.Stream;

import sc.fiji.neurometa.analysis.literature.ExcludedRegion;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.CoordinateTransform;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Region;

/**
 * The region whose co-activations are analysed.
 *
 * @param kind how it was given
 * @param name its name in results
 * @param source its origin: path of an image, or name of an atlas that comes with NeuroMeta; empty for others
 * @param region the region itself
 */
public record SeedRegion(RegionKind kind, String name, Optional<String> source, Region region) {

	/** A sphere. */
	public static SeedRegion sphere(final String name, final Region.Sphere sphere) {
		return new SeedRegion(RegionKind.SPHERE, name, Optional.empty(), sphere);
	}

	/**
	 * Whether a focus lies inside.
	 *
	 * @param focus the focus
	 * @param space the space of its millimetres
	 * @param transform converts it when that is not the space of the region
	 */
	public boolean contains(final Focus focus, final Space space, final CoordinateTransform transform) {
		return contains(focus.xMm(), focus.yMm(), focus.zMm(), space, transform);
	}

	private boolean contains(final double x, final double y, final double z, final Space space,
		final CoordinateTransform transform)
	{
		final double[] mm = transform.convert(x, y, z, space, region.space());
		return region.contains(mm[0], mm[1], mm[2]);
	}

	/**
	 * The voxels of a mask that belong to the region: those whose centres lie inside, or, for a region between the
	 * centres, those nearest to its own.
	 *
	 * @param mask the mask
	 * @param transform converts centres when mask and region are in different spaces
	 * @return their ordinals, ascending
	 * @throws InputException when there are none
	 */
	public int[] ordinals(final Mask mask, final CoordinateTransform transform) {
		final int[] inside = IntStream.range(0, mask.size()).filter(i -> {
			final double[] mm = mask.grid().centreMm(mask.voxel(i));
			return contains(mm[0], mm[1], mm[2], mask.space(), transform);
		}).toArray();
		if (inside.length > 0) return inside;
		final int[] nearest = centres().map(c -> transform.convert(c[0], c[1], c[2], region.space(), mask.space()))
			.mapToInt(c -> mask.grid().nearestVoxel(c[0], c[1], c[2])).filter(v -> v >= 0 && mask.contains(v))
			.map(mask::ordinal).sorted().distinct().toArray();
		if (nearest.length > 0) return nearest;
		throw new InputException("The region " + name + " lies outside the mask " + mask.name() + nearest(mask) +
			". Check its coordinates (mm, " + mask.space().label() + ") and the sign of x: left is negative.");
	}

	/**
	 * The region as one whose foci are left out.
	 *
	 * @param transform converts points of the other space
	 */
	public ExcludedRegion excluded(final CoordinateTransform transform) {
		return new ExcludedRegion(region, transform);
	}

	/** The centre of a ball, or of every voxel. */
	private Stream<double[]> centres() {
		if (region instanceof Region.Sphere sphere) return Stream.of(sphere.centre().toArray());
		final Mask voxels = region.asVoxels().orElseThrow();
		return IntStream.range(0, voxels.size()).mapToObj(i -> voxels.grid().centreMm(voxels.voxel(i)));
	}

	private String nearest(final Mask mask) {
		if (!(region instanceof Region.Sphere sphere) || sphere.space() != mask.space()) return "";
		return String.format(Locale.ROOT, " (its centre is %.1f mm away from the nearest voxel)",
			mask.distanceMm(sphere.centre().xMm(), sphere.centre().yMm(), sphere.centre().zMm()));
	}
}
