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

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.inference.NullMaxima.ClusterMaxima;

/**
 * SHA-256 of the numbers of a result, by which a repetition verifies that it is bit-identical. Each is taken over 64-bit
 * floating point numbers, lowest byte first, by voxel of the mask or by permutation.
 *
 * @param ale the ALE values
 * @param p the uncorrected p-values
 * @param clusters the number of each voxel's cluster, 0 where there is none
 * @param nullMaxima the maxima of the permutations: all ALE values, then for each cluster-forming p all sizes and all
 *          masses; empty without permutations
 */
public record Fingerprint(String ale, String p, String clusters, Optional<String> nullMaxima) {

	public static Fingerprint of(final MainEffectResult result) {
		return new Fingerprint(sha256(result.maps().ale()), sha256(result.maps().p()), sha256(result.clusterNumbers()),
			result.nullMaxima().map(Fingerprint::sha256));
	}

	/** Whether these are the cluster numbers of the result, by voxel of the mask. */
	public boolean hasClusters(final double[] numbers) {
		return clusters.equals(sha256(numbers));
	}

	/** Whether these are the maxima of its permutations. */
	public boolean hasMaxima(final NullMaxima maxima) {
		return nullMaxima.equals(Optional.of(sha256(maxima)));
	}

	public static String sha256(final NullMaxima maxima) {
		final MessageDigest digest = VoxelBits.digest();
		add(digest, maxima.values());
		for (final ClusterMaxima cluster : maxima.clusters()) {
			add(digest, Arrays.stream(cluster.sizes()).asDoubleStream().toArray());
			add(digest, cluster.masses());
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	public static String sha256(final double[] numbers) {
		final MessageDigest digest = VoxelBits.digest();
		add(digest, numbers);
		return HexFormat.of().formatHex(digest.digest());
	}

	private static void add(final MessageDigest digest, final double[] numbers) {
		final ByteBuffer buffer = ByteBuffer.allocate(8 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
		buffer.asDoubleBuffer().put(numbers);
		digest.update(buffer);
	}
}
