// The ALE of a real literature that ships with NeuroMeta: 21 experiments on semantic knowledge in children.
// Argument: the folder for the results; target/demo when there is none.
folder = getArgument();
if (folder == "") folder = "target/demo";
File.makeDirectory(folder);
foci = folder + File.separator + "semantic_knowledge.txt";
run("Open Sample Foci", "sample=semantic_knowledge output_file=[" + foci + "]");
run("ALE Meta-Analysis", "foci_file=[" + foci + "] output_directory=[" + folder + "] show_results=false");
print(File.openAsString(folder + File.separator + "semantic_knowledge_clusters.csv"));
files = getFileList(folder);
print("" + files.length + " files in " + folder + ":");
for (i = 0; i < files.length; i++) print("  " + files[i]);
