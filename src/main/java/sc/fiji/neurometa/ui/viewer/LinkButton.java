package sc.fiji.neurometa.ui.viewer;

/**
 * A further view of a result, opened by a button.
 *
 * @param label on the button
 * @param help what it is, in a sentence
 * @param open opens it or brings it to the front; called on the event thread
 */
public record LinkButton(String label, String help, Runnable open) {}
