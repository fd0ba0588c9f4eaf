package sc.fiji.neurometa;

import java.awt.Frame;
import java.awt.Window;
import java.lang.reflect.Field;

import javax.swing.SwingUtilities;

import ij.IJ;
import ij.ImageJ;
import ij.WindowManager;

/**
 * An ImageJ whose main window is not shown, so that commands open their windows. When it ends, no image, no window
 * and no ImageJ is left: tests that come later shall not find the display in use, nor the memory.
 */
public final class HiddenImageJ {

	private final ImageJ imagej;

	private HiddenImageJ(final ImageJ imagej) {
		this.imagej = imagej;
	}

	/** Starts it; without a display the test is skipped. */
	public static HiddenImageJ start() {
		Needs.display();
		return new HiddenImageJ(new ImageJ(ImageJ.NO_SHOW));
	}

	/** Ends it, with all its images and windows. */
	public void end() throws Exception {
		for (int[] ids = WindowManager.getIDList(); ids != null && ids.length > 0; ids = WindowManager.getIDList()) {
			WindowManager.getImage(ids[0]).changes = false;
			WindowManager.getImage(ids[0]).close();
		}
		SwingUtilities.invokeAndWait(() -> {
			for (final Window window : WindowManager.getAllNonImageWindows())
				window.dispose();
			for (final Frame frame : Frame.getFrames())
				frame.dispose();
		});
		// windows hear of their end with the next event
		SwingUtilities.invokeAndWait(() -> {});
		for (final Frame frame : WindowManager.getNonImageWindows())
			WindowManager.removeWindow(frame);
		imagej.dispose();
		// ImageJ itself forgets its instance only when it ends Java
		final Field instance = IJ.class.getDeclaredField("ij");
		instance.setAccessible(true);
		instance.set(null, null);
	}
}
