/** The use cases: each a config record in, a result record out, and the run record that repeats it. */
package sc.fiji.neurometa.analysis;
