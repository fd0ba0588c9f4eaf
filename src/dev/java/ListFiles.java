import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lists the files of a folder: one a line, with path, size in bytes and SHA-256. Not part of the plugin: Maven starts it
 * from its source when it lays out the update site, {@code mvn -Pupdate-site package -DskipTests}.
 */
final class ListFiles {

	private ListFiles() {}

	/**
	 * Writes the list.
	 *
	 * @param args folder, file for the list
	 */
	public static void main(final String[] args) throws IOException, GeneralSecurityException {
		final Path folder = Path.of(args[0]);
		final List<String> lines = new ArrayList<>();
		try (Stream<Path> files = Files.walk(folder)) {
			for (final Path file : files.filter(Files::isRegularFile).sorted().toList())
				lines.add(folder.relativize(file).toString().replace('\\', '/') + "\t" + Files.size(file) + "\t" + HexFormat.of()
					.formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file))));
		}
		if (lines.isEmpty()) throw new IOException(folder + " is empty");
		Files.write(Path.of(args[1]), lines);
	}
}
