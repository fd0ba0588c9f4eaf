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
package sc.fiji.neurometa;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The approved texts and files of what people outside depend on: menus, macro keys, formats, methods paragraphs, reports. They lie
 * in {@code src/test/resources/contracts}, where a README says what is what, and whatever differs from them fails. Only
 *
 * <pre>
 * mvn test -Dtest=CommandContractTest,StoredRunsTest -Dneurometa.updateContracts=true
 * mvn test -Dtest='StoredCheckpointsTest,Approved*Test,HtmlReportTest' -Dneurometa.updateContracts=true
 * </pre>
 *
 * renews them, in this order, since checkpoints and paragraphs are made from the stored runs. Look at every changed line
 * before you commit it: each is a promise to users that changes.
 */
public final class Approved {

	private static final Path FOLDER = Path.of("src/test/resources/contracts");
	private static final String RENEW = "neurometa.updateContracts";

	private Approved() {}

	/** Whether the approved texts shall be renewed. */
	public static boolean isRenewed() {
		return Boolean.getBoolean(RENEW);
	}

	/**
	 * One of the approved files.
	 *
	 * @param name below the folder of all
	 */
	public static Path file(final String name) {
		return FOLDER.resolve(name);
	}

	/**
	 * Compares a text with the approved one; where that shall be renewed, replaces it.
	 *
	 * @param name of the file with the approved text
	 * @param actual what there is now, with LF at the end of each line
	 */
	public static void check(final String name, final String actual) {
		try {
			if (isRenewed()) {
				Files.createDirectories(file(name).getParent());
				Files.writeString(file(name), actual);
			}
			same(file(name).toString(), Files.readString(file(name)).replace("\r\n", "\n"), actual);
		}
		catch (final IOException e) {
			throw new UncheckedIOException("The approved text " + file(name) + " cannot be used", e);
		}
	}

	/**
	 * Compares two texts line by line.
	 *
	 * @param what they are, for the message
	 * @param approved the one
	 * @param actual the other
	 */
	public static void same(final String what, final String approved, final String actual) {
		if (approved.equals(actual)) return;
		final String[] there = approved.split("\n", -1), here = actual.split("\n", -1);
		int line = 0;
		while (line < there.length && line < here.length && there[line].equals(here[line]))
			line++;
		fail(what + " is a contract and has changed.\nFirst differing line, " + (line + 1) + ":\n  approved: " +
			at(there, line) + "\n  now:      " + at(here, line) +
			"\nIf that is wanted, and its users know, renew it with -D" + RENEW + "=true (see " +
			Approved.class.getSimpleName() + ").");
	}

	private static String at(final String[] lines, final int line) {
		return line < lines.length ? lines[line] : "(the end)";
	}
}
