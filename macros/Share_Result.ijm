// Everything of a run in one zip, for a supplement or an archive; nothing is uploaded.
// Argument: the folder for the files; target/share when there is none.
// The map is uncorrected, so that this takes seconds; for results to publish use correction=cluster_fwe.
folder = getArgument();
if (folder == "") folder = "target/share";
File.makeDirectory(folder);
foci = folder + File.separator + "semantic_knowledge.txt";
run("Open Sample Foci", "sample=semantic_knowledge output_file=[" + foci + "]");
run("ALE Meta-Analysis", "foci_file=[" + foci + "] correction=uncorrected voxel_p=0.001 min_cluster_mm3=200 "
	+ "output_directory=[" + folder + "] show_results=false");
record = folder + File.separator + "semantic_knowledge_run.json";
figure = folder + File.separator + "foci.png";
run("Save Result Figure", "figure=foci_on_brain run_record=[" + record + "] output_file=[" + figure + "]");
zip = folder + File.separator + "semantic_knowledge.zip";
run("Share Result", "run_list=[" + record + "] more_files=[" + figure + "] output_file=[" + zip + "]");
print("Written: " + zip + ", " + round(File.length(zip) / 1000) + " kB");
