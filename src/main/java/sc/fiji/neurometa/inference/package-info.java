/** Clusters, family-wise and false-discovery corrections, permutations. */
package sc.fiji.neurometa.inference;
