package sc.fiji.neurometa.analysis;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import sc.fiji.neurometa.ale.Ale;
import sc.fiji.neurometa.ale.AnalyticNull;
import sc.fiji.neurometa.ale.BaseRate;
import sc.fiji.neurometa.ale.ModelledActivation;
import sc.fiji.neurometa.ale.PackedFoci;
import sc.fiji.neurometa.inference.CandidateEngine;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.PermutationEngine;
import sc.fiji.neurometa.inference.Permutations;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.VoxelwiseNull;
import sc.fiji.neurometa.io.database.DatabaseFiles;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Region;
import sc.fiji.neurometa.space.Workers;

/**
 * Time of a permutation for the MNI studies of Neurosynth with a focus within 6 mm of the left amygdala. Run with {@code mvn
 * -q -Pbenchmarks test-compile exec:exec@jmh -Djmh.benchmark=MacmBenchmark -Djmh.sets=FOLDER}, the folder of the two
 * tables.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 5, time = 2)
public class MacmBenchmark {

	private static final int PERMUTATIONS = 40;

	/** Folder of the tables. */
	@Param("tables")
	public String set;
	/** Number of threads. */
	@Param("2")
	public int threads;
	private Mask mask;
	private int[] observed;
	private double[] formingAle;
	private PackedFoci uniform;
	private PackedFoci baseRate;

	/** Reads the tables, finds the experiments and computes their ALE. */
	@Setup
	public void make() {
		mask = ReferenceMasks.mni152();
		final AleSettings d = AleSettings.defaults();
		final AleSettings settings = new AleSettings(d.transform(), d.focusPlacement(), d.outsideFoci(), d.maModel(), d
			.poolBy(), 0, 20, d.correction(), d.voxelP(), d.alpha(), 0, d.connectivity(), 1000, List.of(), 1);
		final MacmInput input = new MacmInput(DatabaseFiles.read(Path.of(set), SpaceChoice.AUTO, UnknownSpace.DROP)
			.database(), new DatabaseFilter("", "+MNI coordinates", 0), NullModel.BASE_RATE, mask, ReferenceMasks.grayMatter(mask),
			new Anatomy(List.of()));
		final SeedRegion amygdala = new SeedRegion(RegionKind.SPHERE, "amygdala", Optional.empty(), new Region.Sphere(Space.MNI,
			new Point(-22, -4, -18), 6));
		final Macm.Placed placed = Macm.Placed.of(input, settings);
		final PreparedFoci foci = PreparedFoci.of(Macm.select(placed, amygdala, input, settings).asRead("amygdala"), mask, settings);
		uniform = new PackedFoci(foci.kernelFoci(), mask, BaseRate.uniform(input.sampling()), settings.maModel());
		baseRate = new PackedFoci(foci.kernelFoci(), mask, Macm.baseRate(placed, input).orElseThrow(), settings.maModel());
		observed = new int[mask.size()];
		final Ale ale = Ale.of(foci.kernelFoci(), mask, new ModelledActivation(mask, settings.focusPlacement(), settings
			.maModel()), () -> {}, baseRate.observed(observed));
		formingAle = new double[] { AnalyticNull.of(ale.histograms(), () -> {}).threshold(settings.voxelP()) };
	}

	/** Largest ALE value, largest and heaviest cluster under the uniform null. */
	@Benchmark
	@OperationsPerInvocation(PERMUTATIONS)
	public NullMaxima uniform() {
		final PermutationEngine engine = new CandidateEngine(mask, AleSettings.defaults().connectivity(), formingAle,
			() -> uniform.draws()::draw);
		return Workers.with(threads, () -> Permutations.run(engine, formingAle, 1, 0, PERMUTATIONS, Progress.NONE));
	}

	/** p of every voxel under the base rate. */
	@Benchmark
	@OperationsPerInvocation(PERMUTATIONS)
	public VoxelwiseNull baseRate() {
		return Workers.with(threads, () -> VoxelwiseNull.of(() -> baseRate.draws()::draw, observed, new double[0], 1,
			PERMUTATIONS, Progress.NONE));
	}

	/** The same with the largest clusters, formed at a p of each voxel in a second pass. */
	@Benchmark
	@OperationsPerInvocation(PERMUTATIONS)
	public Object baseRateClusters() {
		return Workers.with(threads, () -> VoxelwiseNull.of(() -> baseRate.draws()::draw, observed, new double[] { 0.05 }, 1,
			PERMUTATIONS, Progress.NONE).clusters(mask, AleSettings.defaults().connectivity(), baseRate::ale).run(0, PERMUTATIONS, Progress.NONE));
	}
}
