package sc.fiji.neurometa.commands.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.log.LogService;

/** Libraries of the wrong version, by the messages that Java has for them. */
class LibraryConflictTest {

	private static final String MISSING_METHOD = "'org.apache.commons.csv.CSVFormat org.apache.commons.csv.CSVFormat$Builder" +
		".get()'";

	/** A command that meets a library of the wrong version. */
	public static final class Failing extends NeuroMetaCommand {

		private final Throwable failure;

		Failing(final Throwable failure) {
			this.failure = failure;
		}

		@Override
		protected void execute() {
			if (failure instanceof Error error) throw error;
			throw (RuntimeException) failure;
		}
	}

	private static String sentence(final Throwable failure) {
		return LibraryConflict.sentence(failure).orElseThrow();
	}

	/** Where this test has commons-csv from. */
	private static String jar() {
		return CSVFormat.class.getProtectionDomain().getCodeSource().getLocation().getPath();
	}

	@Test
	void aMissingMethodNamesTheJarOfItsClass() {
		final String message = sentence(new NoSuchMethodError(MISSING_METHOD));
		assertTrue(message.contains("org.apache.commons.csv.CSVFormat$Builder comes from " + jar() + "."), message);
		assertFalse(message.contains("\n"));
		// the result of the missing method is of another library
		assertTrue(sentence(new NoSuchMethodError(
			"'org.junit.jupiter.api.Test org.apache.commons.csv.CSVFormat.test(org.scijava.Context)'")).contains(jar()));
	}

	/** At the second call Java names only our own class, and the first failure as a cause. */
	@Test
	void aClassThatCouldNotBeInitialisedNamesTheJarToo() {
		final NoClassDefFoundError again = new NoClassDefFoundError(
			"Could not initialize class sc.fiji.neurometa.table.CsvTable");
		again.initCause(new ExceptionInInitializerError("Exception java.lang.NoSuchMethodError: " + MISSING_METHOD +
			" [in thread \"main\"]"));
		assertTrue(sentence(again).contains(jar()), sentence(again));
	}

	@Test
	void aMissingClassIsNamed() {
		final String message = sentence(new NoClassDefFoundError("org/example/tables/Writer"));
		assertTrue(message.startsWith("A library of NeuroMeta is missing in this ImageJ (org.example.tables.Writer)."),
			message);
	}

	@Test
	void otherFailuresAreNoConflict() {
		assertEquals(Optional.empty(), LibraryConflict.sentence(new IllegalStateException(MISSING_METHOD)));
	}

	@Test
	void commandsEndWithTheSentence() {
		try (Context context = new Context(LogService.class)) {
			context.service(LogService.class).setLevel(0);
			for (final Throwable failure : new Throwable[] { new NoSuchMethodError(MISSING_METHOD), new IllegalStateException(
				"in a worker", new NoSuchMethodError(MISSING_METHOD)) })
			{
				final NeuroMetaCommand command = new Failing(failure);
				context.inject(command);
				command.run();
				assertTrue(command.isCanceled());
				assertEquals(sentence(failure), command.getCancelReason());
			}
		}
	}
}
