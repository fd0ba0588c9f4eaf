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

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.MethodCallException;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

import ij.IJ;
import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.plugin.PlugIn;
import sc.fiji.neurometa.commands.dialog.CommandForm;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.MessageWindow;

/**
 * The route from ImageJ's menus and macros, in ImageJ and in Fiji, into NeuroMeta's SciJava commands. {@code
 * plugins.config} lists every command with this class and the command's class name as its argument. From the menu a
 * dialog made from the command's own parameters asks for the values; a macro gives them in its options, and no dialog
 * appears.
 */
public final class ImageJ1Bridge implements PlugIn {

	private static final String TITLE = "NeuroMeta";
	private static final int LINE_LENGTH = 100, MOST_FRAMES = 40;

	@Override
	public void run(final String commandClass) {
		if (EventQueue.isDispatchThread()) new Thread(() -> runHere(commandClass, null), commandClass).start();
		else runHere(commandClass, Macro.getOptions());
	}

	/**
	 * Runs a command as its menu entry does, with some values in its dialog.
	 *
	 * @param commandClass the command
	 * @param given values by macro key
	 */
	public static void ask(final String commandClass, final Map<String, String> given) {
		new Thread(() -> runHere(commandClass, null, given), commandClass).start();
	}

	/** Runs a command with options as a macro does, for something else than a macro: what fails is one message. */
	static void open(final String commandClass, final String options) {
		new Thread(() -> runHere(commandClass, options), commandClass).start();
	}

	private static void runHere(final String commandClass, final String options) {
		runHere(commandClass, options, Map.of());
	}

	private static void runHere(final String commandClass, final String options, final Map<String, String> given) {
		final boolean fromMacro = options != null || GraphicsEnvironment.isHeadless();
		Optional<String> message;
		try {
			message = outcome(commandClass, options, fromMacro, given);
		}
		// whatever it is, the user gets one sentence, and a macro ends
		catch (final RuntimeException | Error e) {
			if (Macro.MACRO_CANCELED.equals(e.getMessage())) throw e;
			if (!(e instanceof InputException)) log(e);
			message = Optional.of(Failure.sentence(e));
		}
		message.ifPresent(m -> tell(m, fromMacro));
	}

	/** Runs a command; what the user has to read, if anything. */
	private static Optional<String> outcome(final String commandClass, final String options, final boolean fromMacro,
		final Map<String, String> given)
	{
		final Context context = ImageJContext.get();
		final Module module = create(context, commandClass);
		final CommandForm form = CommandForm.of(module);
		final Optional<Map<String, Object>> values =
			fromMacro ? Optional.of(form.values(MacroOptions.parse(options))) : ask(context, module, form, given);
		if (values.isEmpty()) return Optional.empty();
		values.get().forEach(module::setInput);
		if (!form.imageKey().isEmpty()) module.setInput(form.imageKey(), activeImage(form.title()));
		return execute(context, module, form.title(), fromMacro);
	}

	private static void log(final Throwable defect) {
		IJ.log(defect +
			Arrays.stream(defect.getStackTrace()).limit(MOST_FRAMES).map(f -> "\n\tat " + f).collect(Collectors.joining()));
	}

	private static Module create(final Context context, final String commandClass) {
		final CommandInfo info = context.service(CommandService.class).getCommand(commandClass);
		if (info == null) throw new InputException("NeuroMeta is not installed completely: no command " + commandClass +
			". Install it again, with the folder of its libraries.");
		final Module module = context.service(ModuleService.class).createModule(info);
		if (module == null) throw new InputException(
			"The command " + commandClass + " cannot be loaded. The log has the reason; install NeuroMeta again.");
		try {
			module.initialize();
		}
		catch (final MethodCallException e) {
			throw new InputException("The command " + commandClass + " cannot be prepared: " + e.getCause(), e);
		}
		return module;
	}

	private static Optional<Map<String, Object>> ask(final Context context, final Module module, final CommandForm form,
		final Map<String, String> given)
	{
		final RememberedValues remembered = new RememberedValues(context.service(ModuleService.class), module);
		final Optional<Map<String, String>> texts = form.parameters().isEmpty() ? Optional.of(Map.of())
			: CustomDialog.ask(context.service(ModuleService.class), module, form, given);
		texts.ifPresent(answer -> {
			remembered.keep(form, form.values(answer));
			remembered.keepFiles(form, answer);
			MacroRecord.write(form.title(), answer);
		});
		return texts.map(form::values);
	}

	private static ImagePlus activeImage(final String title) {
		final ImagePlus image = WindowManager.getCurrentImage();
		if (image == null)
			throw new InputException("There are no images open. Open the image for \"" + title + "\" first.");
		return image;
	}

	private static Optional<String> execute(final Context context, final Module module, final String title,
		final boolean fromMacro)
	{
		final boolean canceledByUser;
		try (RunMonitor monitor = RunMonitor.start(context, title, !fromMacro)) {
			module.run();
			canceledByUser = monitor.isCanceled();
		}
		final String reason =
			module instanceof Cancelable command && command.isCanceled() ? command.getCancelReason() : null;
		if (reason == null) {
			showImages(module);
			if (!fromMacro) saved(module).ifPresent(place -> tellSaved(title, place, module));
		}
		else if (canceledByUser && !fromMacro) {
			IJ.showStatus(reason);
			return Optional.empty();
		}
		return Optional.ofNullable(reason);
	}

	/** The file that a command has saved, or the folder of several. */
	private static Optional<Path> saved(final Module module) {
		return module.getOutputs().values().stream().filter(File.class::isInstance).findFirst()
			.or(() -> Optional.ofNullable(module.getInputs().get("output_directory"))).filter(File.class::isInstance)
			.flatMap(file -> FileParameters.optional((File) file));
	}

	/** In the status line, and in a window where the results have none, from which the folder can be opened. */
	private static void tellSaved(final String title, final Path place, final Module module) {
		IJ.showStatus("Saved in " + place);
		if (!Boolean.TRUE.equals(module.getInputs().get("show_results"))) SavedNotice.show(title, place);
	}

	private static void showImages(final Module module) {
		if (module.getDelegateObject() instanceof NeuroMetaCommand command && command.showsOutputs()) return;
		for (final ModuleItem<?> item : module.getInfo().outputs())
			if (module.getOutput(item.getName()) instanceof ImagePlus image && image.getWindow() == null) image.show();
	}

	/** One message; in a macro it ends the macro. */
	private static void tell(final String message, final boolean fromMacro) {
		if (!fromMacro && IJ.getInstance() != null && !GraphicsEnvironment.isHeadless()) MessageWindow.show(TITLE, message);
		// ImageJ's windows do not break lines
		else IJ.error(TITLE, IJ.getInstance() == null ? message : wrap(message));
	}

	/** Breaks lines at spaces so that none has more than about a hundred characters. */
	static String wrap(final String message) {
		final StringBuilder lines = new StringBuilder();
		int length = 0;
		for (final String word : message.split(" ")) {
			final boolean full = length + word.length() > LINE_LENGTH;
			lines.append(length == 0 ? "" : full ? "\n" : " ").append(word);
			final int lineBreak = word.lastIndexOf('\n');
			length = lineBreak >= 0 ? word.length() - lineBreak : (full ? 0 : length) + word.length() + 1;
		}
		return lines.toString();
	}
}
