package sc.fiji.neurometa.commands.bridge;

import java.util.Map;
import java.util.Optional;

import org.scijava.module.Module;

/**
 * A command with its own dialog instead of the one that is made from its parameters. It is asked before it runs; in a
 * macro, and without a display, never.
 */
public interface CustomDialog {

	/**
	 * Asks the user, and waits for the answer. Not on the event thread.
	 *
	 * @param form what there is to ask; keys that the caller gave are not in it, and stand in the fields of the command
	 * @param start what to show at first, by key
	 * @return texts by keys of the form; nothing when the user cancels
	 * @throws sc.fiji.neurometa.model.InputException when what the user gave cannot be used
	 */
	Optional<Map<String, String>> ask(CommandForm form, Map<String, String> start);

	/** Asks for the keys of a command in its own way, or else by the dialog. */
	static Optional<Map<String, String>> ask(final Module module, final CommandForm form, final Map<String, String> start) {
		return module.getDelegateObject() instanceof CustomDialog command ? command.ask(form, start) : CommandDialog.ask(form,
			start);
	}
}
