/**
 * Activation likelihood estimation, one class per quantity of the papers. Data flows from the foci of an experiment
 * ({@link sc.fiji.neurometa.ale.KernelFoci}) through {@link sc.fiji.neurometa.ale.Kernel} and
 * {@link sc.fiji.neurometa.ale.ModelledActivation} to {@link sc.fiji.neurometa.ale.Ale}, and from the histograms of
 * the modelled activations through {@link sc.fiji.neurometa.ale.AnalyticNull} to p and
 * {@link sc.fiji.neurometa.ale.ZScore}. Each class states its formula, its source and its units; whoever has the
 * paper in hand finds its formula here. Code that is fast rather than plain belongs in
 * {@link sc.fiji.neurometa.ale.random}, and thresholds, clusters and settings belong above.
 */
package sc.fiji.neurometa.ale;
