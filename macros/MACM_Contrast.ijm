// Two regions: the co-activations of each, their contrast, and their conjunction.
// Argument: the folder for the results; target/macm_contrast when there is none.
folder = getArgument();
if (folder == "") folder = "target/macm_contrast";
File.makeDirectory(folder);
path = folder + File.separator;
output = " output_directory=[" + folder + "] show_results=false ";
// for a publication use the default correction
quick = " default_subjects=20 correction=uncorrected voxel_p=0.001 ";
run("MACM Analysis", "roi=atlas roi_atlas=aal roi_region=Insula_L output_prefix=insula" + quick + output);
run("MACM Analysis", "roi=atlas roi_atlas=aal roi_region=Parietal_Inf_L output_prefix=parietal" + quick + output);
// experiments that report both regions cannot distinguish them
run("ALE Contrast Analysis", "foci_file_a=[" + path + "insula_selected_foci.txt] foci_file_b=[" + path
	+ "parietal_selected_foci.txt] name_a=insula name_b=parietal shared_experiments=drop output_prefix=contrast" + quick + output);
run("Map Conjunction", "map_list=[" + path + "insula_thresholded_Z.nii.gz;" + path + "parietal_thresholded_Z.nii.gz] "
	+ "output_prefix=both" + output);
print(File.openAsString(path + "contrast_methods.md"));
print(File.openAsString(path + "both_conjunction_methods.md"));
