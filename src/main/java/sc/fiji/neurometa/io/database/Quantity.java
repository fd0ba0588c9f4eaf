package sc.fiji.neurometa.io.database;

/** Numbers of things in messages. */
final class Quantity {

	private Quantity() {}

	/** {@code 1 experiment}, {@code 2 experiments}. */
	static String of(final int number, final String thing) {
		return number + " " + (number == 1 ? thing : thing.endsWith("is") ? thing.substring(0, thing.length() - 2) + "es"
			: thing.endsWith("y") ? thing.substring(0, thing.length() - 1) + "ies" : thing + "s");
	}
}
