package sc.fiji.neurometa.commands.bridge;

import java.util.Map;

import ij.IJ;
import ij.plugin.frame.Recorder;

/** The line for ImageJ's macro recorder, with every parameter in it. */
final class MacroRecord {

	private MacroRecord() {}

	/**
	 * Records a call when the recorder is open.
	 *
	 * @param command leaf of the command's menu path
	 * @param values texts by key
	 */
	public static void write(final String command, final Map<String, String> values) {
		if (!IJ.recording() || Recorder.getInstance() == null) return;
		final String prefix = Recorder.scriptMode() ? "IJ." : "";
		Recorder.recordString(prefix + line(command, values) + "\n");
		// or else ImageJ adds a line without options when the command ends
		Recorder.disableCommandRecording();
	}

	/** The line of a macro that repeats a call. */
	static String line(final String command, final Map<String, String> values) {
		final String options = MacroOptions.format(values).replace("\\", "\\\\").replace("\"", "\\\"");
		return "run(\"" + command + "\"" + (options.isEmpty() ? "" : ", \"" + options + " \"") + ");";
	}
}
