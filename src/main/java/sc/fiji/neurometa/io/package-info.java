/** Files: readers of foci, the NIfTI codec, writers of maps, tables and run records. */
package sc.fiji.neurometa.io;
