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
package sc.fiji.neurometa.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import sc.fiji.neurometa.analysis.macm.RegionKind;
import sc.fiji.neurometa.analysis.macm.SeedRegion;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Region;

/**
 * The region of a run: a ball, or voxels, which are stored whole in the record.
 *
 * @param kind how it was given
 * @param name its name in results
 * @param source its origin: path of an image, or name of an atlas that comes with NeuroMeta; empty for others
 * @param space the space of its millimetres
 * @param centreMm centre of a ball
 * @param radiusMm radius of a ball in mm
 * @param voxels the voxels of any other region, on their own grid
 */
public record RunRegion(RegionKind kind, String name, Optional<String> source, Space space, Optional<Point> centreMm,
	Optional<Double> radiusMm, Optional<RunMask> voxels)
{

	static RunRegion of(final SeedRegion seed) {
		final Optional<Region.Sphere> sphere =
			Optional.of(seed.region()).filter(Region.Sphere.class::isInstance).map(Region.Sphere.class::cast);
		return new RunRegion(seed.kind(), seed.name(), seed.source(), seed.region().space(),
			sphere.map(Region.Sphere::centre), sphere.map(Region.Sphere::radiusMm),
			seed.region().asVoxels().map(m -> RunMask.ofFile(m, seed.name(), seed.source().orElse(""))));
	}

	/** Whether another region is the same, regardless of its origin and of how its voxels are packed. */
	boolean isSame(final RunRegion other) {
		return kind == other.kind && name.equals(other.name) && space == other.space && centreMm.equals(other.centreMm) &&
			radiusMm.equals(other.radiusMm) && voxels.map(RunRegion::identity).equals(other.voxels.map(RunRegion::identity));
	}

	private static List<Object> identity(final RunMask mask) {
		return List.of(mask.sha256(), mask.size(), mask.voxelToMm(), mask.space());
	}

	/**
	 * The region itself.
	 *
	 * @throws InputException when the record was changed
	 */
	public SeedRegion restore() {
		if (centreMm.isPresent() == voxels.isPresent() || centreMm.isPresent() != radiusMm.isPresent() ||
			radiusMm.filter(r -> !(r >= 0)).isPresent())
			throw new InputException(
				"The region in the run record is neither a ball nor voxels. Use an unchanged copy of it.");
		final Function<String, Mask> none = name -> {
			throw new InputException("The region in the run record has no voxels. Use an unchanged copy of it.");
		};
		return new SeedRegion(kind, name, source, voxels.<Region> map(v -> new Region.Voxels(v.restore(none)))
			.orElseGet(() -> new Region.Sphere(space, centreMm.orElseThrow(), radiusMm.orElseThrow())));
	}
}
