// The co-activations of the left anterior insula in the n-back and flanker studies that ship with NeuroMeta.
// Argument: the folder for the results; target/macm when there is none.
// First the selection alone, which computes nothing; then the analysis, with 1000 permutations that take seconds.
folder = getArgument();
if (folder == "") folder = "target/macm";
File.makeDirectory(folder);
region = "roi=sphere roi_x_mm=-34 roi_y_mm=22 roi_z_mm=0 roi_radius_mm=6 default_subjects=20 ";
output = "output_directory=[" + folder + "] output_prefix=insula show_results=false";
run("MACM Analysis", region + "preview_only=true " + output);
lines = split(File.openAsString(folder + File.separator + "insula_selected_experiments.csv"), "\n");
print("" + (lines.length - 1) + " experiments; the first: " + lines[1]);
run("MACM Analysis", region + "pool_by=study " + output);
print(File.openAsString(folder + File.separator + "insula_methods.md"));
