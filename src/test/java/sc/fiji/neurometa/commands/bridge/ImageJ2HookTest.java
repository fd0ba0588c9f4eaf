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
package sc.fiji.neurometa.commands.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;
import net.imagej.legacy.DefaultLegacyHooks;

/** Files that Fiji opens, by the name of the class through which it asks. */
class ImageJ2HookTest {

	@TempDir
	Path folder;

	private final DefaultLegacyHooks fiji = new DefaultLegacyHooks(new NiftiFormat());

	/** Images in batch mode have no windows, and are in the list of images all the same. */
	@BeforeEach
	void start() {
		Interpreter.batchMode = true;
		// those that other tests of this Java left
		closeAll();
	}

	@AfterEach
	void stop() {
		closeAll();
		Interpreter.batchMode = false;
	}

	private static void closeAll() {
		final int[] images = WindowManager.getIDList();
		if (images != null) for (final int id : images)
			WindowManager.getImage(id).close();
	}

	private static String golden(final String name) throws URISyntaxException {
		return Path.of(ImageJ2HookTest.class.getResource("/nifti/" + name).toURI()).toString();
	}

	private static void assertShown(final Object answer, final int images) {
		final ImagePlus image = assertInstanceOf(ImagePlus.class, answer);
		assertEquals(images, WindowManager.getImageCount());
		assertSame(image, WindowManager.getImage(image.getID()));
	}

	@Test
	void openDropAndRecentShowTheImage() throws IOException, URISyntaxException {
		assertShown(fiji.interceptFileOpen(golden("int16.nii")), 1);
		assertShown(fiji.interceptOpenRecent(golden("packed.nii.gz")), 2);
		assertShown(fiji.interceptDragAndDropFile(golden("analyze.img")), 3);
	}

	@Test
	void openImageLeavesShowingToItsCaller() throws IOException, URISyntaxException {
		assertInstanceOf(ImagePlus.class, fiji.interceptOpenImage(golden("int16.nii")));
		assertEquals(0, WindowManager.getImageCount());
	}

	/** An exception would make Fiji show a stack trace and ask Bio-Formats; null would make it ask Bio-Formats. */
	@Test
	void damagedFilesAreOneMessageAndAnEmptyImage() throws IOException {
		final String cut = Files.write(folder.resolve("cut.nii"), new byte[10]).toString();
		final ByteArrayOutputStream printed = new ByteArrayOutputStream();
		final PrintStream before = System.out;
		System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
		try {
			assertEquals(0, assertInstanceOf(ImagePlus.class, fiji.interceptFileOpen(cut)).getWidth());
		}
		finally {
			System.setOut(before);
		}
		assertEquals(0, WindowManager.getImageCount());
		assertTrue(printed.toString(StandardCharsets.UTF_8).contains("cut.nii is cut short"),
			printed.toString(StandardCharsets.UTF_8));
		assertThrows(IOException.class, () -> fiji.interceptOpenImage(cut));
	}

	/** A record opens its result only where Fiji opens a file for the user; scripts that read text get it from others. */
	@Test
	void aRunRecordIsTakenFromTheUserAlone() throws IOException {
		final Path record = Files.writeString(folder.resolve("a_run.json"), "{\n  \"format\": \"neurometa-run\"}"),
			other = Files.writeString(folder.resolve("b_run.json"), "{}");
		final RunRecordFormat format = new RunRecordFormat();
		final DefaultLegacyHooks hooks = new DefaultLegacyHooks(format);
		assertEquals(record.toString(), hooks.interceptFileOpen(record.toString()));
		assertNull(hooks.interceptFileOpen(other.toString()));
		assertFalse(format.supportsOpen(record.toString()));
	}
}
