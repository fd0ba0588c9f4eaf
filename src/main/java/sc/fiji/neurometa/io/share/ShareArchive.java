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
package sc.fiji.neurometa.io.share;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.io.foci.FociWriter;
import sc.fiji.neurometa.io.foci.SleuthWriter;
import sc.fiji.neurometa.io.results.RunFolder;
import sc.fiji.neurometa.io.results.TableChecksums;
import sc.fiji.neurometa.model.InputException;

/**
 * The zip in which runs are shared: their files, foci as Sleuth text, CSV and NIMADS JSON, a README, a sheet for NeuroVault, and
 * checksums. The same files give the same bytes: entries are in the order of their names, and have no time of their own.
 *
 * @param runs the runs
 * @param more further files, such as figures and a study report
 */
public record ShareArchive(List<SharedRun> runs, List<Path> more) {

	/** Zip has no earlier time. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
	private static final String CHECKSUMS = "checksums.sha256";

	/** Receiver of progress, which may throw to stop. */
	@FunctionalInterface
	public interface Watcher {

		/** Is told before each file how many are done, and of how many. */
		void file(int done, int all);
	}

	/**
	 * The archive of runs.
	 *
	 * @param folders their files
	 * @param more further files
	 * @throws InputException when a record cannot be read, or two further files have one name
	 */
	public static ShareArchive of(final List<RunFolder> folders, final List<Path> more) {
		final Set<String> names = new HashSet<>();
		final List<SharedRun> runs = new ArrayList<>();
		for (final RunFolder folder : folders) {
			String name = folder.prefix();
			for (int n = 2; !names.add(name); n++)
				name = folder.prefix() + "-" + n;
			runs.add(new SharedRun(folder, folder.record(), name));
		}
		final Set<String> others = new HashSet<>();
		for (final Path file : more)
			if (!others.add(String.valueOf(file.getFileName())))
				throw new InputException("Two further files are called " + file.getFileName() + ". Rename one.");
		return new ShareArchive(List.copyOf(runs), List.copyOf(more));
	}

	/** The tables that are no longer as their runs wrote them, by their paths in the archive. */
	public List<String> edited() {
		return runs.stream().flatMap(run -> TableChecksums.changed(run.files()).stream().map(run::path)).toList();
	}

	/** Number of files that it will have. */
	public int size() {
		return entries().size() + 1;
	}

	/**
	 * Writes it, whole or not at all.
	 *
	 * @param output the zip to create or replace
	 * @param watcher receives progress; when it throws, nothing is left behind
	 * @throws InputException when a file cannot be read, or the zip not be written there
	 */
	public void write(final Path output, final Watcher watcher) {
		final Map<String, AtomicFiles.Body> entries = entries();
		AtomicFiles.write(output, out -> {
			final ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
			final StringBuilder sums = new StringBuilder();
			int done = 0;
			for (final Map.Entry<String, AtomicFiles.Body> entry : entries.entrySet()) {
				watcher.file(done++, entries.size() + 1);
				sums.append(add(zip, entry.getKey(), entry.getValue())).append("  ").append(entry.getKey()).append('\n');
			}
			watcher.file(done, entries.size() + 1);
			add(zip, CHECKSUMS, to -> to.write(sums.toString().getBytes(StandardCharsets.UTF_8)));
			zip.finish();
		});
	}

	/** What it holds besides the checksums, by path. */
	private Map<String, AtomicFiles.Body> entries() {
		final Map<String, AtomicFiles.Body> entries = new TreeMap<>();
		for (final SharedRun run : runs) {
			for (final String name : run.names())
				entries.put(run.path(name), copy(run.file(name)));
			for (final SharedLiterature literature : SharedLiterature.of(run.run())) {
				final String start =
					"foci/" + (run.name().equals(run.files().prefix()) ? "" : run.name() + "/") + literature.name();
				entries.put(start + ".txt", text(to -> SleuthWriter.write(to, literature.experiments())));
				entries.put(start + ".csv", text(to -> FociWriter.table(literature.named()).writeTo(to)));
				entries.put(start + ".json", text(to -> FociWriter.studyset(to, literature.named())));
			}
		}
		more.forEach(file -> entries.put("more/" + file.getFileName(), copy(file)));
		entries.put("neurovault.csv", text(to -> NeuroVaultSheet.of(runs).writeTo(to)));
		entries.put("README.md", text(to -> to.write(new ArchiveReadme(this).text())));
		return entries;
	}

	private static AtomicFiles.Body text(final AtomicFiles.TextBody body) {
		return out -> {
			final Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
			body.writeTo(writer);
			writer.flush();
		};
	}

	private static AtomicFiles.Body copy(final Path file) {
		return out -> {
			try {
				Files.copy(file, out);
			}
			catch (final IOException e) {
				throw new InputException(file + " cannot be read (" + AtomicFiles.reason(e) + ").", e);
			}
		};
	}

	/** Adds a file; returns the SHA-256 of its bytes. */
	private static String add(final ZipOutputStream zip, final String path, final AtomicFiles.Body body)
		throws IOException
	{
		final ZipEntry entry = new ZipEntry(path);
		entry.setTimeLocal(NO_TIME);
		zip.putNextEntry(entry);
		final MessageDigest digest = sha256();
		body.writeTo(new OutputStream() {

			@Override
			public void write(final int b) throws IOException {
				write(new byte[] { (byte) b }, 0, 1);
			}

			@Override
			public void write(final byte[] bytes, final int offset, final int length) throws IOException {
				digest.update(bytes, offset, length);
				zip.write(bytes, offset, length);
			}
		});
		zip.closeEntry();
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (final NoSuchAlgorithmException everyJavaHasIt) {
			throw new AssertionError(everyJavaHasIt);
		}
	}
}
