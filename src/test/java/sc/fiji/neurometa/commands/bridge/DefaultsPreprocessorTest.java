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
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.plugin.Parameter;
import org.scijava.prefs.PrefService;
import org.scijava.ui.UIService;

/** Keys that a macro does not give. */
class DefaultsPreprocessorTest {

	/** A command with the kinds of parameters that ours have. */
	public static class Probe extends NeuroMetaCommand {

		@Parameter(description = "what to read")
		private File foci_file;

		@Parameter(required = false)
		private File mask_file;

		@Parameter
		private double voxel_p = 0.001;

		private boolean executed;

		@Override
		protected void execute() {
			executed = true;
		}
	}

	private Context context;

	@BeforeEach
	void start() {
		context = new Context(CommandService.class, UIService.class, PrefService.class);
	}

	@AfterEach
	void stop() {
		context.service(PrefService.class).clear(Probe.class);
		context.dispose();
	}

	private CommandModule run(final Object... inputs) throws InterruptedException, ExecutionException {
		final CommandInfo info = new CommandInfo(Probe.class);
		info.setLabel("Probe Brains");
		return context.service(CommandService.class).run(info, true, inputs).get();
	}

	@Test
	void absentKeysMeanTheirDefaults() throws Exception {
		final File file = new File("x.txt");
		final CommandModule module = run("foci_file", file);
		assertFalse(module.isCanceled(), module.getCancelReason());
		final Probe probe = (Probe) module.getCommand();
		assertTrue(probe.executed);
		assertEquals(file, probe.foci_file);
		assertNull(probe.mask_file);
		assertEquals(0.001, probe.voxel_p);
	}

	@Test
	void givenKeysAreKept() throws Exception {
		final Probe probe =
			(Probe) run("foci_file", new File("x.txt"), "voxel_p", 0.05, "mask_file", new File("m.nii")).getCommand();
		assertEquals(0.05, probe.voxel_p);
		assertEquals(new File("m.nii"), probe.mask_file);
	}

	@Test
	void valuesOfEarlierRunsAreNotTaken() throws Exception {
		run("foci_file", new File("x.txt"), "voxel_p", 0.05);
		assertEquals(0.001, ((Probe) run("foci_file", new File("x.txt")).getCommand()).voxel_p);
	}

	@Test
	void aMissingFileIsNamed() throws Exception {
		final CommandModule module = run("voxel_p", 0.05, "mask_file", new File(""));
		assertTrue(module.isCanceled());
		assertFalse(((Probe) module.getCommand()).executed);
		assertEquals("Probe Brains needs foci_file (what to read).", module.getCancelReason());
	}
}
