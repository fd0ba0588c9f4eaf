package sc.fiji.neurometa.io.database;

import java.util.List;

import sc.fiji.neurometa.io.database.DatabaseFile.Format;
import sc.fiji.neurometa.io.database.DatabaseFile.Source;
import sc.fiji.neurometa.io.foci.ListedExperiment;

/**
 * The content of the files of a database, before the decision about experiments without a known space.
 *
 * @param format the kind of database
 * @param name its name in results
 * @param title its name in messages: that of its file or folder
 * @param files the files that were read
 * @param experiments the experiments listed in them
 * @param notes notes that are worth knowing
 */
record Contents(Format format, String name, String title, List<Source> files, List<ListedExperiment> experiments,
	List<String> notes)
{

	Contents {
		files = List.copyOf(files);
		experiments = List.copyOf(experiments);
		notes = List.copyOf(notes);
	}
}
