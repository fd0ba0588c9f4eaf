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
}
