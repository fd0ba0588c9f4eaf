// Six analyses of one spreadsheet by one line: n-back and flanker studies that ship with NeuroMeta.
// Argument: the folder for the files; target/analyses when there is none.
// 1000 permutations; for results to publish use 5000 or more.
folder = getArgument();
if (folder == "") folder = "target/analyses";
File.makeDirectory(folder);
n_back = folder + File.separator + "n_back.txt";
flanker = folder + File.separator + "flanker.txt";
run("Open Sample Foci", "sample=n_back output_file=[" + n_back + "]");
run("Open Sample Foci", "sample=flanker output_file=[" + flanker + "]");

// the spreadsheet: a row for each focus, a tag for each literature
sheet = folder + File.separator + "experiments.csv";
run("Merge Foci Files", "foci_list=[" + n_back + ";" + flanker + "] tag_list=[task=n-back;task=flanker] output_file=[" + sheet + "]");

// the analyses: another column for each macro key that some of them need
table = folder + File.separator + "analyses.csv";
File.saveString("kind,name,include,include_a,include_b,name_a,name_b,filter_min_n,roi,roi_x_mm,roi_y_mm,roi_z_mm,roi_radius_mm\n"
	+ "ale,n-back,n-back\n"
	+ "ale,flanker,flanker\n"
	+ "contrast,n-back and flanker,,n-back,flanker,n-back,flanker\n"
	+ "conjunction,both tasks,n-back; flanker\n"
	+ "ale,large n-back samples,n-back,,,,,25\n"
	+ "macm,left insula,,,,,,,sphere,-34,22,0,6\n", table);

run("Analyses from Table", "experiments_file=[" + sheet + "] analyses_file=[" + table + "] "
	+ "settings=[default_subjects=20 pool_by=study shared_experiments=drop seed=1] "
	+ "title=[N-back and flanker] output_directory=[" + folder + "]");

// maps, tables, foci, records, methods and checklists of all six, and the report, in one zip
report = folder + File.separator + "study_report.html";
rows = split(File.openAsString(folder + File.separator + "outcomes.csv"), "\n");
records = "";
for (i = 1; i < rows.length; i++) {
	end = indexOf(rows[i], "_run.json");
	if (end > 0) {
		start = lastIndexOf(substring(rows[i], 0, end), ",") + 1;
		records = records + folder + File.separator + substring(rows[i], start, end) + "_run.json;";
	}
}
run("Share Result", "run_list=[" + records + "] more_files=[" + report + "] output_file=[" + folder + File.separator + "study.zip]");
print("Written: " + report + " and study.zip");
