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
package sc.fiji.neurometa.commands;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The bytes of a checkpoint of version 1, read without the code of the program: a zip file with the entry {@code run}
 * (UTF {@code neurometa-checkpoint}, int version, UTF time, double seconds, int tests, int parts, and for each part two UTF:
 * name and value) and an entry {@code test-i} for each test (UTF name, int permutations done, the numbers of the test).
 *
 * @param started when the run began
 * @param seconds how long it took so far
 * @param identity what the run follows from, by name
 * @param tests the bytes of each test by name of the entry
 */
record CheckpointBytes(String started, double seconds, Map<String, String> identity, Map<String, byte[]> tests) {

	/** Name of the part of the identity that is the program's version. */
	static final String VERSION = "the version of NeuroMeta";
	private static final String FORMAT = "neurometa-checkpoint";

	static CheckpointBytes read(final Path file) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
			require(zip.getNextEntry().getName(), "run");
			final DataInputStream in = new DataInputStream(zip);
			require(in.readUTF(), FORMAT);
			require(in.readInt(), 1);
			final String started = in.readUTF();
			final double seconds = in.readDouble();
			final int count = in.readInt();
			final Map<String, String> identity = new LinkedHashMap<>();
			for (int left = in.readInt(); left > 0; left--)
				identity.put(in.readUTF(), in.readUTF());
			require(in.read(), -1);
			final Map<String, byte[]> tests = new LinkedHashMap<>();
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
				tests.put(entry.getName(), zip.readAllBytes());
			require(tests.size(), count);
			return new CheckpointBytes(started, seconds, identity, tests);
		}
	}

	private static void require(final Object found, final Object expected) throws IOException {
		if (!expected.equals(found))
			throw new IOException("no checkpoint of version 1: " + found + " where " + expected + " was expected");
	}

	void write(final Path file) throws IOException {
		Files.createDirectories(file.getParent());
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			put(zip, "run", head());
			for (final Map.Entry<String, byte[]> test : tests.entrySet())
				put(zip, test.getKey(), test.getValue());
		}
	}

	/** A stored entry has no time of its own, so that the same checkpoint gives the same file. */
	private static void put(final ZipOutputStream zip, final String name, final byte[] bytes) throws IOException {
		final ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(LocalDateTime.of(2026, 11, 30, 13, 0));
		zip.putNextEntry(entry);
		zip.write(bytes);
	}

	private byte[] head() throws IOException {
		final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		final DataOutputStream out = new DataOutputStream(bytes);
		out.writeUTF(FORMAT);
		out.writeInt(1);
		out.writeUTF(started);
		out.writeDouble(seconds);
		out.writeInt(tests.size());
		out.writeInt(identity.size());
		for (final Map.Entry<String, String> part : identity.entrySet()) {
			out.writeUTF(part.getKey());
			out.writeUTF(part.getValue());
		}
		return bytes.toByteArray();
	}

	/** The same of a run that began at a fixed time. */
	CheckpointBytes startedAt(final String time) {
		return new CheckpointBytes(time, seconds, identity, tests);
	}

	/** The same of a run of another version of the program. */
	CheckpointBytes ofVersion(final String version) {
		final Map<String, String> other = new LinkedHashMap<>(identity);
		other.replace(VERSION, version);
		return new CheckpointBytes(started, seconds, other, tests);
	}

	/** All that is in the file, the numbers as a checksum. */
	String text() throws IOException {
		final StringBuilder text = new StringBuilder("format ").append(FORMAT).append(" 1\nstarted ").append(started)
			.append("\nseconds ").append(seconds).append('\n');
		identity.forEach((name, value) -> text.append("identity, ").append(name).append(": ").append(value).append('\n'));
		for (final Map.Entry<String, byte[]> test : tests.entrySet()) {
			final DataInputStream in = new DataInputStream(new ByteArrayInputStream(test.getValue()));
			text.append(test.getKey()).append(", ").append(in.readUTF()).append(": ").append(in.readInt())
				.append(" permutations done, ").append(in.available()).append(" bytes, SHA-256 ").append(sha256(in))
				.append('\n');
		}
		return text.toString();
	}

	private static String sha256(final InputStream in) throws IOException {
		try {
			final MessageDigest digest = MessageDigest.getInstance("SHA-256");
			in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (final GeneralSecurityException e) {
			throw new IOException(e);
		}
	}
}
