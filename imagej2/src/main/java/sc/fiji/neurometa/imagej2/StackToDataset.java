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

import net.imagej.Dataset;
import net.imagej.DatasetService;

import org.scijava.Priority;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import sc.fiji.neurometa.ui.StackGeometry;

/**
 * The converter of NeuroMeta's stacks to datasets that keep their millimetres, for scripts and for commands with a
 * {@code Dataset} parameter. ImageJ2's own converter, which gives the origin in pixels, still takes all other images.
 */
@Plugin(type = Converter.class, priority = Priority.HIGH)
public class StackToDataset extends AbstractConverter<ImagePlus, Dataset> {

	@Parameter(required = false)
	private DatasetService datasets;

	@Override
	public boolean canConvert(final Object source, final Class<?> target) {
		return datasets != null && super.canConvert(source, target) && source instanceof ImagePlus image && image
			.getBitDepth() != 24 && StackGeometry.of(image).isPresent();
	}

	@Override
	public <T> T convert(final Object source, final Class<T> target) {
		return target.cast(ResultDatasets.of(datasets, (ImagePlus) source));
	}

	@Override
	public Class<Dataset> getOutputType() {
		return Dataset.class;
	}

	@Override
	public Class<ImagePlus> getInputType() {
		return ImagePlus.class;
	}
}
