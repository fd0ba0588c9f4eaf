package net.imagej.legacy;

import java.io.IOException;

import org.scijava.io.IOPlugin;

/**
 * Stand-in for the class of imagej-legacy through which Fiji asks formats for files: the same class name, and the names of
 * the methods that ImageJ calls, for tests without Fiji.
 */
public final class DefaultLegacyHooks {

	private final IOPlugin<?> format;

	/** Hooks that ask one format. */
	public DefaultLegacyHooks(final IOPlugin<?> format) {
		this.format = format;
	}

	/** For {@code File > Open} and {@code IJ.open}: the format has to show the image. */
	public Object interceptFileOpen(final String path) throws IOException {
		return format.open(path);
	}

	/** For {@code File > Open Recent}: the format has to show the image. */
	public Object interceptOpenRecent(final String path) throws IOException {
		return format.open(path);
	}

	/** For drag and drop: the format has to show the image. */
	public Object interceptDragAndDropFile(final String path) throws IOException {
		return format.open(path);
	}

	/** For {@code IJ.openImage}: the caller gets the image, and shows it or not. */
	public Object interceptOpenImage(final String path) throws IOException {
		return format.open(path);
	}
}
