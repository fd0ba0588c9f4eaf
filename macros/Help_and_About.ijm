// The first page of the documentation, and the versions of everything.
// Argument: the folder for the results; target/help when there is none.
folder = getArgument();
if (folder == "") folder = "target/help";
File.makeDirectory(folder);
// with a display these open windows
run("NeuroMeta Help");
run("About NeuroMeta");
File.saveString("NeuroMeta in ImageJ " + getVersion(), folder + File.separator + "versions.txt");
print("NeuroMeta in ImageJ " + getVersion());
