/**
 * A literature on its way into an analysis, and the settings of that analysis. The experiments as read become
 * {@link sc.fiji.neurometa.analysis.literature.PreparedFoci}: converted to the space of the mask, pooled, placed and
 * given their kernels, with a {@link sc.fiji.neurometa.analysis.literature.FocusRecord} of what became of every
 * focus. {@link sc.fiji.neurometa.analysis.literature.AleInput} and
 * {@link sc.fiji.neurometa.analysis.literature.AleSettings} are what an ALE needs;
 * {@link sc.fiji.neurometa.analysis.literature.Overlap} and {@link sc.fiji.neurometa.analysis.literature.FociAudit}
 * look for experiments that occur twice. No statistics may come in: this package ends where the first map begins.
 */
package sc.fiji.neurometa.analysis.literature;
