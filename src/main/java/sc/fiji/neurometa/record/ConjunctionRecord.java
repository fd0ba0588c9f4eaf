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
package sc.fiji.neurometa.record;

import java.util.List;
import java.util.Optional;

import sc.fiji.neurometa.analysis.conjunction.ConjoinedMaps;
import sc.fiji.neurometa.analysis.conjunction.ConjunctionResult;
import sc.fiji.neurometa.analysis.conjunction.ThresholdedMap;
import sc.fiji.neurometa.analysis.literature.AtlasFile;
import sc.fiji.neurometa.analysis.literature.Flattened;
import sc.fiji.neurometa.inference.cluster.Connectivity;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.space.Volume;

/**
 * The record of a conjunction of maps: everything needed to repeat it from the same files and to write the text
 * about it.
 *
 * @param head its format, and what computed it when
 * @param connectivity the neighbourhood of voxels in a cluster
 * @param maps the maps, in the order in which they were given
 * @param space the space of their millimetres
 * @param size number of voxels of their grid along each axis
 * @param voxelToMm maps voxel (i, j, k) to its centre in mm
 * @param atlases names of the atlases that named regions
 * @param result the result
 * @param warnings warnings for a reader of the result, in whole sentences
 * @param outputPrefix prefix of the names of the output files
 * @param labelAtlases the files of the atlases of the user that named places, too; empty without any
 */
public record ConjunctionRecord(@Flattened RunHead head, Connectivity connectivity, List<Source> maps, Space space,
	List<Integer> size, Affine voxelToMm, List<String> atlases, Result result, List<String> warnings, String outputPrefix,
	Optional<List<AtlasFile>> labelAtlases) implements Run
{

	public ConjunctionRecord {
		maps = List.copyOf(maps);
		size = List.copyOf(size);
		atlases = List.copyOf(atlases);
		warnings = List.copyOf(warnings);
		labelAtlases = labelAtlases.map(List::copyOf);
	}

	/**
	 * One of the maps.
	 *
	 * @param file name of its file
	 * @param path the full path of the file
	 * @param sha256 SHA-256 of the file's bytes (of a pair: of the header's and then the data's), 64 hexadecimal digits
	 * @param space the space of its millimetres, when the file names it
	 * @param voxels number of voxels above 0
	 * @param volumeMm3 their volume in mm3
	 */
	public record Source(String file, String path, String sha256, Optional<Space> space, int voxels, double volumeMm3) {}

	/**
	 * The result.
	 *
	 * @param voxels number of voxels at which all maps are above 0
	 * @param volumeMm3 their volume in mm3
	 * @param maxValue the largest of the smallest values; empty when there is no voxel
	 * @param clusters the clusters, the largest first
	 * @param sha256 checksums that a repetition must share
	 */
	public record Result(int voxels, double volumeMm3, Optional<Double> maxValue, List<Found> clusters, Prints sha256) {

		public Result {
			clusters = List.copyOf(clusters);
		}
	}

	/**
	 * A cluster.
	 *
	 * @param cluster its number
	 * @param voxels number of voxels
	 * @param volumeMm3 volume in mm3
	 * @param peakMm the place where the smallest value of the maps is largest
	 * @param maxValue that value
	 * @param label regions there
	 */
	public record Found(int cluster, int voxels, double volumeMm3, Point peakMm, double maxValue, String label) {}

	/**
	 * SHA-256 of the numbers of the result, by which a repetition verifies that it is bit-identical.
	 *
	 * @param voxels the voxels of the grid that are in the conjunction: a bit each, first axis fastest, eight to a
	 *          byte, the first of them the lowest bit
	 * @param minimum the smallest values at these voxels, as 64-bit floating point numbers, lowest byte first
	 * @param clusters the numbers of their clusters, in the same way
	 */
	public record Prints(String voxels, String minimum, String clusters) {

		/** Whether these are the voxels of the result and the numbers of their clusters. */
		public boolean hasClusters(final Mask conjunction, final double[] numbers) {
			return voxels.equals(VoxelBits.sha256(conjunction)) && clusters.equals(Fingerprint.sha256(numbers));
		}
	}

	/**
	 * The record of a conjunction that is complete.
	 *
	 * @param conjoined the result
	 * @param how circumstances of the run
	 */
	public static ConjunctionRecord of(final ConjoinedMaps conjoined, final Circumstances how) {
		final Grid grid = conjoined.result().mask().grid();
		return new ConjunctionRecord(RunHead.of(Kind.CONJUNCTION.command(), how), conjoined.connectivity(),
			conjoined.maps().stream().map(ConjunctionRecord::source).toList(), conjoined.space(),
			List.of(grid.nx(), grid.ny(), grid.nz()), grid.voxelToMm(), conjoined.anatomy().atlasNames(),
			result(conjoined.result()), conjoined.warnings(), how.outputPrefix(), conjoined.anatomy().files());
	}

	private static Source source(final ThresholdedMap map) {
		final Volume volume = map.volume();
		final int above = map.counts().above();
		return new Source(map.file(), map.path(), map.sha256(), map.space(), above, above * volume.grid().voxelVolumeMm3());
	}

	private static Result result(final ConjunctionResult result) {
		final int voxels = result.mask().size();
		final List<Found> clusters = result.report().clusters().stream()
			.map(c -> new Found(c.number(), c.voxels(), c.volumeMm3(), c.peak(), c.maxAle(), c.label())).toList();
		return new Result(voxels, voxels * result.mask().grid().voxelVolumeMm3(),
			clusters.stream().map(Found::maxValue).max(Double::compare), clusters, new Prints(VoxelBits.sha256(result.mask()),
				Fingerprint.sha256(result.maps().ale()), Fingerprint.sha256(result.clusterNumbers())));
	}

	@Override
	public <T> T on(final Cases<T> cases) {
		return cases.conjunction().apply(this);
	}

	@Override
	public String filePrefix() {
		return outputPrefix + "_conjunction";
	}

	@Override
	public Prints fingerprint() {
		return result.sha256();
	}
}
