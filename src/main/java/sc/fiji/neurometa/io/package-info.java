/**
 * Files in general: they are written completely or not at all ({@link sc.fiji.neurometa.io.AtomicFiles},
 * {@link sc.fiji.neurometa.io.AtomicFolder}), and a failure is an {@link sc.fiji.neurometa.model.InputException}
 * that names the file. The packages below hold the formats: foci files, databases, NIfTI, and the results of runs.
 * Every byte that enters or leaves the program passes through them. A format never decides what becomes of its
 * content, and nothing may come in that knows only one format.
 */
package sc.fiji.neurometa.io;
