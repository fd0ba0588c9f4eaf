// Which clusters of a literature does any literature report, and which remain when random experiments are those of a database?
// The database that comes with NeuroMeta stands for a large one here: it holds two tasks only. For a study give Neurosynth,
// base_rate_file=[/data/neurosynth], instead of base_rate_shipped=true.
// Argument: the folder for the results; target/base_rates when there is none.
folder = getArgument();
if (folder == "") folder = "target/base_rates";
File.makeDirectory(folder);
path = folder + File.separator;
output = " output_directory=[" + folder + "] show_results=false";
run("Open Sample Foci", "sample=pain output_file=[" + path + "pain.txt]");
run("ALE Meta-Analysis", "foci_file=[" + path + "pain.txt] base_rate_shipped=true permutations=200 output_prefix=compared" + output);
run("ALE Meta-Analysis", "foci_file=[" + path + "pain.txt] base_rate_shipped=true null_model=base_rate correction=voxel_fwe permutations=1000 output_prefix=tested" + output);
print(File.openAsString(path + "compared_clusters.csv"));
print(File.openAsString(path + "tested_clusters.csv"));
// the last columns say how many studies report a cluster, and its p against them
if (indexOf(File.openAsString(path + "compared_clusters.csv"), "reported_by_percent,p_base_rate") < 0)
	exit("The clusters were not compared with the database.");
