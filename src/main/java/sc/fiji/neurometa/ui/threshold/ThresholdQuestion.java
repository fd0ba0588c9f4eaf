package sc.fiji.neurometa.ui.threshold;

import java.awt.Window;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.AleMaps;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;

/**
 * The question of a window about a threshold, and the source of its answers.
 *
 * @param name of the result
 * @param first the threshold that the result was first seen with
 * @param start the threshold to show at first
 * @param corrections those that can be chosen
 * @param missing why the others cannot, a sentence for each
 * @param steps the cluster-forming p that can be chosen
 * @param given keys whose values the caller gave; they are shown, and cannot be changed
 * @param target where the result goes, at first
 * @param prefix what the names of the files begin with in a folder, when nobody says otherwise
 * @param input voxels of the maps
 * @param maps the maps, which no threshold changes
 * @param result computes the result; throws an InputException where a threshold cannot be used
 * @param sentence tells a result in a sentence
 * @param help opens the help beside the window
 */
public record ThresholdQuestion(String name, ThresholdChoice first, ThresholdChoice start, List<Correction> corrections,
	List<String> missing, double[] steps, Set<String> given, Target target, UnaryOperator<String> prefix, AleInput input,
	AleMaps maps, Function<ThresholdChoice, MainEffectResult> result, Function<MainEffectResult, String> sentence,
	Consumer<Window> help)
{

	public ThresholdQuestion {
		corrections = List.copyOf(corrections);
		missing = List.copyOf(missing);
		given = Set.copyOf(given);
	}

	/**
	 * Where the result goes.
	 *
	 * @param folder for files; empty for none
	 * @param prefix of their names
	 * @param show whether its windows open
	 */
	public record Target(String folder, String prefix, boolean show) {}

	/**
	 * What the user settled on.
	 *
	 * @param choice the threshold
	 * @param target where its result goes
	 */
	public record Answer(ThresholdChoice choice, Target target) {}
}
