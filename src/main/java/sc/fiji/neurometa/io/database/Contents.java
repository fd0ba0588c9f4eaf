package sc.fiji.neurometa.io.database;

import java.util.List;

import sc.fiji.neurometa.io.database.DatabaseFile.Format;
import sc.fiji.neurometa.io.database.DatabaseFile.Source;
import sc.fiji.neurometa.io.foci.ListedExperiment;

/**
 * What the files of a database list, before it is decided what becomes of experiments without a known space.
 *
 * @param format the kind of database
 * @param name what results call it
 * @param title what messages call it: the name of its file or folder
 * @param files the files that were read
 * @param experiments what they list
 * @param notes what is worth knowing
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
