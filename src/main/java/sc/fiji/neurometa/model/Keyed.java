package sc.fiji.neurometa.model;

/** A choice that is no enum constant, with the word that stands for it in macros and run records. */
public interface Keyed {

	/** The word, in lower case. */
	String key();
}
