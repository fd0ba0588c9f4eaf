// Where two literatures that ship with NeuroMeta converge both: the conjunction of their thresholded maps.
// Argument: the folder for the results.
folder = getArgument();
samples = newArray("semantic_knowledge", "semantic_relatedness");
maps = "";
for (i = 0; i < samples.length; i++) {
	foci = folder + File.separator + samples[i] + ".txt";
	run("Open Sample Foci", "sample=" + samples[i] + " output_file=[" + foci + "]");
	run("ALE Meta-Analysis", "foci_file=[" + foci + "] correction=uncorrected voxel_p=0.001 min_cluster_mm3=200 "
		+ "output_directory=[" + folder + "] show_results=false");
	maps = maps + folder + File.separator + samples[i] + "_thresholded_ALE.nii.gz;";
}
run("Map Conjunction", "map_list=[" + maps + "] output_directory=[" + folder + "] output_prefix=semantics show_results=false");
print(File.openAsString(folder + File.separator + "semantics_conjunction_methods.md"));
