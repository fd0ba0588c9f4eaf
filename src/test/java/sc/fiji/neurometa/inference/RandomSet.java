package sc.fiji.neurometa.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;

import sc.fiji.neurometa.ale.BoundedFoci;
import sc.fiji.neurometa.ale.Kernel;
import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.ale.MaModel;
import sc.fiji.neurometa.ale.RandomFoci;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;

/** A made-up permutation test, and both engines for it. Everything follows from one number. */
record RandomSet(List<KernelFoci> experiments, Mask mask, Mask sampling, MaModel model, Connectivity connectivity,
	double[] formingValues)
{

	static RandomSet of(final long seed) {
		final Random random = new Random(seed);
		final Grid grid = new Grid(4 + random.nextInt(40), 4 + random.nextInt(40), 4 + random.nextInt(40), affine(random));
		final Mask mask = mask(grid, random);
		final Mask sampling = switch (random.nextInt(5)) {
			case 0 -> Mask.of("all", grid, Space.MNI, v -> true);
			case 1 -> few(grid, random, 1);
			case 2 -> few(grid, random, 20);
			case 3 -> mask(grid, random);
			default -> mask;
		};
		final List<KernelFoci> experiments = experiments(random);
		final MaModel model = MaModel.values()[random.nextInt(2)];
		final double[] map = new double[mask.size()];
		new RandomFoci(experiments, mask, sampling, model).draw(Seeds.of(seed, 0), map);
		return new RandomSet(experiments, mask, sampling, model, Connectivity.values()[random.nextInt(3)], thresholds(
			random, map));
	}

	private static Affine affine(final Random random) {
		final double size = 1 + 3 * random.nextDouble();
		return switch (random.nextInt(3)) {
			case 0 -> Affine.scaling(random.nextBoolean() ? 2 : -2, 2, 2, 90, -126, -72);
			case 1 -> Affine.scaling(size, 1 + 3 * random.nextDouble(), 1 + 3 * random.nextDouble(), 0, 0, 0);
			default -> Affine.of(size, .4, -.2, 5, -.5, size, .3, 7, .1, -.3, 1.3 * size, 9);
		};
	}

	private static Mask few(final Grid grid, final Random random, final int voxels) {
		final List<Integer> chosen = random.ints(voxels, 0, grid.voxels()).boxed().toList();
		return Mask.of("few", grid, Space.MNI, chosen::contains);
	}

	private static Mask mask(final Grid grid, final Random random) {
		final double radius = .2 + .5 * random.nextDouble(), holes = random.nextBoolean() ? 0 : random.nextDouble();
		final double cx = random.nextDouble(), cy = random.nextDouble(), cz = random.nextDouble();
		final IntPredicate inside = v -> {
			final double x = (grid.x(v) + .5) / grid.nx() - cx, y = (grid.y(v) + .5) / grid.ny() - cy;
			final double z = (grid.z(v) + .5) / grid.nz() - cz;
			return x * x + y * y + z * z < radius * radius && random.nextDouble() >= holes;
		};
		final Mask mask = Mask.of("ellipsoid", grid, Space.MNI, inside);
		return mask.size() > 0 ? mask : few(grid, random, 3);
	}

	private static List<KernelFoci> experiments(final Random random) {
		final int size = random.nextInt(20) == 0 ? 200 : 1 + random.nextInt(30);
		final int mostFoci = random.nextInt(20) == 0 ? 60 : 1 + random.nextInt(12);
		final boolean sameN = random.nextInt(4) == 0, narrow = random.nextInt(10) == 0;
		final List<KernelFoci> experiments = new ArrayList<>();
		for (int e = 0; e < size; e++) {
			// of a kernel narrower than a voxel the peak is 1, and its logarithm infinite
			final Kernel kernel = narrow && random.nextBoolean() ? new Kernel(.5 + random.nextDouble()) : Kernel.ofSubjects(
				sameN ? 12 : 1 + random.nextInt(60));
			experiments.add(new KernelFoci(Collections.nCopies(random.nextInt(mostFoci + 1), new Focus(0, 0, 0, 1)), kernel));
		}
		return experiments;
	}

	/** Thresholds among the values of the first permutation's map, and some that nothing or everything reaches. */
	private static double[] thresholds(final Random random, final double[] map) {
		final double[] sorted = map.clone();
		Arrays.sort(sorted);
		final double[] thresholds = new double[random.nextInt(4)];
		for (int t = 0; t < thresholds.length; t++)
			thresholds[t] = switch (random.nextInt(8)) {
				case 0 -> sorted[sorted.length - 1];
				case 1 -> Math.nextUp(sorted[sorted.length - 1]);
				case 2 -> new double[] { -1, 0, 1e-9, .5, 1, 2, Double.MIN_VALUE }[random.nextInt(7)];
				case 3 -> sorted[random.nextInt(sorted.length)];
				default -> sorted[(int) (sorted.length * (1 - Math.pow(10, -1 - 3 * random.nextDouble())))];
			};
		return thresholds;
	}

	PermutationEngine plain() {
		return new FieldEngine(mask, connectivity, formingValues, () -> new RandomFoci(experiments, mask, sampling,
			model)::draw);
	}

	PermutationEngine fast() {
		final BoundedFoci foci = new BoundedFoci(experiments, mask, sampling, model, CandidateEngine.lowest(formingValues));
		return new CandidateEngine(mask, connectivity, formingValues, () -> foci.draws()::draw);
	}

	@Override
	public String toString() {
		final Grid grid = mask.grid();
		return experiments.size() + " experiments, " + experiments.stream().mapToInt(e -> e.foci().size()).sum() +
			" foci, grid " + grid.nx() + "x" + grid.ny() + "x" + grid.nz() + ", mask " + mask.size() + ", sampling " +
			sampling.size() + ", " + model + ", " + connectivity + ", thresholds " + Arrays.toString(formingValues);
	}
}
