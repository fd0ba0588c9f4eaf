/** Writers and readers of the files of a result: tables, maps and the run record. */
package sc.fiji.neurometa.io.results;
