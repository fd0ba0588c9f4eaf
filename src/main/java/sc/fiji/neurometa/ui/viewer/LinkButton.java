package sc.fiji.neurometa.ui.viewer;

/**
 * Something else to look at of a result, which a button leads to.
 *
 * @param label on the button
 * @param help what it is, in a sentence
 * @param open opens it or brings it to the front; called on the event thread
 */
public record LinkButton(String label, String help, Runnable open) {}
