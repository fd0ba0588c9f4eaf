// One page about several runs: two literatures that ship with NeuroMeta, and where both converge.
// Argument: the folder for the files; target/study-report when there is none.
// The maps are uncorrected, so that this takes seconds; for results to publish use correction=cluster_fwe.
folder = getArgument();
if (folder == "") folder = "target/study-report";
File.makeDirectory(folder);
samples = newArray("semantic_knowledge", "semantic_relatedness");
maps = "";
runs = "";
for (i = 0; i < samples.length; i++) {
	foci = folder + File.separator + samples[i] + ".txt";
	run("Open Sample Foci", "sample=" + samples[i] + " output_file=[" + foci + "]");
	run("ALE Meta-Analysis", "foci_file=[" + foci + "] correction=uncorrected voxel_p=0.001 min_cluster_mm3=200 "
		+ "output_directory=[" + folder + "] show_results=false");
	maps = maps + folder + File.separator + samples[i] + "_thresholded_Z.nii.gz;";
	runs = runs + folder + File.separator + samples[i] + "_run.json;";
}
run("Map Conjunction", "map_list=[" + maps + "] output_directory=[" + folder + "] output_prefix=both show_results=false");
runs = runs + folder + File.separator + "both_conjunction_run.json";
page = folder + File.separator + "study.html";
run("Study Report", "run_list=[" + runs + "] title=[Semantic cognition in children] figure_list=["
	+ folder + File.separator + "both_conjunction_mosaic.png] output_file=[" + page + "]");
print("Written: " + page + ", " + round(File.length(page) / 1000) + " kB");
