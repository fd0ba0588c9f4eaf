package sc.fiji.neurometa.commands.bridge;

import org.scijava.Context;

import ij.IJ;

/** The one SciJava context of this ImageJ: Fiji's own where there is one, else one that is made on first use. */
final class ImageJContext {

	private ImageJContext() {}

	/** The context; the same at every call. */
	public static Context get() {
		return Holder.CONTEXT;
	}

	/** Made by the class loader on first use, once. */
	private static final class Holder {

		private static final Context CONTEXT = create();

		private static Context create() {
			final Thread thread = Thread.currentThread();
			final ClassLoader before = thread.getContextClassLoader();
			// plugins and their index are found through the loader that loaded this plugin
			thread.setContextClassLoader(ImageJContext.class.getClassLoader());
			try {
				if (isFiji() && IJ.runPlugIn("org.scijava.Context", "") instanceof Context running) return running;
				return new Context();
			}
			finally {
				thread.setContextClassLoader(before);
			}
		}

		private static boolean isFiji() {
			try {
				Class.forName("net.imagej.legacy.LegacyService", false, ImageJContext.class.getClassLoader());
				return true;
			}
			catch (final ClassNotFoundException e) {
				return false;
			}
		}
	}
}
