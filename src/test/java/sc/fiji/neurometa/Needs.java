package sc.fiji.neurometa;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * What a test needs beside Java. Where it is missing the test is skipped; where the environment says that nothing may be
 * missing ({@code NEUROMETA_SKIP_NOTHING}, as in {@code .ci/run}) it fails.
 */
public final class Needs {

	private Needs() {}

	/** A display to open windows on. */
	public static void display() {
		that(System.getenv("DISPLAY") != null, "a display (set DISPLAY, e.g. by xvfb-run)");
	}

	/** Anything else that is there or not. */
	public static void that(final boolean there, final String what) {
		if (System.getenv("NEUROMETA_SKIP_NOTHING") != null) assertTrue(there, "this test needs " + what);
		assumeTrue(there, "this test needs " + what);
	}
}
