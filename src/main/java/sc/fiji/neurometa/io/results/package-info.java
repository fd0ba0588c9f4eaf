/** Writers of what a run gives: tables, maps and the run record. */
package sc.fiji.neurometa.io.results;
