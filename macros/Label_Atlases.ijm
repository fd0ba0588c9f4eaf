// Names of places from an atlas of one's own: here the clusters of one literature, with a table of names next to them, name the peaks
// of another. Argument: the folder for the files; target/label-atlases when there is none.
// The maps are uncorrected, so that this takes seconds; for results to publish use correction=cluster_fwe.
folder = getArgument();
if (folder == "") folder = "target/label-atlases";
File.makeDirectory(folder);
samples = newArray("semantic_knowledge", "semantic_relatedness");
atlas = "";
for (i = 0; i < samples.length; i++) {
	foci = folder + File.separator + samples[i] + ".txt";
	run("Open Sample Foci", "sample=" + samples[i] + " output_file=[" + foci + "]");
	run("ALE Meta-Analysis", "foci_file=[" + foci + "] correction=uncorrected voxel_p=0.001 min_cluster_mm3=200 output_directory=["
		+ folder + "] show_results=false label_atlases=[" + atlas + "]");
	// the first result becomes the atlas of the second
	names = folder + File.separator + "names.txt";
	File.saveString("1 largest cluster of " + samples[i] + "\n2 second cluster of " + samples[i] + "\n", names);
	atlas = folder + File.separator + samples[i] + "_clusters.nii.gz|" + names;
}
print(File.openAsString(folder + File.separator + samples[1] + "_regions.csv"));
