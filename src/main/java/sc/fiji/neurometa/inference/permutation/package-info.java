/**
 * The loop over permutations. A {@link sc.fiji.neurometa.inference.permutation.PermutationTest} computes a range of
 * indices and merges ranges; {@link sc.fiji.neurometa.inference.permutation.PermutationDriver} runs one range after
 * the other, offers each result to the {@link sc.fiji.neurometa.inference.permutation.Checkpoints} and asks whether
 * the run may end early. {@link sc.fiji.neurometa.inference.permutation.CandidateEngine} takes the maxima of a null
 * map from those voxels alone that reach the lowest cluster-forming threshold. How a null map is made is left to
 * implementations of {@link sc.fiji.neurometa.inference.permutation.CandidateField} elsewhere, and where checkpoints
 * are stored to {@code io.results}: neither formulas nor files may come in.
 */
package sc.fiji.neurometa.inference.permutation;
