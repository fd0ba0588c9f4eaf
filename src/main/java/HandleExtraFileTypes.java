
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
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;

import ij.IJ;
import ij.ImagePlus;
import ij.plugin.PlugIn;
import sc.fiji.neurometa.commands.bridge.NiftiOpener;

/**
 * Lets plain ImageJ open NIfTI files by {@code File > Open}, drag and drop and {@code open(path)}. ImageJ asks the
 * class of this name, of which it knows one, about every file that it cannot read itself. This one takes NIfTI files
 * and hands all others to the class of the same name that it stands before, if there is one, as in ImageJ's own
 * download. It is meant to lie as a loose file in the folder {@code plugins}, where ImageJ looks first, and works
 * alone: without NeuroMeta it only hands on.
 */
public class HandleExtraFileTypes extends ImagePlus implements PlugIn {

	/** Width by which ImageJ learns that nothing is left to do: the user has been told what is the matter, or sees the result. */
	private static final int HANDLED = -1;

	@Override
	public void run(final String path) {
		if (path.isEmpty() || opensNifti(path)) return;
		final ImagePlus image = other(path);
		if (image == null) return;
		if (image.getWidth() <= 0) {
			width = image.getWidth();
			return;
		}
		setStack(image.getTitle(), image.getStack());
		setDimensions(image.getNChannels(), image.getNSlices(), image.getNFrames());
		setOpenAsHyperStack(image.getOpenAsHyperStack());
		setCalibration(image.getCalibration());
		setFileInfo(image.getOriginalFileInfo());
		setProperties(image.getPropertiesAsArray());
		for (final String key : new String[] { "Info", "Label" })
			if (image.getProperty(key) != null) setProperty(key, image.getProperty(key));
	}

	private boolean opensNifti(final String path) {
		try {
			final NiftiOpener.Outcome outcome = NiftiOpener.open(path, this);
			if (outcome == NiftiOpener.Outcome.REFUSED || outcome == NiftiOpener.Outcome.SHOWN) width = HANDLED;
			return outcome != NiftiOpener.Outcome.NOT_OURS;
		}
		catch (final LinkageError e) {
			// NeuroMeta or what it needs has been removed from the plugins folder
			return false;
		}
	}

	/** What the other class of this name makes of a file; null when there is none. */
	private static ImagePlus other(final String path) {
		final String name = HandleExtraFileTypes.class.getName() + ".class";
		try {
			final URL own = HandleExtraFileTypes.class.getResource(name);
			for (final URL found : Collections.list(IJ.getClassLoader().getResources(name)))
				if (!found.equals(own)) return run(found, path);
		}
		catch (final IOException | URISyntaxException | ReflectiveOperationException e) {
			IJ.log("Another HandleExtraFileTypes could not be asked about " + path + ": " + e);
		}
		return null;
	}

	/** The loader stays open: what it loaded may load more as long as its image lives. */
	private static ImagePlus run(final URL found, final String path)
		throws IOException, URISyntaxException, ReflectiveOperationException
	{
		final URL root =
			found.openConnection() instanceof JarURLConnection jar ? jar.getJarFileURL() : found.toURI().resolve(".").toURL();
		final URLClassLoader loader = new URLClassLoader(new URL[] { root }, IJ.class.getClassLoader());
		final Object other = loader.loadClass(HandleExtraFileTypes.class.getName()).getDeclaredConstructor().newInstance();
		if (other instanceof HandleExtraFileTypes || !(other instanceof PlugIn plugIn) ||
			!(other instanceof ImagePlus image)) return null;
		plugIn.run(path);
		return image;
	}
}
