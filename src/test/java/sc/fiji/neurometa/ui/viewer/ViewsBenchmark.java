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
package sc.fiji.neurometa.ui.viewer;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import sc.fiji.neurometa.analysis.effect.ClusterReport;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.io.results.AleTables;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.ui.render.ViewPlane;

/**
 * Milliseconds for a move of the crosshair through a volume of 91 x 109 x 91 voxels to a place anywhere in the brain: all
 * three views painted anew, and the readout with its regions. Run with
 * {@code mvn -q -Pbenchmarks test-compile exec:exec@jmh -Djmh.benchmark=ViewsBenchmark}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class ViewsBenchmark {

	/** Size of the views: in the default window, and filling a screen of 1920 x 1080. */
	@Param({ "740x290", "1700x1000" })
	public String size;

	private ResultModel result;
	private ViewsPicture picture;
	private BufferedImage image;
	private Random random;

	/** Makes a result of the shipped mask. */
	@Setup
	public void make() {
		final Mask mask = ReferenceMasks.mni152();
		final MapModel map = new MapModel("", "", "Z", ViewsPictureTest.blobs(mask));
		final ClusterReport none = new ClusterReport(List.of(), List.of(), List.of());
		result = new ResultModel("benchmark", mask, new Anatomy(Atlases.all(Space.MNI)),
			List.of(new ClusterSet("", "", map, none, new double[mask.size()], AleTables.clusters(none),
				AleTables.peaks(none), List.of(), "", Optional.empty())),
			List.of(), List.of(MapModel.readOut("Z", map.values())));
		picture = new ViewsPicture(Templates.t1(Space.MNI), mask, map);
		final String[] sides = size.split("x");
		image = new BufferedImage(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), BufferedImage.TYPE_INT_RGB);
		random = new Random(1);
	}

	/** One move. */
	@Benchmark
	public Object move() {
		final Mask mask = result.mask();
		final Point place = Point.ofVoxel(mask.grid(), mask.voxel(random.nextInt(mask.size())));
		final Graphics2D g = image.createGraphics();
		picture.paint(g, image.getWidth(), image.getHeight(), place, ViewPlane.AXIAL);
		g.dispose();
		return Readout.at(result, place);
	}
}
