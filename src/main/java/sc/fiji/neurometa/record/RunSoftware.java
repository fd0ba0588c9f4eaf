package sc.fiji.neurometa.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The software that computed a run.
 *
 * @param neurometa version of NeuroMeta
 * @param java version of Java
 * @param os name, version and processor of the operating system
 */
public record RunSoftware(String neurometa, String java, String os) {

	/** The software of this process. */
	public static RunSoftware current() {
		return new RunSoftware(version(), System.getProperty("java.version"), System.getProperty("os.name") + " " + System
			.getProperty("os.version") + " (" + System.getProperty("os.arch") + ")");
	}

	private static String version() {
		try (InputStream stream = RunSoftware.class.getResourceAsStream("version.properties")) {
			final Properties properties = new Properties();
			properties.load(stream);
			return properties.getProperty("version");
		}
		catch (final IOException e) {
			throw new UncheckedIOException("Cannot read the version of NeuroMeta", e);
		}
	}
}
