package sc.fiji.neurometa;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The things that a test needs besides Java. Where one is missing the test is skipped; where the environment says that
 * nothing may be missing ({@code NEUROMETA_SKIP_NOTHING}, as in {@code .ci/run}) it fails.
 */
public final class Needs {

	private Needs() {}

	/** A display to open windows on. */
	public static void display() {
		that(System.getenv("DISPLAY") != null, "a display (set DISPLAY, e.g. by xvfb-run)");
	}

	/**
	 * A file or folder of the data for checking, which are not in the repository: output of GingerALE and the tables of
	 * Neurosynth. They lie in {@code ../shared/data}, seen from the checkout; {@code docs/validation.md} says where they come
	 * from.
	 *
	 * @param path below that folder
	 */
	public static Path shared(final String path) {
		final Path there = Path.of("../shared/data").resolve(path);
		that(Files.exists(there), there + ", data for checking that are not in the repository (see docs/validation.md)");
		return there;
	}

	/** Anything else that is there or not. */
	public static void that(final boolean there, final String what) {
		if (System.getenv("NEUROMETA_SKIP_NOTHING") != null) assertTrue(there, "this test needs " + what);
		assumeTrue(there, "this test needs " + what);
	}
}
