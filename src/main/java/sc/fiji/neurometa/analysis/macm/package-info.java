/**
 * Meta-analytic connectivity modelling: which experiments of a database report a region, and where else they
 * converge. {@link sc.fiji.neurometa.analysis.macm.DatabaseFilter} narrows the database,
 * {@link sc.fiji.neurometa.analysis.macm.SeedRegion} is the region, {@link sc.fiji.neurometa.analysis.macm.Macm}
 * selects the experiments, and their ALE is a main effect like any other.
 * {@link sc.fiji.neurometa.analysis.macm.AtlasSelection} selects for all regions of an atlas in one pass. How a
 * region is drawn, typed or read from a file is decided in the commands; neither windows nor files may come in.
 */
package sc.fiji.neurometa.analysis.macm;
