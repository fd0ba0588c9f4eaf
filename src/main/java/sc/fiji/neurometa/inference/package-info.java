/**
 * What every test has in common: the null distribution of a maximum, the false discovery rate, the sequential
 * decision that ends permutations early, random numbers, and progress.
 * {@link sc.fiji.neurometa.inference.SplitMix64} makes the random numbers of a permutation a pure function of seed
 * and index, so that results are bit-identical for any number of threads;
 * {@link sc.fiji.neurometa.inference.NullMaxima} is what a range of permutations leaves behind and
 * {@link sc.fiji.neurometa.inference.MaximumNull} turns it into thresholds and corrected p-values. The wings below
 * hold clusters, permutations, label permutations and tests voxel by voxel. Nothing here or in the wings may know
 * what an ALE is: maps are arrays of numbers by ordinal of a mask.
 */
package sc.fiji.neurometa.inference;
