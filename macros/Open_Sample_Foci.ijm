// Saves the five literatures that ship with NeuroMeta. Argument: the folder for them.
folder = getArgument();
samples = newArray("semantic_knowledge", "semantic_relatedness", "pain", "n_back", "flanker");
for (i = 0; i < samples.length; i++) {
	file = folder + File.separator + samples[i] + ".txt";
	run("Open Sample Foci", "sample=" + samples[i] + " output_file=[" + file + "]");
	print(samples[i] + ": " + File.length(file) + " bytes");
}
