// The content of a foci file: the account of every focus as a table, and a picture of all foci on the brain. Argument: the folder.
folder = getArgument();
foci = folder + File.separator + "semantic_relatedness.txt";
run("Open Sample Foci", "sample=semantic_relatedness output_file=[" + foci + "]");
run("Check Foci File", "foci_file=[" + foci + "] mask=mni152 output_file=[" + folder + File.separator + "audit.csv] figure_file=[" +
	folder + File.separator + "foci.png]");
lines = split(File.openAsString(folder + File.separator + "audit.csv"), "\n");
print("" + (lines.length - 1) + " foci; the first: " + lines[1]);
