package sc.fiji.neurometa.analysis.effect;

import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.inference.permutation.PermutationDriver;

/** A way to compute an ALE: as {@link #PLAIN}, with further results, or from existing ones. */
@FunctionalInterface
public interface AleComputation {

	/** The ALE alone. */
	AleComputation PLAIN = MainEffect::run;

	/** The ALE, and the fate of its clusters without each experiment. */
	AleComputation LEAVE_ONE_OUT = new AleComputation() {

		@Override
		public MainEffectResult run(final AleInput input, final AleSettings settings, final PermutationDriver driver,
			final Progress progress)
		{
			LeaveOneOut.checkMemory(input.experiments(), input.mask(), settings);
			return LeaveOneOut.clusters(MainEffect.run(input, settings, driver, progress), driver, progress);
		}

		@Override
		public boolean leavesOneOut() {
			return true;
		}
	};

	/** The result; as {@link MainEffect#run(AleInput, AleSettings, PermutationDriver, Progress)}. */
	MainEffectResult run(AleInput input, AleSettings settings, PermutationDriver driver, Progress progress);

	/** Whether the result has the fate of clusters without each experiment. */
	default boolean leavesOneOut() {
		return false;
	}
}
