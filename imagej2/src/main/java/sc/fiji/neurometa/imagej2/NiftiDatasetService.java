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
import java.util.List;

import net.imagej.Dataset;
import net.imagej.axis.LinearAxis;

import org.scijava.Priority;
import org.scijava.io.location.Location;
import org.scijava.plugin.Plugin;
import org.scijava.service.Service;

import io.scif.Metadata;
import io.scif.config.SCIFIOConfig;
import io.scif.img.SCIFIOImgPlus;
import io.scif.services.DefaultDatasetIOService;
import io.scif.util.SCIFIOMetadataTools;
import sc.fiji.neurometa.ui.StackGeometry;

/**
 * SCIFIO's service for datasets, with the origin of NIfTI images. SCIFIO hands on only the scale of an axis; this service
 * sets the axes of images that {@link NiftiScifioFormat} read, and puts their affine into the properties. All others are
 * opened as before.
 */
@Plugin(type = Service.class, priority = Priority.HIGH)
public class NiftiDatasetService extends DefaultDatasetIOService {

	@Override
	public Dataset open(final Location source, final SCIFIOConfig config) throws IOException {
		return placed(super.open(source, config));
	}

	@Override
	public List<Dataset> openAll(final Location source, final SCIFIOConfig config) throws IOException {
		return super.openAll(source, config).stream().map(NiftiDatasetService::placed).toList();
	}

	private static Dataset placed(final Dataset dataset) {
		if (!(dataset.getImgPlus() instanceof SCIFIOImgPlus<?> image) || image.getMetadata() == null) return dataset;
		final Metadata meta = SCIFIOMetadataTools.unwrapMetadata(image.getMetadata());
		if (meta instanceof NiftiScifioFormat.Metadata nifti) nifti.geometry().ifPresent(geometry -> place(dataset, geometry));
		return dataset;
	}

	/** Sets the axes of a dataset and its affine. */
	static void place(final Dataset dataset, final StackGeometry geometry) {
		for (final LinearAxis axis : MillimetreAxes.of(geometry)) {
			final int d = dataset.dimensionIndex(axis.type());
			if (d >= 0) dataset.setAxis(axis, d);
		}
		final double[][] rows = geometry.pixelToMm().rows();
		final StringBuilder affine = new StringBuilder();
		for (final double[] row : rows)
			for (final double number : row)
				affine.append(affine.length() == 0 ? "" : " ").append(number);
		dataset.getProperties().put(ResultDatasets.AFFINE, affine.toString());
		dataset.getProperties().put(ResultDatasets.CODE, geometry.code());
	}
}
