// A finished run again, from its record and the files next to it; nothing is computed.
// Argument: the folder for the results; target/open-result when there is none.
folder = getArgument();
if (folder == "") folder = "target/open-result";
File.makeDirectory(folder);
path = folder + File.separator;
run("Open Sample Foci", "sample=pain output_file=[" + path + "pain.txt]");
run("ALE Meta-Analysis", "foci_file=[" + path + "pain.txt] correction=uncorrected output_directory=[" + folder + "] show_results=false");
// with a display this opens stacks, views, clusters and text; it refuses files that were edited since
run("Open Result", "run_record=[" + path + "pain_run.json]");
print(File.openAsString(path + "pain_clusters.csv"));
