package sc.fiji.neurometa.commands.bridge;

import java.awt.EventQueue;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.scijava.module.Module;
import org.scijava.module.ModuleService;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.ui.UIService;

import sc.fiji.neurometa.model.InputException;

/**
 * NeuroMeta's own dialog for commands that a script runs in Fiji. SciJava's lists all keys one below the other, the
 * inherited ones first, and is higher than a laptop's screen. Keys that the caller gave are not asked for.
 * <p>
 * It runs after initializers and before SciJava asks, which then finds nothing left to ask for. The recorder of Fiji
 * writes the values that the command has at its end, whoever asked for them; SciJava stores those that are kept.
 */
@Plugin(type = PreprocessorPlugin.class)
public class DialogPreprocessor extends AbstractPreprocessorPlugin {

	@Parameter(required = false)
	private UIService ui;

	@Parameter
	private ModuleService modules;

	@Override
	public void process(final Module module) {
		// a dialog cannot be waited for on the event thread: there SciJava asks
		if (!(module.getDelegateObject() instanceof NeuroMetaCommand) || !DefaultsPreprocessor.someoneToAsk(ui) || EventQueue
			.isDispatchThread()) return;
		final CommandForm form = unresolved(module);
		if (form.parameters().isEmpty()) return;
		try {
			final Optional<Map<String, String>> answer = CustomDialog.ask(module, form, new RememberedValues(modules, module)
				.texts(form));
			// without a reason, so that nobody is told what they just did
			if (answer.isEmpty()) cancel(null);
			else form.values(answer.get()).forEach((key, value) -> set(module, key, value));
		}
		catch (final InputException e) {
			cancel(e.getMessage());
		}
	}

	private static CommandForm unresolved(final Module module) {
		final CommandForm form = CommandForm.of(module);
		final List<CommandParameter> left = form.parameters().stream().filter(parameter -> !module.isInputResolved(parameter
			.key())).toList();
		return new CommandForm(form.title(), left, form.imageKey());
	}

	private static void set(final Module module, final String key, final Object value) {
		// the recorder leaves out a file that was not given
		module.setInput(key, value instanceof File file && file.getPath().isEmpty() ? null : value);
		module.resolveInput(key);
	}
}
