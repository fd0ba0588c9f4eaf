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
package sc.fiji.neurometa.commands.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.scijava.Context;
import org.scijava.task.TaskService;

import sc.fiji.neurometa.analysis.literature.OwnAtlas;
import sc.fiji.neurometa.io.atlas.AtlasNames;
import sc.fiji.neurometa.io.nifti.MaskReader;

/**
 * What one command has read while its dialog was open, so that the run need not read it again. A file is read again when its
 * size or its time stamp has changed, or when it is to be read in another way.
 */
public final class Readings {

	/** Enough for the files of one command, and not too much where a filter is typed letter by letter. */
	private static final int MOST = 6;
	private static final int PERIOD_MS = 50;

	private final Map<Key, Object> read = new LinkedHashMap<>();

	/** A file or folder as it was, and how it was read. */
	private record Key(Path file, List<String> stamps, Object how) {}

	/**
	 * Reads a file that may be large, unless that has been done: the status line names it, and the user can cancel.
	 *
	 * @param <T> what is read
	 * @param context has the tasks
	 * @param file the file or folder
	 * @param type what is read
	 * @param how all choices that the result depends on, comparable by {@code equals}
	 * @param reader reads it; what it throws is passed on
	 * @throws CancellationException when the user cancels
	 */
	public <T> T of(final Context context, final Path file, final Class<T> type, final Object how,
		final Supplier<T> reader)
	{
		return made(new Key(file, stamps(file), how), type, () -> aside(context, file, reader));
	}

	/** Makes something of what was read, unless that has been done with values that are equal. */
	<T> T made(final Class<T> type, final Object from, final Supplier<T> maker) {
		return made(new Key(Path.of(""), List.of(), from), type, maker);
	}

	/** An atlas, unless it has been read with the same names from the same file. */
	public OwnAtlas atlas(final Path image, final AtlasNames names, final MaskReader placer,
		final Supplier<OwnAtlas> reader)
	{
		return made(new Key(image, stamps(image), List.of(names, placer)), OwnAtlas.class, () -> {
			final OwnAtlas atlas = reader.get();
			atlas.atlas().labels().reading().ifPresent(how -> ImageChoice.tell(image.getFileName().toString(), how));
			return atlas;
		});
	}

	private synchronized <T> T made(final Key key, final Class<T> type, final Supplier<T> maker) {
		final Object before = read.get(key);
		if (type.isInstance(before)) return type.cast(before);
		final T made = maker.get();
		if (read.size() >= MOST) read.remove(read.keySet().iterator().next());
		read.put(key, made);
		return made;
	}

	/**
	 * Reads a file on another thread, so that this one hears when the user cancels; the other is then interrupted.
	 *
	 * @param <T> what is read
	 * @param context has the tasks; without them there is neither progress nor an end before the end
	 * @param file what is read, for the status line
	 * @param read reads it; what it throws is passed on
	 * @throws CancellationException when the user cancels
	 */
	private static <T> T aside(final Context context, final Path file, final Supplier<T> read) {
		final TaskService tasks = context.getService(TaskService.class);
		if (tasks == null) return read.get();
		final FutureTask<T> task = new FutureTask<>(read::get);
		try (TaskProgress progress = TaskProgress.start(tasks, "Reading " + file.getFileName())) {
			final Thread thread = new Thread(task, "Reading " + file.getFileName());
			thread.setDaemon(true);
			thread.start();
			while (true) {
				try {
					return task.get(PERIOD_MS, TimeUnit.MILLISECONDS);
				}
				catch (final TimeoutException e) {
					if (!progress.isCanceled()) continue;
					task.cancel(true);
					progress.check();
				}
			}
		}
		catch (final InterruptedException e) {
			task.cancel(true);
			Thread.currentThread().interrupt();
			throw new CancellationException("interrupted");
		}
		catch (final ExecutionException e) {
			if (e.getCause() instanceof Error error) throw error;
			if (e.getCause() instanceof RuntimeException exception) throw exception;
			throw new IllegalStateException(e.getCause());
		}
	}

	/** Sizes and time stamps of a file, or of all files of a folder. */
	private static List<String> stamps(final Path file) {
		try (Stream<Path> all = Files.isDirectory(file) ? Files.list(file) : Stream.of(file)) {
			return all.sorted().map(Readings::stamp).toList();
		}
		catch (final IOException | UncheckedIOException e) {
			// the reader says what is wrong
			return List.of();
		}
	}

	private static String stamp(final Path file) {
		try {
			return file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
