/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
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

	private static final String MISSING_METHOD =
		"'org.apache.commons.csv.CSVFormat org.apache.commons.csv.CSVFormat$Builder" + ".get()'";

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
		assertTrue(sentence(
			new NoSuchMethodError("'org.junit.jupiter.api.Test org.apache.commons.csv.CSVFormat.test(org.scijava.Context)'"))
				.contains(jar()));
	}

	/** At the second call Java names only our own class, and the first failure as a cause. */
	@Test
	void aClassThatCouldNotBeInitialisedNamesTheJarToo() {
		final NoClassDefFoundError again =
			new NoClassDefFoundError("Could not initialize class sc.fiji.neurometa.table.CsvTable");
		again.initCause(new ExceptionInInitializerError(
			"Exception java.lang.NoSuchMethodError: " + MISSING_METHOD + " [in thread \"main\"]"));
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
			for (final Throwable failure : new Throwable[] { new NoSuchMethodError(MISSING_METHOD),
				new IllegalStateException("in a worker", new NoSuchMethodError(MISSING_METHOD)) })
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
