// Two literatures into one file. Argument: the folder for the files.
folder = getArgument();
first = folder + File.separator + "semantic_knowledge.txt";
second = folder + File.separator + "semantic_relatedness.txt";
run("Open Sample Foci", "sample=semantic_knowledge output_file=[" + first + "]");
run("Open Sample Foci", "sample=semantic_relatedness output_file=[" + second + "]");
run("Merge Foci Files", "foci_list=[" + first + ";" + second + "] output_file=[" + folder + File.separator + "both.txt]");
print("" + lengthOf(File.openAsString(folder + File.separator + "both.txt")) + " characters in both.txt");
