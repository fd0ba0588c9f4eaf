package sc.fiji.neurometa.record;

import java.util.Optional;

import sc.fiji.neurometa.inference.NullMaxima;

/**
 * The maxima and p-values of the null hypothesis that the files of a finished run hold.
 *
 * @param maxima the maxima of the permutations, clusters for each of the cluster-forming p of the settings in their
 *          order, or for none; empty when the run needed no permutations. The cluster-forming values need not be known
 * @param p the uncorrected p-values by ordinal of the mask, where each voxel had its own null distribution; else
 *          empty
 */
public record SavedMaxima(Optional<NullMaxima> maxima, Optional<double[]> p) {}
