// Two literatures that ship with NeuroMeta: main effects, contrasts both ways, conjunction.
// Argument: the folder for the results; target/contrast when there is none.
folder = getArgument();
if (folder == "") folder = "target/contrast";
File.makeDirectory(folder);
a = folder + File.separator + "semantic_knowledge.txt";
b = folder + File.separator + "pain.txt";
run("Open Sample Foci", "sample=semantic_knowledge output_file=[" + a + "]");
run("Open Sample Foci", "sample=pain output_file=[" + b + "]");
run("ALE Contrast Analysis", "foci_file_a=[" + a + "] foci_file_b=[" + b + "] name_a=[semantic knowledge] "
	+ "contrast_method=pooled relabelings=10000 contrast_p=0.001 output_directory=[" + folder + "] "
	+ "output_prefix=contrast show_results=false");
print(File.openAsString(folder + File.separator + "contrast_methods.md"));
