// MNI to Talairach and back, to the same coordinates. Argument: the folder for the files.
folder = getArgument();
foci = folder + File.separator + "pain.txt";
there = folder + File.separator + "pain_talairach.txt";
back = folder + File.separator + "pain_mni.txt";
run("Open Sample Foci", "sample=pain output_file=[" + foci + "]");
run("Convert Foci Space", "foci_file=[" + foci + "] direction=mni_to_tal transform=lancaster_spm output_file=[" + there + "]");
run("Convert Foci Space", "foci_file=[" + there + "] direction=tal_to_mni transform=lancaster_spm output_file=[" + back + "]");
lines = split(File.openAsString(there), "\n");
print(lines[0] + " with " + lines.length + " lines in " + there);
