/**
 * The run record: everything that is needed to repeat a run bit for bit and to write about it. Each kind of analysis
 * has its record ({@link sc.fiji.neurometa.record.RunRecord}, {@link sc.fiji.neurometa.record.ContrastRecord},
 * {@link sc.fiji.neurometa.record.MacmRecord}, {@link sc.fiji.neurometa.record.ConjunctionRecord}), made from its
 * input, settings and result, and {@link sc.fiji.neurometa.record.Run} holds one of them. <b>The names of record
 * components are the keys of {@code P_run.json}</b>, a public file format: renaming one breaks the files of users,
 * and a test with stored files of version 1 says so. Methods texts, reports, <i>Repeat Run</i> and <i>Rethreshold
 * Result</i> read nothing but these records and the files next to them. JSON itself is in {@code io.results};
 * nothing that computes may come in, except for moving the threshold of a finished run.
 */
package sc.fiji.neurometa.record;
