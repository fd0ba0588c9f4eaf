package sc.fiji.neurometa.commands.bridge;

import java.awt.GraphicsEnvironment;
import java.util.ArrayList;
import java.util.List;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.ui.UIService;

import ij.Macro;

/**
 * Defaults for absent keys, in a macro and where there is nobody to ask. Without this, SciJava opens a dialog in the
 * middle of a macro, takes values of earlier runs, or cancels without a word a command of which one optional file was
 * not given. A file that the command cannot do without is asked for in a message.
 * <p>
 * It runs after the macro's keys are read and before stored values are.
 */
@Plugin(type = PreprocessorPlugin.class)
public class DefaultsPreprocessor extends AbstractPreprocessorPlugin {

	@Parameter(required = false)
	private UIService ui;

	@Override
	public void process(final Module module) {
		if (!(module.getDelegateObject() instanceof NeuroMetaCommand) || someoneToAsk(ui)) return;
		final List<String> missing = new ArrayList<>();
		for (final ModuleItem<?> input : module.getInfo().inputs()) {
			if (module.isInputResolved(input.getName())) continue;
			if (input.isRequired() && input.getValue(module) == null) missing.add(input.getName() + " (" + input
				.getDescription() + ")");
			else module.resolveInput(input.getName());
		}
		if (!missing.isEmpty()) cancel(module.getInfo().getTitle() + " needs " + String.join(" and ", missing) + ".");
	}

	/** Whether a user sits before a window, and no macro gave the keys. */
	static boolean someoneToAsk(final UIService ui) {
		return !GraphicsEnvironment.isHeadless() && Macro.getOptions() == null && ui != null && ui.isVisible();
	}
}
