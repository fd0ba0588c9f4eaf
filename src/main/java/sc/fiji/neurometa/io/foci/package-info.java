/** Foci files: readers of Sleuth text and of tables, and the writer of Sleuth text. */
package sc.fiji.neurometa.io.foci;
