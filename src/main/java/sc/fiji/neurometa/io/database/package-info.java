/** Readers of coordinate databases: tables of Neurosynth and NeuroQuery, NIMADS, NiMARE, and folders of foci files. */
package sc.fiji.neurometa.io.database;
