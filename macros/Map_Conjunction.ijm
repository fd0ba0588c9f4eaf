// Where two literatures both converge: the conjunction of their thresholded maps. Argument: the folder for the files; target/conjunction
// when there is none.
// The maps are uncorrected, so that this takes seconds; for results to publish use correction=cluster_fwe.
folder = getArgument();
if (folder == "") folder = "target/conjunction";
File.makeDirectory(folder);
samples = newArray("semantic_knowledge", "semantic_relatedness");
maps = "";
for (i = 0; i < samples.length; i++) {
	foci = folder + File.separator + samples[i] + ".txt";
	run("Open Sample Foci", "sample=" + samples[i] + " output_file=[" + foci + "]");
	run("ALE Meta-Analysis", "foci_file=[" + foci + "] correction=uncorrected voxel_p=0.001 output_directory=["
		+ folder + "] show_results=false");
	maps = maps + folder + File.separator + samples[i] + "_thresholded_Z.nii.gz;";
}
run("Map Conjunction", "map_list=[" + maps + "] output_directory=[" + folder + "] output_prefix=both show_results=false");
print(File.openAsString(folder + File.separator + "both_conjunction_methods.md"));
