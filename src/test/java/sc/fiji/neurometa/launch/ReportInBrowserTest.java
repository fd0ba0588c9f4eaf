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
package sc.fiji.neurometa.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.Needs;

/** A browser shows the report of the demo, and asks nobody for anything. */
@Tag("browser")
class ReportInBrowserTest {

	private static final long LARGEST = 1_000_000;

	@TempDir
	Path folder;

	@Test
	void theDemoIsReadableWithoutANetwork() throws Exception {
		final Optional<Path> program = Browser.program();
		Needs.that(program.isPresent(), "Chromium (on the path, or named by NEUROMETA_CHROMIUM)");
		final Path results = Files.createDirectory(folder.resolve("results"));
		final Processes.Outcome outcome = RunMacroTest.run(folder, Path.of("macros/Demo.ijm"), results.toString());
		assertEquals(0, outcome.exitCode(), outcome.toString());
		final Path report = results.resolve("semantic_knowledge_report.html");
		assertTrue(Files.size(report) < LARGEST, Files.size(report) + " bytes");
		final Path loud = Files.writeString(folder.resolve("loud.html"),
			"<!DOCTYPE html><html><head></head><body>" + "<img src=\"http://neurometa.invalid/x.png\"/></body></html>");
		final Path silent =
			Files.writeString(folder.resolve("silent.html"), "<!DOCTYPE html><html><head></head><body></body></html>");
		try (Browser browser = Browser.of(program.get(), folder.resolve("browser"))) {
			browser.elements(loud);
			assertTrue(browser.asked().contains("http://neurometa.invalid/x.png"), "the proxy does not see requests");
			browser.elements(silent);
			final Set<String> itsOwn = new TreeSet<>(browser.asked());
			final String page = browser.elements(report);
			final Set<String> asked = new TreeSet<>(browser.asked());
			asked.removeIf(address -> itsOwn.contains(address) || isOfTheBrowser(address));
			assertEquals(Set.of(), asked);
			// the script ran, though the page allows no other
			assertTrue(page.contains("<button type=\"button\">Copy</button>"), "no script");
			assertTrue(page.contains("class=\"n sort\""), "tables are not sorted");
			final Path picture = folder.resolve("report.png");
			browser.screenshot(report, picture, 1280, 1700);
			final BufferedImage shown = ImageIO.read(picture.toFile());
			assertTrue(colors(shown) > 500, "an empty page");
			Pictures.keep(picture, "report.png");
			browser.screenshot(report, picture, 1280, 9000);
			Pictures.keep(picture, "report-whole.png");
			browser.screenshot(report, picture, 500, 3000);
			Pictures.keep(picture, "report-narrow.png");
		}
	}

	/** What browsers ask their makers for, whatever they show. */
	private static boolean isOfTheBrowser(final String address) {
		final Matcher host = Pattern.compile("^(?:https?://)?([^/:]+)").matcher(address);
		return host.find() && host.group(1).matches("(?:.*\\.)?(?:google|googleapis|gstatic|gvt1|chromium)\\.(?:com|org)");
	}

	private static long colors(final BufferedImage image) {
		final Set<Integer> colors = new TreeSet<>();
		for (int y = 0; y < image.getHeight(); y += 3)
			for (int x = 0; x < image.getWidth(); x += 3)
				colors.add(image.getRGB(x, y));
		return colors.size();
	}
}
