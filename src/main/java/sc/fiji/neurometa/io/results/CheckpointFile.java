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
package sc.fiji.neurometa.io.results;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import sc.fiji.neurometa.inference.permutation.Checkpoints;
import sc.fiji.neurometa.inference.permutation.PermutationTest;
import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.RunIdentity;

/**
 * The checkpoint of a run, {@code P_checkpoint.bin}: the results of its permutations so far, and the identity of the run.
 * A zip file, so that a checksum guards every part: first {@code run}, then {@code test-0} and so on, one for each test
 * with results. It is replaced as a whole or not at all.
 * <p>
 * It is written when the run has taken {@value #FIRST_S} s and permutations come to the end of a range, then when {@value
 * #PERIOD_S} s have passed, and rarely enough that writing takes no more than one part in {@value #COST} of the time. A
 * failure to write does not end the run. Not thread-safe.
 */
public final class CheckpointFile implements Checkpoints {

	private static final String FORMAT = "neurometa-checkpoint";
	/** The version of the format that this program writes; it reads no other. */
	private static final int VERSION = 1;
	private static final String RUN = "run", TEST = "test-";
	private static final int FIRST_S = 5, PERIOD_S = 15, COST = 50;
	private static final long SECOND_NS = 1_000_000_000L;

	private final Path file;
	private final Head before;
	private final RunIdentity identity;
	private final Consumer<String> log;
	private final LongSupplier clockNs;
	private final long beganNs;
	/** Names of the tests of this run that are in the file, in their order. */
	private final List<String> written = new ArrayList<>();
	private Optional<Write> pending = Optional.empty();
	private long nextNs;
	private boolean fails;

	/** The header of the file: start of the run, seconds at work, number of tests, identity of the run. */
	private record Head(OffsetDateTime started, double seconds, int tests, RunIdentity identity) {}

	/** Error for the file of another run. */
	public static final class OtherRun extends InputException {

		private static final long serialVersionUID = 1;

		private final String differences;

		OtherRun(final Path file, final String differences) {
			super("The checkpoint " + file + " is of another run: " + differences + ". Ask for the same as that " +
				"run to resume it, or run without resume to start over; the file is then replaced.");
			this.differences = differences;
		}

		/** The difference, as in the message. */
		public String differences() {
			return differences;
		}
	}

	/** Writing of an offered result to a file. */
	private record Write(String name, AtomicFiles.Body body) {}

	private CheckpointFile(final Path file, final Head before, final RunIdentity identity, final Consumer<String> log,
		final LongSupplier clockNs)
	{
		this.file = file;
		this.before = before;
		this.identity = identity;
		this.log = log;
		this.clockNs = clockNs;
		beganNs = clockNs.getAsLong();
		nextNs = beganNs + FIRST_S * SECOND_NS;
	}

	/**
	 * The checkpoint of a run that begins; an existing file of that name is logged, and kept until there is something
	 * to replace it.
	 *
	 * @param file the file
	 * @param identity the identity of the run
	 * @param log receives messages
	 * @param clockNs a clock in ns
	 */
	public static CheckpointFile begin(final Path file, final RunIdentity identity, final Consumer<String> log,
		final LongSupplier clockNs)
	{
		if (Files.exists(file))
			log.accept("The checkpoint " + file + " that an earlier run left will be replaced. To resume from " +
				"it, cancel and run the same analysis with resume=true.");
		return beginAnew(file, identity, log, clockNs);
	}

	/** The same, where an existing file has been logged already. */
	public static CheckpointFile beginAnew(final Path file, final RunIdentity identity, final Consumer<String> log,
		final LongSupplier clockNs)
	{
		return new CheckpointFile(file, new Head(OffsetDateTime.now(), 0, 0, identity), identity, log, clockNs);
	}

	/**
	 * The checkpoint of a run that resumes from a file; without one, it begins.
	 *
	 * @param file the file
	 * @param identity the identity of the run
	 * @param log receives messages
	 * @param clockNs a clock in ns
	 * @throws OtherRun when the file is of another run
	 * @throws InputException when it is damaged or of a newer version
	 */
	public static CheckpointFile resume(final Path file, final RunIdentity identity, final Consumer<String> log,
		final LongSupplier clockNs)
	{
		if (!Files.exists(file)) {
			log.accept("There is no checkpoint " + file + "; the run begins.");
			return begin(file, identity, log, clockNs);
		}
		try {
			final List<String> tests = new ArrayList<>();
			final List<Head> heads = new ArrayList<>();
			scan(file, (name, in) -> {
				if (name.equals(RUN)) heads.add(readHead(file, in));
				else tests.add(in.readUTF());
			});
			if (!heads.isEmpty() && !heads.get(0).identity.equals(identity))
				throw new OtherRun(file, String.join(", ", heads.get(0).identity.differences(identity)));
			if (heads.size() != 1 || heads.get(0).tests != tests.size()) throw new IOException("a part of it is missing");
			final CheckpointFile resumed = new CheckpointFile(file, heads.get(0), identity, log, clockNs);
			resumed.written.addAll(tests);
			return resumed;
		}
		catch (final IOException e) {
			throw damaged(file, e);
		}
	}

	private static InputException damaged(final Path file, final IOException e) {
		return new InputException("The checkpoint " + file + " is damaged: " + AtomicFiles.reason(e) +
			". Run without resume to start over; the file is then replaced.", e);
	}

	/** Reader of a part of the file. */
	@FunctionalInterface
	private interface PartReader {

		void read(String name, DataInputStream in) throws IOException;
	}

	/** Goes through the parts of the file; each is read to its end, where its checksum is compared. */
	private static void scan(final Path file, final PartReader reader) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
			boolean empty = true;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				empty = false;
				reader.read(entry.getName(), new DataInputStream(zip));
				toEnd(zip);
			}
			if (empty) throw new IOException("it is not a checkpoint");
		}
		catch (final IllegalArgumentException e) {
			// a name that is not text
			throw new IOException(e.getMessage(), e);
		}
	}

	private static void toEnd(final InputStream in) throws IOException {
		in.transferTo(OutputStream.nullOutputStream());
	}

	private static Head readHead(final Path file, final DataInputStream in) throws IOException {
		if (!in.readUTF().equals(FORMAT)) throw new IOException("it is not a checkpoint");
		final int version = in.readInt();
		if (version > VERSION) throw new InputException("The checkpoint " + file + " was written by a newer NeuroMeta " +
			"(format version " + version + "; this one reads up to " + VERSION +
			"). Update NeuroMeta, or run without resume to start over; the file is then replaced.");
		final OffsetDateTime started;
		try {
			started = OffsetDateTime.parse(in.readUTF());
		}
		catch (final DateTimeException e) {
			throw new IOException(e.getMessage(), e);
		}
		final double seconds = in.readDouble();
		final int tests = in.readInt();
		return new Head(started, seconds, tests, readIdentity(in));
	}

	private static RunIdentity readIdentity(final DataInputStream in) throws IOException {
		final List<RunIdentity.Part> parts = new ArrayList<>();
		for (int left = in.readInt(); left > 0; left--)
			parts.add(new RunIdentity.Part(in.readUTF(), in.readUTF()));
		if (parts.isEmpty()) throw new IOException("it names no run");
		return new RunIdentity(parts);
	}

	@Override
	public boolean keeps() {
		return true;
	}

	@Override
	public <R> Optional<Partial<R>> find(final String name, final PermutationTest<R> test) {
		if (!written.contains(name)) return Optional.empty();
		final List<Partial<R>> found = new ArrayList<>();
		try {
			scan(file, (part, in) -> {
				if (part.equals(RUN) || !in.readUTF().equals(name)) return;
				final int done = in.readInt();
				found.add(new Partial<>(done, test.read(in)));
			});
		}
		catch (final IOException e) {
			throw damaged(file, e);
		}
		found.forEach(p -> log.accept("The run resumes (" + name + "): " + p.done() + " of its permutations are done."));
		return found.stream().findFirst();
	}

	@Override
	public <R> void offer(final String name, final Partial<R> partial, final PermutationTest<R> test) {
		pending = Optional.of(new Write(name, out -> {
			final DataOutputStream data = new DataOutputStream(out);
			data.writeUTF(name);
			data.writeInt(partial.done());
			test.write(partial.result(), data);
			data.flush();
		}));
		if (clockNs.getAsLong() >= nextNs) write();
	}

	/** Keeps the result offered last, for a run that ends early, unless it has hardly begun. */
	public void flush() {
		if (clockNs.getAsLong() - beganNs >= FIRST_S * SECOND_NS) write();
	}

	private void write() {
		if (pending.isEmpty() || fails) return;
		final Write fresh = pending.get();
		final long start = clockNs.getAsLong();
		// another run with the same folder and prefix may have put its own file there
		if (!written.isEmpty() && !isOwn()) written.clear();
		final List<String> names = new ArrayList<>(written);
		if (!names.contains(fresh.name)) names.add(fresh.name);
		try {
			Files.createDirectories(file.toAbsolutePath().getParent());
			AtomicFiles.write(file, out -> write(names, fresh, new ZipOutputStream(out)));
			written.clear();
			written.addAll(names);
		}
		catch (final IOException | InputException e) {
			fails = true;
			log.accept("The run continues, but checkpoints can no longer be written: " + e.getMessage());
		}
		pending = Optional.empty();
		final long end = clockNs.getAsLong();
		nextNs = end + Math.max(PERIOD_S * SECOND_NS, COST * (end - start));
	}

	/** Whether the file is what this run has written: the same run, and the same tests. */
	private boolean isOwn() {
		final List<String> tests = new ArrayList<>();
		final List<RunIdentity> runs = new ArrayList<>();
		try {
			scan(file, (part, in) -> {
				if (part.equals(RUN)) runs.add(readHead(file, in).identity);
				else tests.add(in.readUTF());
			});
		}
		catch (final IOException | InputException e) {
			// gone, damaged or of a newer version
			return false;
		}
		return runs.equals(List.of(identity)) && tests.containsAll(written) && written.containsAll(tests);
	}

	private void write(final List<String> names, final Write fresh, final ZipOutputStream zip) throws IOException {
		zip.setLevel(Deflater.BEST_SPEED);
		zip.putNextEntry(new ZipEntry(RUN));
		writeHead(names.size(), new DataOutputStream(zip));
		// the other tests unchanged
		if (!written.isEmpty()) scan(file, (part, in) -> {
			if (part.equals(RUN)) return;
			final String name = in.readUTF();
			if (name.equals(fresh.name)) return;
			zip.putNextEntry(new ZipEntry(TEST + names.indexOf(name)));
			new DataOutputStream(zip).writeUTF(name);
			in.transferTo(zip);
		});
		zip.putNextEntry(new ZipEntry(TEST + names.indexOf(fresh.name)));
		fresh.body.writeTo(zip);
		zip.finish();
	}

	private void writeHead(final int tests, final DataOutputStream out) throws IOException {
		out.writeUTF(FORMAT);
		out.writeInt(VERSION);
		out.writeUTF(started().toString());
		out.writeDouble(seconds());
		out.writeInt(tests);
		out.writeInt(identity.parts().size());
		for (final RunIdentity.Part part : identity.parts()) {
			out.writeUTF(part.name());
			out.writeUTF(part.value());
		}
		out.flush();
	}

	/** Time at which the run first began. */
	public OffsetDateTime started() {
		return before.started;
	}

	/** Seconds at work, as far as known: up to the last checkpoint before an interruption, and since. */
	public double seconds() {
		return before.seconds + (clockNs.getAsLong() - beganNs) / (double) SECOND_NS;
	}

	/** Whether a later run could resume from the file. */
	public boolean isThere() {
		return !written.isEmpty() && Files.exists(file);
	}

	/** The file. */
	public Path file() {
		return file;
	}

	/** Removes the file, and any incomplete one. */
	public void delete() {
		try {
			Files.deleteIfExists(file);
			final Path folder = file.toAbsolutePath().getParent();
			if (!Files.isDirectory(folder)) return;
			try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, p -> {
				final String name = String.valueOf(p.getFileName());
				return name.startsWith("." + file.getFileName() + ".") && name.endsWith(".part");
			})) {
				for (final Path part : parts)
					Files.deleteIfExists(part);
			}
		}
		catch (final IOException e) {
			log.accept(
				"The checkpoint " + file + " is no longer needed, but cannot be deleted: " + AtomicFiles.reason(e) + ".");
		}
	}
}
