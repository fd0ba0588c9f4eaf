package sc.fiji.neurometa.analysis;

import java.util.Optional;
import java.util.function.Function;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Region;

/**
 * The region of a run: a ball, or voxels, which go into the record as a whole.
 *
 * @param kind how it was given
 * @param name what results call it
 * @param source what it was taken from: path of an image, or name of an atlas that comes with NeuroMeta; empty for others
 * @param space the space of its millimetres
 * @param centreMm centre of a ball
 * @param radiusMm radius of a ball in mm
 * @param voxels the voxels of any other region, on their own grid
 */
public record RunRegion(RegionKind kind, String name, Optional<String> source, Space space, Optional<Point> centreMm,
	Optional<Double> radiusMm, Optional<RunMask> voxels)
{

	static RunRegion of(final SeedRegion seed) {
		final Optional<Region.Sphere> sphere = Optional.of(seed.region()).filter(Region.Sphere.class::isInstance).map(
			Region.Sphere.class::cast);
		final Optional<Mask> mask = Optional.of(seed.region()).filter(Region.Voxels.class::isInstance).map(
			Region.Voxels.class::cast).map(Region.Voxels::voxels);
		return new RunRegion(seed.kind(), seed.name(), seed.source(), seed.region().space(), sphere.map(
			Region.Sphere::centre), sphere.map(Region.Sphere::radiusMm), mask.map(m -> RunMask.of(m, seed.name(), Optional.of(
				seed.source().orElse("")))));
	}

	/**
	 * The region itself.
	 *
	 * @throws InputException when the record was changed
	 */
	public SeedRegion restore() {
		if (centreMm.isPresent() == voxels.isPresent() || centreMm.isPresent() != radiusMm.isPresent() || radiusMm.filter(
			r -> !(r >= 0)).isPresent()) throw new InputException(
				"The region in the run record is neither a ball nor voxels. Use an unchanged copy of it.");
		final Function<String, Mask> none = name -> {
			throw new InputException("The region in the run record has no voxels. Use an unchanged copy of it.");
		};
		return new SeedRegion(kind, name, source, voxels.<Region> map(v -> new Region.Voxels(v.restore(none))).orElseGet(
			() -> new Region.Sphere(space, centreMm.orElseThrow(), radiusMm.orElseThrow())));
	}
}
