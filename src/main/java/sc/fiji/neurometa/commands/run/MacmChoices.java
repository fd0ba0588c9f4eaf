package sc.fiji.neurometa.commands.run;

import sc.fiji.neurometa.analysis.effect.AleComputation;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.macm.DatabaseFilter;

/**
 * The choices of a dialog about a MACM, in addition to the files, the region and the output.
 *
 * @param settings how the ALE is computed
 * @param filter which experiments of the database are looked at
 * @param nullModel where random foci fall
 * @param computation how the ALE is computed
 */
public record MacmChoices(AleSettings settings, DatabaseFilter filter, NullModel nullModel, AleComputation computation) {}
