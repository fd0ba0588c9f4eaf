/**
 * Figures of brains for print: mosaics of slices, glass brains, peaks and foci, on white paper. A figure is composed
 * of maps and labels, drawn once on a canvas, and written as PNG, SVG or PDF, without a display. Pixels and vectors
 * come from the same drawing code. Plots without a brain belong in {@code ui.plot}; what is drawn is decided by the
 * caller, from the run record.
 */
package sc.fiji.neurometa.ui.figure;
