package sc.fiji.neurometa.commands.bridge;

import java.util.Set;

import ij.IJ;
import ij.ImagePlus;
import ij.Menus;

/**
 * The hook through which ImageJ2 asks SciJava's formats for a file before ImageJ itself does: Fiji's
 * {@code File > Open}, {@code Open Recent}, drag and drop and the macro function {@code open}. It shows what a format
 * returns only when that is a {@code Dataset} of imagej-common, and takes any other answer for an image that the format
 * has shown itself (imagej/imagej-legacy, {@code DefaultLegacyOpener}).
 */
final class ImageJ2Hook {

	private static final String HOOKS = "net.imagej.legacy.DefaultLegacyHooks";
	private static final Set<String> SHOWING = Set.of("interceptFileOpen", "interceptOpenRecent",
		"interceptDragAndDropFile");

	private ImageJ2Hook() {}

	/** Whether the calling thread opens a file for one of the hooks that leave it to the format to show the image. */
	static boolean wantsWindow() {
		return StackWalker.getInstance().walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(HOOKS) &&
			SHOWING.contains(frame.getMethodName())));
	}

	/** Shows an image and puts its file into {@code Open Recent}. */
	static void show(final ImagePlus image, final String file) {
		image.show();
		if (IJ.getInstance() != null) Menus.addOpenRecentItem(file);
	}
}
