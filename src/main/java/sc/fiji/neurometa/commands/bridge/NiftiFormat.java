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

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

import org.scijava.Priority;
import org.scijava.io.AbstractIOPlugin;
import org.scijava.io.IOPlugin;
import org.scijava.io.location.FileLocation;
import org.scijava.io.location.Location;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.NiftiSaver;
import sc.fiji.neurometa.ui.NiftiStacks;

/**
 * NIfTI for SciJava: {@code IOService} and, because it is eager, Fiji's {@code File > Open}, drag and drop and
 * {@code IJ.openImage} use it. It takes files of this machine that end in {@code .nii} or {@code .nii.gz}, and
 * {@code .hdr} and {@code .img} files whose header is one of NIfTI or Analyze; it leaves all others alone.
 */
@Plugin(type = IOPlugin.class, priority = Priority.HIGH, attrs = @Attr(name = "eager"))
public class NiftiFormat extends AbstractIOPlugin<ImagePlus> {

	private static final Pattern SAVED = Pattern.compile(".*\\.(nii|hdr|img)(\\.gz)?");

	@Override
	public Class<ImagePlus> getDataType() {
		return ImagePlus.class;
	}

	@Override
	public boolean supportsOpen(final String source) {
		return FileParameters.local(source).filter(NiftiReader::claims).isPresent();
	}

	@Override
	public boolean supportsOpen(final Location source) {
		return source instanceof FileLocation location && supportsOpen(location.getFile().getPath());
	}

	@Override
	public boolean supportsSave(final String destination) {
		return FileParameters.local(destination).isPresent() &&
			SAVED.matcher(destination.toLowerCase(Locale.ROOT)).matches();
	}

	@Override
	public boolean supportsSave(final Location destination) {
		return destination instanceof FileLocation location && supportsSave(location.getFile().getPath());
	}

	/**
	 * Opens a file, and shows it where ImageJ2 leaves that to the format. A file that cannot be read is reported there in
	 * one message, and the image is empty, because ImageJ2 answers an exception with a stack trace and tries other readers.
	 *
	 * @throws IOException when the file cannot be read and the caller is not ImageJ2's hook
	 */
	@Override
	public ImagePlus open(final String source) throws IOException {
		final boolean shows = ImageJ2Hook.wantsWindow();
		try {
			final Path file = local(source);
			final ImagePlus image = NiftiStacks.open(file);
			if (shows) {
				FileWindows.prepare(image, file);
				ImageJ2Hook.show(image, file.toString());
			}
			return image;
		}
		catch (final InputException e) {
			if (!shows) throw new IOException(e.getMessage(), e);
			NiftiOpener.tell(e.getMessage());
			return new ImagePlus();
		}
	}

	@Override
	public ImagePlus open(final Location source) throws IOException {
		return open(path(source));
	}

	@Override
	public void save(final ImagePlus image, final String destination) throws IOException {
		try {
			NiftiSaver.save(image, local(destination));
		}
		catch (final InputException e) {
			throw new IOException(e.getMessage(), e);
		}
	}

	@Override
	public void save(final ImagePlus image, final Location destination) throws IOException {
		save(image, path(destination));
	}

	private static String path(final Location location) throws IOException {
		if (location instanceof FileLocation file) return file.getFile().getPath();
		throw new IOException("NIfTI files are read from and written to this machine only, not " + location);
	}

	private static Path local(final String name) throws IOException {
		return FileParameters.local(name).orElseThrow(() -> new IOException("Not a file of this machine: " + name));
	}
}
