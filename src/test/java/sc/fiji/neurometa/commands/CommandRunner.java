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

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.event.EventService;
import org.scijava.log.LogService;
import org.scijava.task.TaskService;

import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.reference.SampleFoci;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;

/** Runs commands as SciJava does, without a display. */
public abstract class CommandRunner {

	public Context context;

	@TempDir
	public Path folder;

	@BeforeEach
	void start() {
		context = new Context(CommandService.class, TaskService.class, EventService.class, LogService.class);
	}

	@AfterEach
	void stop() {
		context.dispose();
	}

	/** A copy of a literature that ships with NeuroMeta. */
	File sample(final String name) {
		final Path file = folder.resolve(name + ".txt");
		SampleFoci.of(name).copyTo(file);
		return file.toFile();
	}

	/** The brain in voxels of 4 mm as an image, for what does not depend on the grid: an eighth of the work. */
	File coarseMask() {
		final Path file = folder.resolve("coarse.nii.gz");
		if (!Files.exists(file)) {
			final Mask fine = ReferenceMasks.mni152();
			final Grid grid = new Grid(46, 55, 46, Affine.scaling(-4, 4, 4, 90, -126, -72));
			final Volume volume = Volume.zeros(grid);
			for (int voxel = 0; voxel < grid.voxels(); voxel++) {
				final double[] mm = grid.centreMm(voxel);
				final int there = fine.grid().nearestVoxel(mm[0], mm[1], mm[2]);
				if (there >= 0 && fine.contains(there)) volume.set(voxel, 1);
			}
			NiftiWriter.write(file, volume, Space.MNI, NiftiType.FLOAT32, "");
		}
		return file.toFile();
	}

	/** Inputs of a run in {@link #coarseMask()}. */
	Map<String, Object> coarse() {
		return Map.of("mask", "file", "mask_file", coarseMask(), "sampling", "mask");
	}

	CommandModule run(final Class<? extends Command> command, final Object... inputs) throws Exception {
		return context.service(CommandService.class).run(command, true, inputs).get();
	}

	CommandModule run(final Class<? extends Command> command, final Map<String, Object> inputs) throws Exception {
		return context.service(CommandService.class).run(command, true, inputs).get();
	}

	void succeed(final Class<? extends Command> command, final Object... inputs) throws Exception {
		final CommandModule module = run(command, inputs);
		assertFalse(module.isCanceled(), module.getCancelReason());
	}

	/** The files of a folder by name. */
	static Map<String, byte[]> results(final Path folder) throws IOException {
		final Map<String, byte[]> results = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (final Path file : files.toList())
				results.put(file.getFileName().toString(), Files.readAllBytes(file));
		}
		return results;
	}
}
