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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import sc.fiji.neurometa.analysis.effect.ClusterReport;
import sc.fiji.neurometa.analysis.effect.ClusterStatistics;
import sc.fiji.neurometa.analysis.effect.Contribution;
import sc.fiji.neurometa.analysis.effect.Peak;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.io.results.AleTables;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Labels;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;

/** Made-up results with two boxes as clusters, on grids of all kinds. */
final class Viewed {

	/** Grids of 1 to 4 mm, anisotropic, and with axes that fall. */
	static List<Grid> grids() {
		return List.of(new Grid(91, 109, 91, Affine.scaling(2, 2, 2, -90, -126, -72)),
			new Grid(20, 22, 18, Affine.scaling(-4, 4, 4, 38.1, -42.3, -34.7)),
			new Grid(40, 31, 17, Affine.scaling(1, -2.5, 4, -19.5, 37.5, -32)),
			new Grid(30, 30, 30, Affine.scaling(-3, -3, -3, 43.5, 43.5, 43.5)),
			new Grid(22, 26, 24, Affine.of(0, -3, 0, 40, 3, 0, 0, -30, 0, 0, 3, -35)));
	}

	private Viewed() {}

	/** A ball of grey around the middle of a grid. */
	static Volume anatomy(final Grid grid) {
		final Volume volume = Volume.zeros(grid);
		for (int i = 0; i < grid.voxels(); i++)
			if (isBrain(grid, i)) volume.set(i, 100 + i % 100);
		return volume;
	}

	private static boolean isBrain(final Grid grid, final int voxel) {
		final double x = (grid.x(voxel) + 0.5) / grid.nx() - 0.5, y = (grid.y(voxel) + 0.5) / grid.ny() - 0.5,
			z = (grid.z(voxel) + 0.5) / grid.nz() - 0.5;
		return x * x + y * y + z * z < 0.2;
	}

	static Mask mask(final Grid grid) {
		return Mask.of("ball", grid, Space.MNI, v -> isBrain(grid, v));
	}

	/** Number of the cluster of a voxel: 1 a box of 4 x 3 x 3 voxels at the middle, 2 one of 2 x 1 x 1 beside it. */
	private static int cluster(final Grid grid, final int voxel) {
		final int x = grid.x(voxel) - grid.nx() / 2, y = grid.y(voxel) - grid.ny() / 2, z = grid.z(voxel) - grid.nz() / 2;
		if (x >= -1 && x < 3 && Math.abs(y) <= 1 && Math.abs(z) <= 1) return 1;
		return (x == -4 || x == -3) && y == 0 && z == 1 ? 2 : 0;
	}

	/** A result with two clusters. */
	static ResultModel of(final Grid grid) {
		return of(grid, false);
	}

	/** A result with two clusters, or with none; of a signed one the second cluster is negative. */
	static ResultModel of(final Grid grid, final boolean empty) {
		final Mask mask = mask(grid);
		final double[] numbers = new double[mask.size()], z = new double[mask.size()], whole = new double[mask.size()];
		final List<List<Integer>> voxels = List.of(new ArrayList<>(), new ArrayList<>());
		for (int i = 0; i < mask.size(); i++) {
			whole[i] = 0.001 * i / mask.size();
			final int number = cluster(grid, mask.voxel(i));
			if (number == 0 || empty) continue;
			numbers[i] = number;
			voxels.get(number - 1).add(i);
			z[i] = number == 1 ? 3.5 + voxels.get(0).size() * 0.1 : 4;
			whole[i] = z[i];
		}
		final List<ClusterStatistics> clusters = new ArrayList<>();
		final List<Peak> peaks = new ArrayList<>();
		for (int c = 0; c < (empty ? 0 : 2); c++) {
			final List<Integer> own = voxels.get(c);
			final Point peak = Point.ofVoxel(grid, mask.voxel(own.get(own.size() - 1)));
			final Point first = Point.ofVoxel(grid, mask.voxel(own.get(0)));
			clusters.add(new ClusterStatistics(c + 1, own.size(), own.size() * grid.voxelVolumeMm3(), first, 0.034123456789,
				7.1, 5.2808e-12, peak, c == 0 ? 0.001 : 0.04, c == 0 ? "Insula_R; BA 13" : "=Odd", first, peak));
			peaks.add(new Peak(c + 1, peak, 0.034123456789, 5.2808e-12, 7.1, "Insula_R; BA 13"));
			peaks.add(new Peak(c + 1, first, 0.02, 1e-5, 4.1, "Insula_R"));
		}
		final ClusterReport report = new ClusterReport(clusters, peaks, List.of());
		final ClusterSet set = new ClusterSet("clusters", "made-up clusters table",
			new MapModel("made-up thresholded Z", "thresholded_Z", "Z", z), report, numbers, AleTables.clusters(report),
			AleTables.peaks(report), empty ? List.of() : List.of(literature(mask, clusters)),
			empty ? "No cluster survives; the largest has 5 voxels." : "2 clusters survive.",
			Optional.of(ClusterSet.Nearest.at(new Point(1, 2, 3))));
		return new ResultModel("made-up", mask, anatomyOf(grid), List.of(set), List.of(),
			List.of(MapModel.readOut("Z", whole), MapModel.readOut("p", new double[mask.size()])));
	}

	/** Three experiments of one name; the first has a focus at each peak, the second one far away. */
	private static Literature literature(final Mask mask, final List<ClusterStatistics> clusters) {
		final Point one = clusters.get(0).peak(), two = clusters.get(1).peak();
		final List<Experiment> experiments = List.of(
			new Experiment("A, 2001", "", 10, Space.MNI,
				List.of(new Focus(two.xMm(), two.yMm(), two.zMm()), new Focus(one.xMm(), one.yMm(), one.zMm()))),
			new Experiment("A, 2001", "", 12, Space.MNI, List.of(new Focus(500, 0, 0))),
			new Experiment("B\t2002", "", 9, Space.MNI, List.of()));
		final List<Contribution> contributions = new ArrayList<>();
		for (int c = 1; c <= clusters.size(); c++)
			for (int e = 0; e < experiments.size(); e++)
				contributions.add(new Contribution(c, experiments.get(e).name(), e == 0 ? 1 : 0, new double[] { 30, 60, 10 }[e],
					new double[] { 35, 65, 12 }[e]));
		return new Literature("", new ExperimentSet("set", experiments), contributions);
	}

	private static Anatomy anatomyOf(final Grid grid) {
		final int[] ids = new int[grid.voxels()];
		for (int i = 0; i < ids.length; i++)
			ids[i] = grid.centreMm(i)[0] > 0 ? 1 : 2;
		final TreeMap<Integer, String> names = new TreeMap<>();
		names.put(1, "Right");
		names.put(2, "Left");
		return new Anatomy(List.of(Labels.of("AAL", Space.MNI, grid, ids, names)));
	}
}
