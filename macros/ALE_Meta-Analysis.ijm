// ALE of a foci file with the settings recommended for publication, here of the pain set that ships with NeuroMeta.
// Argument: the folder for the results.
folder = getArgument();
foci = folder + File.separator + "pain.txt";
run("Open Sample Foci", "sample=pain output_file=[" + foci + "]");
run("ALE Meta-Analysis", "foci_file=[" + foci + "] mask=mni152 correction=cluster_fwe voxel_p=0.001 alpha=0.05 "
	+ "permutations=1000 null_steps=0.01;0.0001 seed=1 output_directory=[" + folder + "] show_results=false");
print(File.openAsString(folder + File.separator + "pain_methods.md"));
