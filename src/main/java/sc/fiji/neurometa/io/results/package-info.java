/**
 * The files of a run: maps, tables, null distributions, the run record as JSON, and checkpoints. Each analysis has
 * one class that knows the names of its files ({@link sc.fiji.neurometa.io.results.AleFiles},
 * {@link sc.fiji.neurometa.io.results.ContrastFiles}, {@link sc.fiji.neurometa.io.results.MacmFiles},
 * {@link sc.fiji.neurometa.io.results.ConjunctionFiles}); {@link sc.fiji.neurometa.io.results.RunRecords} reads and
 * writes records, {@link sc.fiji.neurometa.io.results.CheckpointFile} resumable permutations. Files go into a folder
 * of their own first and appear together. Names, columns and keys are contracts with users; what is in a number is
 * decided below, and how it looks in a window or a report is decided above.
 */
package sc.fiji.neurometa.io.results;
