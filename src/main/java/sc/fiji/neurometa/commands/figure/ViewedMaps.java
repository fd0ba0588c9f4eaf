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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.analysis.literature.OwnAtlas;
import sc.fiji.neurometa.io.nifti.NiftiImage;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.viewer.MapViewer;
import sc.fiji.neurometa.ui.viewer.ViewedMap;

/** Reader of maps from NIfTI files for the viewer. */
public final class ViewedMaps {

	private ViewedMaps() {}

	/**
	 * Reads maps to be shown on the template of their space.
	 *
	 * @param files one or more NIfTI images of one volume each
	 * @param threshold values of at most this size are not shown at first; 0: what suits each map
	 * @param lut name or file of a lookup table for the first map; may be empty
	 * @throws InputException when a file is no such image, or they are not in one space
	 */
	public static MapViewer.Scene read(final List<Path> files, final double threshold, final String lut) {
		return read(files, threshold, lut, Templates::t1);
	}

	/** The same on an image of the user's. */
	public static MapViewer.Scene read(final List<Path> files, final double threshold, final String lut,
		final Path underlay)
	{
		return read(files, threshold, lut, space -> MapFigure.anatomy(underlay, space));
	}

	private static MapViewer.Scene read(final List<Path> files, final double threshold, final String lut,
		final Function<Space, Volume> brain)
	{
		final List<NiftiImage> images = new ArrayList<>();
		for (final Path file : files)
			images.add(NiftiReader.read(file));
		images.forEach(NiftiImage::checkNear);
		final Space space = MapFigure.space(images);
		final List<ViewedMap> maps = new ArrayList<>();
		for (int i = 0; i < images.size(); i++)
			maps.add(map(images.get(i), files.get(i), threshold));
		return new MapViewer.Scene("Map " + maps.get(0).name() + (maps.size() > 1 ? " and others" : ""), space,
			brain.apply(space), new Anatomy(Atlases.all(space)), maps, lut);
	}

	/** What is shown, with atlases of the user that name places in addition. */
	public static MapViewer.Scene with(final List<OwnAtlas> atlases, final MapViewer.Scene scene) {
		return new MapViewer.Scene(scene.title(), scene.space(), scene.brain(),
			scene.anatomy().with(atlases, scene.space()), scene.maps(), scene.colors());
	}

	/**
	 * Reads a further map.
	 *
	 * @param scene what it is shown with
	 * @throws InputException when it is no such image, or in another space
	 */
	public static ViewedMap further(final MapViewer.Scene scene, final Path file) {
		final NiftiImage image = NiftiReader.read(file);
		image.checkNear();
		if (image.space().filter(s -> s != scene.space()).isPresent()) throw new InputException(file + " is in " +
			image.space().get().label() + " space by its header, but the others are in " + scene.space().label() + " space.");
		return map(image, file, 0);
	}

	private static ViewedMap map(final NiftiImage image, final Path file, final double threshold) {
		final Volume volume = image.volume();
		final String unit = MapUnit.of(image), name = MapFigure.stem(file);
		return unit.equals(MapUnit.P) ? ViewedMap.of(name, "\u2212log10 p", logarithms(volume, file), threshold)
			: ViewedMap.of(name, unit, volume, threshold);
	}

	/** The negative decimal logarithms of p, whose largest are the most significant; 0 where p is 0 or 1. */
	private static Volume logarithms(final Volume p, final Path file) {
		final Volume logarithms = Volume.zeros(p.grid());
		for (int i = 0; i < p.grid().voxels(); i++) {
			final double value = p.get(i);
			if (value < 0 || value > 1) throw new InputException(
				file + " is called a map of p, but holds " + (float) value + ". Rename it if it is another map.");
			if (value > 0) logarithms.set(i, (float) (0 - Math.log10(value)));
		}
		return logarithms;
	}
}
