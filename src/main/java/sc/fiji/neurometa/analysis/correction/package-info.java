/**
 * The corrections of an ALE map for the many voxels that are tested: one class each, which says what is tested, which maxima
 * of the permutations it is compared with, and what a voxel and a cluster must reach. The words of each correction are a class
 * too, so that sentences, labels and headings about it are read and changed in one place; the pages that use them put in the
 * numbers. A new correction is a class, its words, and its lines in {@link Correction}.
 * <p>
 * The lowest room of {@code analysis}: settings name a correction, and the analyses ask it. It knows clusters, maxima and
 * permutations of {@code inference} and the null distribution of {@code ale}, but no settings, no literature and no run.
 */
package sc.fiji.neurometa.analysis.correction;
