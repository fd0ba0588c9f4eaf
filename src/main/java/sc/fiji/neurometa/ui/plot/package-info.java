/**
 * Plots of a run: the null distribution with its threshold, the number of foci, contributions of experiments to
 * clusters, and the matrix of an atlas. They take the records and tables of a finished run and draw on the same
 * canvas as figures, without a display. Numbers are drawn as they were stored; none is computed again. Brains belong
 * in {@code ui.figure}.
 */
package sc.fiji.neurometa.ui.plot;
