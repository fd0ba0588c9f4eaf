package sc.fiji.neurometa.analysis.literature;

/**
 * The overlap of a cluster with a region of an atlas.
 *
 * @param cluster number of the cluster, counted from 1
 * @param atlas name of the atlas
 * @param region name of the region
 * @param percentOfCluster percentage of the cluster's volume that lies in the region
 * @param percentOfRegion percentage of the region's volume that the cluster covers
 */
public record RegionShare(int cluster, String atlas, String region, double percentOfCluster, double percentOfRegion) {}
