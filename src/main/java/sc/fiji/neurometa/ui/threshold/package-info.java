/**
 * The window in which the threshold of a finished result is moved while map and clusters follow. A
 * {@link sc.fiji.neurometa.ui.threshold.ThresholdQuestion} carries the first threshold and the function that answers
 * another one; no permutation is run again. {@link sc.fiji.neurometa.ui.threshold.LatestTask} keeps only the newest
 * question while an answer is computed, so that sliders stay smooth. The answer itself comes from
 * {@code analysis.effect}, and files are written by the command after the window has closed.
 */
package sc.fiji.neurometa.ui.threshold;
