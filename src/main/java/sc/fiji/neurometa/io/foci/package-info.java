/**
 * Foci files: Sleuth text and tables, read by {@link sc.fiji.neurometa.io.foci.FociFiles}, which decides by the
 * content which it is, and Sleuth text written by {@link sc.fiji.neurometa.io.foci.SleuthWriter}. Lines become
 * experiments; every repair and every odd line is noted with its number in a
 * {@link sc.fiji.neurometa.io.foci.FociFile}, so that nothing is corrected silently. Coordinates stay in the space
 * of the file. Conversion, pooling and the search for duplicates belong in {@code analysis.literature}.
 */
package sc.fiji.neurometa.io.foci;
