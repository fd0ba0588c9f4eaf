// Maps of a finished ALE on anatomy, in three views through the largest value.
// Argument: the folder for the results; target/view-map when there is none.
folder = getArgument();
if (folder == "") folder = "target/view-map";
File.makeDirectory(folder);
path = folder + File.separator;
run("Open Sample Foci", "sample=pain output_file=[" + path + "pain.txt]");
run("ALE Meta-Analysis", "foci_file=[" + path + "pain.txt] correction=uncorrected output_directory=[" + folder + "] show_results=false");
// with a display this opens the viewer
run("View Map", "map_list=[" + path + "pain_Z.nii.gz;" + path + "pain_thresholded_Z.nii.gz] threshold=3.09 lut=fire");
print("Two maps of pain were read and drawn.");
