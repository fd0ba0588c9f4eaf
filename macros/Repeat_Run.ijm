// A run, and the same run again from its record alone: both give the same files.
// Argument: the folder for the results.
folder = getArgument();
foci = folder + File.separator + "pain.txt";
run("Open Sample Foci", "sample=pain output_file=[" + foci + "]");
run("ALE Meta-Analysis", "foci_file=[" + foci + "] permutations=200 output_directory=[" + folder + "] show_results=false");
File.delete(foci);
run("Repeat Run", "run_record=[" + folder + File.separator + "pain_run.json] output_directory=["
	+ folder + "] output_prefix=again show_results=false");
first = File.openAsString(folder + File.separator + "pain_null.csv");
again = File.openAsString(folder + File.separator + "again_null.csv");
if (first != again) exit("The repeated run differs.");
print("The repeated run is the same.");
