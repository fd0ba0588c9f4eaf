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
package sc.fiji.neurometa.commands.figure;

import java.nio.file.Path;
import java.util.List;

import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import sc.fiji.neurometa.commands.bridge.FileWindows;
import sc.fiji.neurometa.io.nifti.NiftiImage;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.viewer.MapViewer;
import sc.fiji.neurometa.ui.viewer.ViewedMap;

/**
 * Views of a map that a user opens or drops, linked with its stack: of a statistical map, by its unit or because most of
 * it is 0, that lies in the space of a template by its header. Anatomy, time series and colours stay stacks alone.
 */
@Plugin(type = FileWindows.class)
public final class DroppedMaps implements FileWindows {

	private static final int SCANNER = 1;

	@Override
	public void shown(final ImagePlus stack, final Path file) {
		try {
			if (!isMap(NiftiReader.readHeader(file).orientation().code(), stack)) return;
			final NiftiImage image = NiftiReader.read(file);
			final MapViewer.Scene scene = ViewedMaps.read(List.of(file), 0, "");
			final ViewedMap map = scene.maps().get(0);
			if (MapUnit.of(image).equals(MapUnit.UNKNOWN) && !map.isSparse()) return;
			MapViewer.open(scene, List.of(stack), other -> ViewedMaps.further(scene, other));
		}
		catch (final InputException e) {
			// the stack is there, and View Map says why it cannot show the file
			return;
		}
	}

	private static boolean isMap(final int code, final ImagePlus stack) {
		return code > SCANNER && stack.getNSlices() == stack.getStackSize() && stack.getStackSize() > 1 &&
			stack.getType() != ImagePlus.COLOR_RGB;
	}
}
