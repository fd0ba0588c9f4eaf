/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 *
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 *
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
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
