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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;

import javax.swing.JDialog;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.MenuPath;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.scijava.module.event.ModulePreprocessEvent;
import org.scijava.plugin.Parameter;
import org.scijava.prefs.PrefService;
import org.scijava.ui.UIService;

import ij.Macro;
import sc.fiji.neurometa.commands.dialog.CommandForm;
import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.Patience;
import sc.fiji.neurometa.commands.ShownDialog;
import sc.fiji.neurometa.commands.SomeoneToAsk;
import sc.fiji.neurometa.model.InputException;

/** The dialog that Fiji shows. Needs a display. */
@Tag("window")
class DialogPreprocessorTest {

	private static final String TITLE = "Probe Asked Keys";

	/** Keys that commands share. */
	private abstract static class Shared extends NeuroMetaCommand {

		@Parameter
		double voxel_p = 0.001;

		@Parameter(persist = false)
		int first_seed = 1;

		@Parameter(required = false)
		String null_steps = "";
	}

	/** A command with the kinds of parameters that ours have. */
	public static class Probe extends Shared {

		@Parameter(description = "what to read")
		private File foci_file;

		@Parameter(required = false)
		private File mask_file;

		private boolean executed;

		@Override
		protected void execute() {
			executed = true;
		}
	}

	/** A command that asks in its own way. */
	public static class Own extends Probe implements CustomDialog {

		@Override
		public Optional<Map<String, String>> ask(final CommandForm form, final Map<String, String> start) {
			if (form.parameters().size() < start.size()) throw new IllegalStateException("more to start from than to ask");
			if (!start.containsKey("foci_file")) throw new InputException("There is no result to ask about.");
			return Optional.of(Map.of("foci_file", "own.txt", "voxel_p", "0.25"));
		}
	}

	/** Hears which inputs are left when SciJava's own dialog would come. */
	private static final class Left {

		private final List<String> keys = Collections.synchronizedList(new ArrayList<>());

		@EventHandler
		void onEvent(final ModulePreprocessEvent event) {
			final Module module = event.getModule();
			if (event.getProcessor() instanceof DialogPreprocessor) module.getInfo().inputs().forEach(input -> {
				if (!module.isInputResolved(input.getName())) keys.add(input.getName());
			});
		}
	}

	private final Left left = new Left();
	private Context context;

	@BeforeEach
	void start() {
		Needs.display();
		context = new Context(CommandService.class, UIService.class, PrefService.class, EventService.class);
		SomeoneToAsk.in(context);
		context.service(EventService.class).subscribe(left);
		assertTrue(context.service(UIService.class).isVisible());
	}

	@AfterEach
	void stop() {
		if (context == null) return;
		context.service(PrefService.class).clear(Probe.class);
		context.dispose();
	}

	private Future<CommandModule> run(final Object... inputs) {
		final CommandInfo info = new CommandInfo(Probe.class);
		info.setMenuPath(new MenuPath("Plugins>NeuroMeta>" + TITLE));
		return context.service(CommandService.class).run(info, true, inputs);
	}

	private static Probe probe(final Future<CommandModule> run) throws Exception {
		return (Probe) run.get().getCommand();
	}

	@Test
	void theAnswersReachTheCommandAndNothingIsLeftToAsk() throws Exception {
		final Future<CommandModule> run = run();
		final JDialog dialog = ShownDialog.await(TITLE);
		assertEquals(List.of("foci_file", "mask_file", "voxel_p", "first_seed", "null_steps"),
			ShownDialog.keys(dialog).toList());
		ShownDialog.type(dialog, "foci_file", "x.txt");
		ShownDialog.type(dialog, "voxel_p", "0.01");
		ShownDialog.press(dialog, "OK");
		final Probe probe = probe(run);
		assertTrue(probe.executed);
		assertEquals(new File("x.txt"), probe.foci_file);
		assertNull(probe.mask_file);
		assertEquals(0.01, probe.voxel_p);
		assertEquals(1, probe.first_seed);
		assertEquals("", probe.null_steps);
		assertEquals(List.of(), left.keys);
	}

	@Test
	void whatWasGivenIsNotAskedFor() throws Exception {
		final Future<CommandModule> run = run("foci_file", new File("x.txt"), "voxel_p", 0.05, "first_seed", 7);
		final JDialog dialog = ShownDialog.await(TITLE);
		assertEquals(List.of("mask_file", "null_steps"), ShownDialog.keys(dialog).toList());
		ShownDialog.press(dialog, "OK");
		assertEquals(0.05, probe(run).voxel_p);
		assertEquals(7, probe(run).first_seed);
	}

	@Test
	void nothingIsAskedWhenEverythingWasGiven() throws Exception {
		final Probe probe = probe(run("foci_file", new File("x.txt"), "mask_file", new File("m.nii"), "voxel_p", 0.05,
			"first_seed", 7, "null_steps", ""));
		assertTrue(probe.executed);
	}

	@Test
	void cancellingEndsItWithoutAWord() throws Exception {
		final Future<CommandModule> run = run();
		ShownDialog.press(ShownDialog.await(TITLE), "Cancel");
		assertTrue(run.get().isCanceled());
		assertEquals("", run.get().getCancelReason());
		assertFalse(probe(run).executed);
	}

	@Test
	void theNextDialogStartsFromTheAnswersThatAreKept() throws Exception {
		final Future<CommandModule> first = run();
		final JDialog dialog = ShownDialog.await(TITLE);
		ShownDialog.type(dialog, "foci_file", "x.txt");
		ShownDialog.type(dialog, "voxel_p", "0.01");
		ShownDialog.type(dialog, "first_seed", "7");
		ShownDialog.press(dialog, "OK");
		first.get();
		final Future<CommandModule> second = run("foci_file", new File("x.txt"));
		ShownDialog.press(ShownDialog.await(TITLE), "OK");
		assertEquals(0.01, probe(second).voxel_p);
		assertEquals(1, probe(second).first_seed);
	}

	private Future<CommandModule> runOwn(final Object... inputs) {
		final CommandInfo info = new CommandInfo(Own.class);
		info.setMenuPath(new MenuPath("Plugins>NeuroMeta>" + TITLE));
		return context.service(CommandService.class).run(info, true, inputs);
	}

	@Test
	void aCommandMayAskInItsOwnWay() throws Exception {
		final Probe probe = probe(runOwn());
		assertTrue(probe.executed);
		assertEquals(new File("own.txt"), probe.foci_file);
		assertEquals(0.25, probe.voxel_p);
		assertEquals(1, probe.first_seed);
		assertEquals(List.of(), left.keys);
		assertEquals(0, ShownDialog.windows(TITLE).count());
		final CommandModule refused = runOwn("foci_file", new File("x.txt")).get();
		assertTrue(refused.isCanceled());
		assertEquals("There is no result to ask about.", refused.getCancelReason());
	}

	@Test
	void aMacroIsNotAsked() throws Exception {
		final CommandModule[] module = new CommandModule[1];
		final Thread macro = new Thread(() -> {
			Macro.setOptions("foci_file=x.txt ");
			final CommandInfo info = new CommandInfo(Probe.class);
			info.setMenuPath(new MenuPath("Plugins>NeuroMeta>" + TITLE));
			module[0] = (CommandModule) context.service(ModuleService.class).createModule(info);
			final DialogPreprocessor asked = new DialogPreprocessor();
			context.inject(asked);
			asked.process(module[0]);
			Macro.setOptions(null);
		}, "Run$_macro");
		macro.start();
		macro.join(Patience.MS);
		assertFalse(macro.isAlive());
		assertEquals(0, ShownDialog.windows(TITLE).count());
		assertFalse(module[0].isInputResolved("voxel_p"));
	}
}
