/** The window in which the threshold of a finished result is moved, and map and clusters follow. */
package sc.fiji.neurometa.ui.threshold;
