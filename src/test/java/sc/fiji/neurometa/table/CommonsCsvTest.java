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
package sc.fiji.neurometa.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import javassist.bytecode.ClassFile;
import javassist.bytecode.ConstPool;

/**
 * Calls of commons-csv. Other update sites of Fiji bring versions of their own, and the first on the class path is used:
 * NeuroMeta calls only what 1.9.0, of 2021, has too.
 */
class CommonsCsvTest {

	private static final Path CLASSES = Path.of("target/classes");
	private static final String PREFIX = "org.apache.commons.csv.";

	/** Methods of commons-csv 1.9.0, as {@code javap -s} lists them, with {@code *} for its own package. */
	private static final Set<String> OF_1_9 = Set.of("CSVFormat.builder()L*CSVFormat$Builder;",
		"CSVFormat$Builder.build()L*CSVFormat;", "CSVFormat$Builder.setDelimiter(C)L*CSVFormat$Builder;",
		"CSVFormat$Builder.setIgnoreEmptyLines(Z)L*CSVFormat$Builder;",
		"CSVFormat$Builder.setIgnoreSurroundingSpaces(Z)L*CSVFormat$Builder;",
		"CSVFormat$Builder.setRecordSeparator(C)L*CSVFormat$Builder;", "CSVParser.close()V",
		"CSVParser.getCurrentLineNumber()J", "CSVParser.getRecords()Ljava/util/List;",
		"CSVParser.iterator()Ljava/util/Iterator;", "CSVParser.parse(Ljava/io/Reader;L*CSVFormat;)L*CSVParser;",
		"CSVParser.parse(Ljava/lang/String;L*CSVFormat;)L*CSVParser;",
		"CSVParser.parse(Ljava/nio/file/Path;Ljava/nio/charset/Charset;L*CSVFormat;)L*CSVParser;",
		"CSVParser.stream()Ljava/util/stream/Stream;", "CSVPrinter.<init>(Ljava/lang/Appendable;L*CSVFormat;)V",
		"CSVPrinter.flush()V", "CSVPrinter.printRecord(Ljava/lang/Iterable;)V", "CSVRecord.get(I)Ljava/lang/String;",
		"CSVRecord.getRecordNumber()J", "CSVRecord.size()I", "CSVRecord.stream()Ljava/util/stream/Stream;",
		"CSVRecord.toList()Ljava/util/List;");

	@Test
	void everyMethodCalledIsThereIn19() throws IOException {
		final Set<String> called = new TreeSet<>();
		try (Stream<Path> files = Files.walk(CLASSES)) {
			for (final Path file : files.filter(f -> f.toString().endsWith(".class")).toList())
				addCalls(file, called);
		}
		assertTrue(called.size() > 10, called.toString());
		called.removeAll(OF_1_9);
		assertEquals(Set.of(), called);
	}

	private static void addCalls(final Path file, final Set<String> called) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			final ConstPool pool = new ClassFile(new DataInputStream(in)).getConstPool();
			for (int i = 1; i < pool.getSize(); i++)
				if (pool.getTag(i) == ConstPool.CONST_Methodref && pool.getMethodrefClassName(i).startsWith(PREFIX))
					called.add((pool.getMethodrefClassName(i).substring(PREFIX.length()) + "." + pool.getMethodrefName(i) +
						pool.getMethodrefType(i)).replace(PREFIX.replace('.', '/'), "*"));
		}
	}
}
