/** Words about a run, from its run record alone. */
package sc.fiji.neurometa.report;
