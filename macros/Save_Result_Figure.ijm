// Figures of a result for print: the ALE of a literature that ships with NeuroMeta, then every kind of figure as PNG, SVG and PDF.
// Argument: the folder for the files; target/figures when there is none.
folder = getArgument();
if (folder == "") folder = "target/figures";
File.makeDirectory(folder);
foci = folder + File.separator + "semantic_knowledge.txt";
run("Open Sample Foci", "sample=semantic_knowledge output_file=[" + foci + "]");
run("ALE Meta-Analysis", "foci_file=[" + foci + "] output_directory=[" + folder + "] show_results=false");
result = folder + File.separator + "semantic_knowledge";
figures = newArray("glass_brain", "mosaic", "peaks", "foci", "null", "contributions", "foci_on_brain");
formats = newArray("png", "svg", "pdf");
for (i = 0; i < figures.length; i++) {
	// the first three are of a map, the others of a run
	if (i < 3) source = "map_file=[" + result + "_thresholded_Z.nii.gz]";
	else source = "run_record=[" + result + "_run.json]";
	for (j = 0; j < formats.length; j++) {
		file = folder + File.separator + figures[i] + "." + formats[j];
		run("Save Result Figure", "figure=" + figures[i] + " " + source + " title=[Semantic knowledge in children] output_file=[" + file + "]");
		print(file);
	}
}
// the z of voxels without a correction, in the colours of a lookup table of ImageJ
file = folder + File.separator + "uncorrected.png";
run("Save Result Figure", "map_file=[" + result + "_Z.nii.gz] threshold=2.33 lut=fire title=[Voxels of p < .01, uncorrected] output_file=[" + file + "]");
print(file);
