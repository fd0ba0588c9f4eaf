// A run that keeps maxima at two cluster-forming p, and its result at the second one, without new permutations.
// Argument: the folder for the results; target/rethreshold when there is none.
folder = getArgument();
if (folder == "") folder = "target/rethreshold";
File.makeDirectory(folder);
path = folder + File.separator;
output = " output_directory=[" + folder + "] show_results=false";
run("Open Sample Foci", "sample=pain output_file=[" + path + "pain.txt]");
run("ALE Meta-Analysis", "foci_file=[" + path + "pain.txt] permutations=200 null_steps=0.01" + output);
run("Rethreshold Result", "run_record=[" + path + "pain_run.json] voxel_p=0.01" + output);
print(File.openAsString(path + "pain_clusters.csv"));
print(File.openAsString(path + "pain_rethresholded_clusters.csv"));
// the record says which threshold came first
text = File.openAsString(path + "pain_rethresholded_methods.md");
if (indexOf(text, "The threshold was chosen after the result was known") < 0) exit("The text does not tell the first threshold.");
