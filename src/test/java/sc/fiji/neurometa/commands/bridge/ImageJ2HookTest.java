package sc.fiji.neurometa.commands.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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

import net.imagej.legacy.DefaultLegacyHooks;

import ij.ImagePlus;
import ij.WindowManager;
import ij.macro.Interpreter;

/** Files that Fiji opens, by the name of the class through which it asks. */
class ImageJ2HookTest {

	@TempDir
	Path folder;

	private final DefaultLegacyHooks fiji = new DefaultLegacyHooks(new NiftiFormat());

	/** Images in batch mode have no windows, and are in the list of images all the same. */
	@BeforeEach
	void start() {
		Interpreter.batchMode = true;
	}

	@AfterEach
	void stop() {
		final int[] images = WindowManager.getIDList();
		if (images != null) for (final int id : images)
			WindowManager.getImage(id).close();
		Interpreter.batchMode = false;
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
		assertTrue(printed.toString(StandardCharsets.UTF_8).contains("cut.nii is cut short"), printed.toString(
			StandardCharsets.UTF_8));
		assertThrows(IOException.class, () -> fiji.interceptOpenImage(cut));
	}
}
