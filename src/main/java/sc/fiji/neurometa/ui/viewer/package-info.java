/** A finished result to look at: slices through a crosshair, stacks on anatomy, clusters with what they consist of. */
package sc.fiji.neurometa.ui.viewer;
