/**
 * Coordinate databases: tables of Neurosynth and NeuroQuery, NIMADS studysets, NiMARE datasets, and folders of foci
 * files. {@link sc.fiji.neurometa.io.database.DatabaseFiles} finds out which of them a path holds, and the reader of
 * that format returns {@link sc.fiji.neurometa.io.database.Contents}.
 * {@link sc.fiji.neurometa.io.database.SpaceDecision} then gives every experiment a space, or leaves it out, as the
 * user chose, and a {@link sc.fiji.neurometa.model.Database} leaves the package. Filters by year, word or sample
 * size belong to the analysis.
 */
package sc.fiji.neurometa.io.database;
