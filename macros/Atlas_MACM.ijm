// Three regions of the AAL atlas in the n-back and flanker studies that ship with NeuroMeta: a folder of results for each,
// and the number of experiments that report any two of them. Argument: the folder for the results; target/atlas when there is none.
// The maps are uncorrected, so that this takes seconds; for results to publish omit correction.
folder = getArgument();
if (folder == "") folder = "target/atlas";
File.makeDirectory(folder);
run("Atlas MACM", "atlas=aal regions=[Insula_L;Insula_R;Parietal_Inf_L] default_subjects=20 correction=uncorrected "
	+ "voxel_p=0.001 output_directory=[" + folder + "] output_prefix=aal show_results=false");
print(File.openAsString(folder + File.separator + "aal_atlas.csv"));
print(File.openAsString(folder + File.separator + "aal_coactivation.csv"));
