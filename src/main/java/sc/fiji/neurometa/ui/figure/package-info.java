/** Figures on white paper, drawn without a display, as pixels or as vectors. */
package sc.fiji.neurometa.ui.figure;
