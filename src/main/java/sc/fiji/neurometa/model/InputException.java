package sc.fiji.neurometa.model;

/**
 * Error in what the user gave. The message is meant for the user: it says what is wrong, where (file and
 * line where there is one), and what to do. Commands show it unchanged; every other exception is a defect.
 */
public class InputException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/** @param message what is wrong, where, and what to do */
	public InputException(final String message) {
		super(message);
	}

	/**
	 * @param message what is wrong, where, and what to do
	 * @param cause the exception that revealed it
	 */
	public InputException(final String message, final Throwable cause) {
		super(message, cause);
	}

	/**
	 * Refuses the value of a setting that is out of range.
	 *
	 * @param holds whether the value can be used
	 * @param key the macro key of the setting
	 * @param value the value
	 * @param expected what is expected instead
	 * @throws InputException unless it holds
	 */
	public static void require(final boolean holds, final String key, final Number value, final String expected) {
		if (!holds) throw new InputException(key + " = " + value + " cannot be used: " + expected + " is expected.");
	}
}
