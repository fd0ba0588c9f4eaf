// The whole analysis of a paper on two literatures, from their coordinates to the figure and one report: both ALEs, the
// contrasts both ways, the conjunction, and the co-activations of each shared region (MACM).
// The literatures are n-back (working memory) and flanker (conflict) studies, the database is the one that ships with
// NeuroMeta. It holds the same studies: use your own database, or Neurosynth, to find co-activations in any task.
// Argument: the folder for the results; target/study when there is none. Takes a minute or two.
folder = getArgument();
if (folder == "") folder = "target/study";
File.makeDirectory(folder);
path = folder + File.separator;
// six studies do not give their number of subjects
output = " default_subjects=20 output_directory=[" + folder + "] show_results=false";
run("Open Sample Foci", "sample=n_back output_file=[" + path + "n-back.txt]");
run("Open Sample Foci", "sample=flanker output_file=[" + path + "flanker.txt]");

print("Two ALEs, contrasts, conjunction ...");
run("ALE Contrast Analysis", "foci_file_a=[" + path + "n-back.txt] foci_file_b=[" + path + "flanker.txt] "
	+ "name_a=n-back name_b=flanker output_prefix=study" + output);

// the clusters of the conjunction, except for specks of a few voxels
rows = split(File.openAsString(path + "study_conjunction_clusters.csv"), "\n");
records = path + "study_run.json";
maps = "";
names = "";
for (i = 1; i < rows.length; i++) {
	// in brackets, so that empty cells count
	cells = split(rows[i], "(,)");
	if (parseFloat(cells[2]) < 200) continue;
	region = "shared_" + cells[0];
	print("Co-activations of shared region " + cells[0] + " ...");
	run("MACM Analysis", "roi=label roi_file=[" + path + "study_conjunction_clusters.nii.gz] roi_label=" + cells[0]
		+ " output_prefix=" + region + output);
	records = records + ";" + path + region + "_run.json";
	maps = maps + ";" + path + region + "_thresholded_Z.nii.gz";
	// the region of AAL, before the Brodmann area in the label
	label = split(cells[13], ";");
	names = names + ";" + cells[0] + " " + label[0];
}

print("Figures ...");
study = path + "study_A_thresholded_Z.nii.gz;" + path + "study_B_thresholded_Z.nii.gz;" + path
	+ "study_contrast_thresholded_Z.nii.gz;" + path + "study_conjunction_Z.nii.gz";
title = " names=[n-back;flanker;n-back (warm) against flanker (cold);n-back and flanker] "
	+ "title=[Working memory and conflict in the brain] unit=Z ";
// vectors for the journal, pixels for the screen
run("Save Result Figure", "map_file=[" + study + "] figure=glass_brain" + title + "output_file=[" + path + "study_figure.pdf]");
run("Save Result Figure", "map_file=[" + study + "] figure=glass_brain" + title + "dpi=150 output_file=[" + path + "study_figure.png]");
run("Save Result Figure", "map_file=[" + substring(maps, 1) + "] figure=glass_brain names=[" + substring(names, 1) + "] "
	+ "title=[Co-activations of the shared regions] unit=Z dpi=150 output_file=[" + path + "study_coactivations.png]");

run("Study Report", "run_list=[" + records + "] title=[Working memory and conflict: shared and distinct regions] figure_list=["
	+ path + "study_figure.png;" + path + "study_coactivations.png] output_file=[" + path + "two_literatures.html]");
print(File.openAsString(path + "study_conjunction_clusters.csv"));
print("Open " + path + "two_literatures.html in a browser.");
