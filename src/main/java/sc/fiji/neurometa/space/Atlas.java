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
package sc.fiji.neurometa.space;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import sc.fiji.neurometa.model.Space;

/**
 * An atlas, which names places and says how much of a cluster lies in each region: a label volume ({@link Labels}) or
 * the probabilities of regions ({@link ProbabilityMaps}).
 */
public sealed interface Atlas permits Labels, ProbabilityMaps {

	/**
	 * The overlap of a region and a set of points.
	 *
	 * @param region its name
	 * @param percentOfPoints percentage of the points that lie in it, or of their probability
	 * @param percentOfRegion percentage of its volume that these points fill
	 */
	record Share(String region, double percentOfPoints, double percentOfRegion) {}

	/** Name of the atlas in results. */
	String atlas();

	/** The space of the points that can be looked up. */
	Space space();

	/** The same regions for points of the given space. */
	Atlas in(Space wanted);

	/** The regions as labels; of probabilities each voxel has its most probable region. */
	Labels labels();

	/**
	 * What the atlas says of a point.
	 *
	 * @param mm the point
	 * @param maxDistanceMm largest distance of the centre of a voxel that gives the point its name
	 * @return the name, with percentages where the atlas has them; empty when no region is that near
	 */
	Optional<String> text(double[] mm, double maxDistanceMm);

	/**
	 * The overlap of a cluster with each region, the largest share of the cluster first.
	 *
	 * @param pointsMm the centres of the cluster's voxels, in mm of {@link #space()}
	 * @param pointVolumeMm3 the volume of one of its voxels
	 * @param isNamed whether a point can lie in a region
	 * @return regions that hold at least one point. The shares of points add up to less than 100 where points lie in no
	 *         region. A share of a region is at most 100.
	 */
	List<Share> shares(Iterable<double[]> pointsMm, double pointVolumeMm3, Predicate<double[]> isNamed);

}
