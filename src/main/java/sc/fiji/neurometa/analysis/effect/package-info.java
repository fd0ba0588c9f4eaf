/**
 * The analysis of one literature, from {@link sc.fiji.neurometa.analysis.literature.AleInput} and settings to
 * {@link sc.fiji.neurometa.analysis.effect.MainEffectResult}. {@link sc.fiji.neurometa.analysis.effect.MainEffect}
 * computes the maps, {@link sc.fiji.neurometa.analysis.effect.AleNull} tests them by permutation,
 * {@link sc.fiji.neurometa.analysis.effect.Thresholding} keeps the surviving clusters, and
 * {@link sc.fiji.neurometa.analysis.effect.ClusterReport} describes them with peaks, regions and contributions.
 * Leaving out one experiment at a time and the probabilistic ALE of a balanced contrast belong here as well. What
 * needs two literatures, a database or a file belongs elsewhere.
 */
package sc.fiji.neurometa.analysis.effect;
