/** Slices through a brain for the screen, with a map in colour over it: quick, and without a display. */
package sc.fiji.neurometa.ui.slices;
