/*-
 * #%L
 * NIfTI for SCIFIO, and results of NeuroMeta as datasets of ImageJ2.
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
package sc.fiji.neurometa.imagej2;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import net.imagej.axis.Axes;
import net.imagej.axis.CalibratedAxis;
import net.imglib2.Interval;

import org.scijava.Priority;
import org.scijava.io.handle.DataHandle;
import org.scijava.io.location.FileLocation;
import org.scijava.io.location.Location;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import io.scif.AbstractChecker;
import io.scif.AbstractFormat;
import io.scif.AbstractMetadata;
import io.scif.AbstractParser;
import io.scif.AbstractTranslator;
import io.scif.AbstractWriter;
import io.scif.ByteArrayPlane;
import io.scif.ByteArrayReader;
import io.scif.Format;
import io.scif.FormatException;
import io.scif.ImageMetadata;
import io.scif.Plane;
import io.scif.Translator;
import io.scif.config.SCIFIOConfig;
import io.scif.util.FormatTools;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.ui.NiftiSaver;
import sc.fiji.neurometa.ui.NiftiStacks;
import sc.fiji.neurometa.ui.StackGeometry;

/**
 * NIfTI-1, NIfTI-2 and Analyze as a format of SCIFIO, on NeuroMeta's own reader and writer. Planes are turned as
 * {@link StackGeometry} turns those of a stack, so that left is on the left and anterior is up, and axes are in millimetres.
 * A file is read whole when it is parsed.
 * <p>
 * Files of this machine only. Written are 8-bit, 16-bit and 32-bit float pixels; an image that was read keeps the order of
 * its voxels, its affine and its space, any other gets its affine from its axes and the code 2 (aligned to another image),
 * because readers take left for right where an affine has no code.
 */
@Plugin(type = Format.class, name = "NIfTI", priority = Priority.HIGH)
public class NiftiScifioFormat extends AbstractFormat {

	/** NIfTI's code for millimetres of no standard space. */
	private static final int ALIGNED = 2;

	@Override
	protected String[] makeSuffixArray() {
		return new String[] { "nii", "nii.gz", "hdr", "hdr.gz", "img", "img.gz" };
	}

	/** The file of a location. */
	private static Path file(final Location location) throws FormatException {
		if (location instanceof FileLocation local) return local.getFile().toPath();
		throw new FormatException("NIfTI files are read from and written to this machine only, not " + location + ".");
	}

	/** The stack of a file with its geometry, or the place where planes to write are put. */
	public static class Metadata extends AbstractMetadata {

		private static final long serialVersionUID = 1;

		private transient ImagePlus stack;
		private transient StackGeometry geometry;

		/** The stack that was read; empty before, and of an image to write. */
		Optional<ImagePlus> stack() {
			return Optional.ofNullable(stack);
		}

		/** Where the pixels lie; empty when it is not known yet. */
		Optional<StackGeometry> geometry() {
			return Optional.ofNullable(geometry);
		}

		void put(final ImagePlus image, final StackGeometry where) {
			stack = image;
			geometry = where;
		}

		@Override
		public void populateImageMetadata() {
			if (stack != null) StackPlanes.describe(stack, geometry, get(0));
		}
	}

	/** Decides by the file's content where the name may belong to other formats. */
	public static class Checker extends AbstractChecker {

		@Override
		public boolean suffixSufficient() {
			return false;
		}

		@Override
		public boolean isFormat(final Location location, final SCIFIOConfig config) {
			return location instanceof FileLocation local && NiftiReader.claims(local.getFile().toPath());
		}
	}

	/** Reads the file. */
	public static class Parser extends AbstractParser<Metadata> {

		@Override
		protected void typedParse(final DataHandle<Location> handle, final Metadata meta, final SCIFIOConfig config)
			throws FormatException
		{
			try {
				final ImagePlus stack = NiftiStacks.open(file(handle.get()));
				meta.put(stack, StackGeometry.of(stack).orElseThrow(() -> new FormatException(handle.get().getName() +
					" has no geometry.")));
				meta.createImageMetadata(1);
				final Object info = stack.getProperty("Info");
				if (info != null) meta.getTable().put("Info", info);
			}
			catch (final InputException e) {
				throw new FormatException(e.getMessage(), e);
			}
		}
	}

	/** Gives the planes of the stack that was parsed. */
	public static class Reader extends ByteArrayReader<Metadata> {

		@Override
		protected String[] createDomainArray() {
			return new String[] { FormatTools.MEDICAL_DOMAIN };
		}

		@Override
		public ByteArrayPlane openPlane(final int imageIndex, final long planeIndex, final ByteArrayPlane plane,
			final Interval bounds, final SCIFIOConfig config) throws FormatException
		{
			final Metadata meta = getMetadata();
			final ImagePlus stack = meta.stack().orElseThrow(() -> new FormatException("No file has been read."));
			final int x = meta.get(0).getAxisIndex(Axes.X), y = meta.get(0).getAxisIndex(Axes.Y);
			plane.setData(StackPlanes.bytes(stack.getStack().getProcessor((int) planeIndex + 1), (int) bounds.min(x),
				(int) bounds.min(y), (int) bounds.dimension(x), (int) bounds.dimension(y)));
			return plane;
		}
	}

	/** Collects planes, and writes the file when all are there. */
	public static class Writer extends AbstractWriter<Metadata> {

		private final List<byte[]> planes = new ArrayList<>();
		private Location destination;

		@Override
		protected String[] makeCompressionTypes() {
			return new String[0];
		}

		@Override
		public int[] getPixelTypes(final String codec) {
			return StackPlanes.types();
		}

		@Override
		public boolean canDoStacks() {
			return true;
		}

		@Override
		protected void writePlane(final int imageIndex, final long planeIndex, final Plane plane, final Interval bounds)
			throws FormatException, IOException
		{
			checkParams(imageIndex, planeIndex, plane.getBytes(), bounds);
			if (planeIndex != planes.size()) throw new FormatException("The planes of a NIfTI file are written in their order.");
			planes.add(plane.getBytes().clone());
			destination = getHandle().get();
			if (planes.size() == getMetadata().get(imageIndex).getPlaneCount()) save(getMetadata());
		}

		/** The writer of NeuroMeta replaces the file that the handle made. */
		private void save(final Metadata meta) throws FormatException, IOException {
			final Path file = file(destination);
			getHandle().close();
			try {
				final ImagePlus image = StackPlanes.stack(String.valueOf(file.getFileName()), planes, meta.get(0));
				meta.geometry().ifPresent(geometry -> geometry.applyTo(image));
				NiftiSaver.save(image, file);
			}
			catch (final InputException e) {
				throw new FormatException(e.getMessage(), e);
			}
			planes.clear();
		}
	}

	/** Keeps the geometry of an image that was read, or takes the one of its axes. */
	@Plugin(type = Translator.class, priority = Priority.LOW)
	public static class NiftiTranslator extends AbstractTranslator<io.scif.Metadata, Metadata> {

		@Override
		public Class<? extends io.scif.Metadata> source() {
			return io.scif.Metadata.class;
		}

		@Override
		public Class<? extends io.scif.Metadata> dest() {
			return Metadata.class;
		}

		@Override
		protected void translateFormatMetadata(final io.scif.Metadata source, final Metadata dest) {
			if (source instanceof Metadata nifti) nifti.geometry().ifPresent(geometry -> dest.put(null, geometry));
		}

		@Override
		protected void translateImageMetadata(final List<ImageMetadata> source, final Metadata dest) {
			final ImageMetadata meta = source.get(0);
			final boolean kept = dest.geometry().filter(geometry -> Arrays.equals(axes(meta), MillimetreAxes.of(geometry)))
				.isPresent();
			if (kept) return;
			final Affine affine = MillimetreAxes.affine(axes(meta));
			dest.put(null, new StackGeometry(affine, false, false, false, ALIGNED));
		}

		private static CalibratedAxis[] axes(final ImageMetadata meta) {
			return new CalibratedAxis[] { meta.getAxis(Axes.X), meta.getAxis(Axes.Y), meta.getAxis(Axes.Z) };
		}
	}
}
