package sc.fiji.neurometa.analysis.correction;

/** Sentences of a methods text that several corrections share, with the numbers of a run. */
public interface MethodSentences {

	/** The level of the correction as text. */
	String alpha();

	/** The p of the settings as text. */
	String voxelP();

	/** The cluster-forming threshold, and how clusters were formed. */
	String forming();

	/** How the permutations were made, and the maximum that was recorded. */
	String permutations(String kept);

	/** The definition of a family-wise p, and which survived; {@code what} is a voxel or a cluster. */
	String level(String what, String quantity);

	/** How the voxels that pass were joined to clusters. */
	String connected(String voxels);
}
