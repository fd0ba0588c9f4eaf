package sc.fiji.neurometa.ui.viewer;

import java.awt.Container;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.function.Consumer;

import javax.swing.JFrame;
import javax.swing.WindowConstants;

import ij.IJ;
import ij.ImageJ;
import ij.WindowManager;
import sc.fiji.neurometa.space.Point;

/** A window that ImageJ's Window menu lists and that follows a crosshair until it is closed. */
final class ViewerWindow {

	private ViewerWindow() {}

	/** Makes one, which is still to be shown. */
	static JFrame of(final String title, final Container content, final Crosshair crosshair,
		final Consumer<Point> listener)
	{
		final JFrame window = new JFrame(title);
		window.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
		window.setContentPane(content);
		window.addWindowListener(new WindowAdapter() {

			@Override
			public void windowClosed(final WindowEvent event) {
				crosshair.forget(listener);
				WindowManager.removeWindow(window);
			}
		});
		crosshair.listen(listener);
		final ImageJ imagej = IJ.getInstance();
		if (imagej != null) window.setIconImage(imagej.getIconImage());
		window.pack();
		WindowManager.addWindow(window);
		return window;
	}
}
