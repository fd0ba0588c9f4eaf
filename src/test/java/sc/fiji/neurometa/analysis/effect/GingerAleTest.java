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
package sc.fiji.neurometa.analysis.effect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.Atlases;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Volume;

/**
 * NeuroMeta beside genuine output of GingerALE 3.0 (see {@code ../shared/data/README.md}): the Faces literature of Han
 * (Prior-Adjustment-CBM, MIT) and the children of Enge et al. (snl_2022, CC BY 4.0).
 */
@Tag("slow")
class GingerAleTest {

	private static final double ALE_TOLERANCE = 1.3e-7;

	private static MainEffectResult run(final ExperimentSet experiments, final Mask mask, final double minClusterMm3) {
		final AleSettings settings =
			AleSettings.defaults().withCorrection(Correction.UNCORRECTED).withMinClusterMm3(minClusterMm3);
		return MainEffect.run(new AleInput(experiments, mask, mask, new Anatomy(Atlases.all(Space.MNI))), settings,
			Progress.NONE);
	}

	private static MainEffectResult face(final Mask mask) {
		return run(FociFiles.read(Needs.shared("gingerale/face/face_brainmap.txt"), SpaceChoice.AUTO).experiments(), mask,
			1576);
	}

	private static Volume face(final String image) {
		return NiftiReader.read(Needs.shared("gingerale/face/face_brainmap_" + image + ".nii.gz")).volume();
	}

	@Test
	void facesGiveTheSameMaps() {
		final MainEffectResult result = face(ReferenceMasks.mni152Dilated());
		final Volume ale = face("ALE"), p = face("P"), z = face("Z");
		assertArrayEquals(new double[] { 9.01191592595652, 9.6586470675157, 11.37334466796002 },
			Arrays.stream(new int[] { 0, 43, 85 }).mapToDouble(i -> result.foci().sortedFwhmMm()[i]).toArray(), 1e-12);
		assertEquals(6.3781564E-25, Arrays.stream(result.maps().ale()).min().orElseThrow(), 1e-30);
		assertEquals(3.0508067E-13, Arrays.stream(result.maps().p()).min().orElseThrow(), 3e-17);
		int outside = 0;
		for (int v = 0; v < ale.grid().voxels(); v++)
			if (ale.get(v) > 0 != result.mask().contains(v)) outside++;
		assertEquals(0, outside, "voxels in one mask only");
		int inNextBin = 0;
		for (int i = 0; i < result.mask().size(); i++) {
			final int voxel = result.mask().voxel(i);
			final double ours = result.maps().ale()[i], theirs = ale.get(voxel);
			assertEquals(theirs, ours, ALE_TOLERANCE);
			final boolean atBorder = atBinBorder(ours);
			if (p.get(voxel) > 1e-25 && p.get(voxel) < .5) {
				final double difference = Math.abs(Math.log10(result.maps().p()[i] / p.get(voxel)));
				assertTrue(difference <= (atBorder ? 0.0026 : 5e-5), "log10 p differs by " + difference + " at ALE " + ours);
				if (difference > 5e-5) inNextBin++;
			}
			if (!atBorder && !Float.isNaN(z.get(voxel))) assertEquals(z.get(voxel), result.maps().z()[i], 1e-3);
		}
		assertEquals(4, inNextBin, "voxels whose p is that of the neighbouring bin");
	}

	/**
	 * P is a step function of the ALE value in bins of 1e-5. GingerALE computes in single precision; where its ALE, which
	 * may differ from ours by 1.3e-7, falls on the other side of a step, P is that of the neighbouring bin.
	 */
	private static boolean atBinBorder(final double ale) {
		final double bin = ale / 1e-5 + 0.5;
		return Math.abs(bin - Math.rint(bin)) * 1e-5 < 2e-9;
	}

	@Test
	void facesGiveTheSameVoxelsAndClustersInEitherMask() {
		final Volume theirs = face("ALE");
		for (final Mask mask : List.of(ReferenceMasks.mni152Dilated(), Mask.of("GingerALE", theirs, Space.MNI))) {
			final MainEffectResult result = face(mask);
			assertEquals(4312, result.maps().voxelsWithin(0.001));
			assertSameClusters(face("C01_1k_clust"), result);
		}
	}

	private static void assertSameClusters(final Volume theirs, final MainEffectResult result) {
		final double[] numbers = result.clusterNumbers();
		int different = 0;
		for (int v = 0; v < theirs.grid().voxels(); v++) {
			final int ordinal = result.mask().ordinal(v);
			if (theirs.get(v) != (ordinal < 0 ? 0 : numbers[ordinal])) different++;
		}
		assertEquals(0, different, "voxels in another cluster");
	}

	@Test
	void facesGiveTheSamePeaks() throws IOException {
		final List<String> theirs = Files.readAllLines(Needs.shared("gingerale/face/face_brainmap_C01_1k_peaks.xls"));
		final List<Peak> peaks = face(ReferenceMasks.mni152Dilated()).report().peaks();
		assertEquals(theirs.stream().skip(1).filter(l -> !l.isBlank()).count(), peaks.size());
		for (int i = 0; i < peaks.size(); i++) {
			final String[] row = theirs.get(i + 1).split("\t");
			final Peak peak = peaks.get(i);
			assertEquals(Integer.parseInt(row[0]), peak.cluster());
			assertArrayEquals(
				new double[] { Double.parseDouble(row[1]), Double.parseDouble(row[2]), Double.parseDouble(row[3]) },
				peak.point().toArray(), 1e-9);
			assertEquals(Double.parseDouble(row[4]), peak.ale(), ALE_TOLERANCE);
			assertEquals(1, peak.p() / Double.parseDouble(row[5]), 1.2e-4);
			assertEquals(Double.parseDouble(row[6]), peak.z(), 1e-3);
		}
	}

	@Test
	void facesGiveTheSameClusterReport() throws IOException {
		final MainEffectResult result = face(ReferenceMasks.mni152Dilated());
		final Pattern line = Pattern
			.compile("#(\\d+): (\\d+) mm\\^3 from (\\(.*?\\)) to (\\(.*?\\)) centered at \\((.*?)\\) with (\\d+) peaks");
		final String text = Files.readString(Needs.shared("gingerale/face/face_brainmap_C01_1k_clust.txt"));
		final Matcher matcher = line.matcher(text);
		int found = 0;
		while (matcher.find()) {
			final ClusterStatistics cluster = result.report().clusters().get(found++);
			assertEquals(Integer.parseInt(matcher.group(1)), cluster.number());
			assertEquals(Double.parseDouble(matcher.group(2)), cluster.volumeMm3(), 1e-9);
			// the report begins at the corner that lies first in its own order of the axes
			assertEquals(Set.of(matcher.group(3), matcher.group(4)),
				Set.of(corner(cluster.minMm().toArray()), corner(cluster.maxMm().toArray())));
			assertEquals(matcher.group(5), String.format(Locale.ROOT, "%s,%s,%s", tenth(cluster.weightedCentre().xMm()),
				tenth(cluster.weightedCentre().yMm()), tenth(cluster.weightedCentre().zMm())));
			assertEquals(Integer.parseInt(matcher.group(6)),
				result.report().peaks().stream().filter(p -> p.cluster() == cluster.number()).count());
		}
		assertEquals(6, found);
		assertEquals(fociPerExperiment(text), result.report().clusters().stream().map(c -> result.contributions().stream()
			.filter(k -> k.cluster() == c.number()).map(Contribution::fociInside).toList()).toList());
	}

	private static List<List<Integer>> fociPerExperiment(final String report) {
		final List<List<Integer>> rows = new ArrayList<>();
		for (final String line : report.split("\\R"))
			if (line.startsWith("[ "))
				rows.add(Arrays.stream(line.replaceAll("[\\[\\]]", "").trim().split("\\s+")).map(Integer::valueOf).toList());
		return rows;
	}

	private static String corner(final double[] mm) {
		return String.format(Locale.ROOT, "(%.0f,%.0f,%.0f)", mm[0], mm[1], mm[2]);
	}

	/** One decimal, none when it is 0, as Java's float printing in GingerALE's report gives it. */
	private static String tenth(final double value) {
		return String.format(Locale.ROOT, "%.1f", value).replaceAll("\\.0$", "");
	}

	@Test
	void childrenGiveTheSameVoxels() throws IOException {
		final String embedded =
			Files.readString(Needs.shared("gingerale/language_contrast/metalang_p001_C05_1k_clust_embedded.txt"));
		final Path foci = Files.createTempFile("children", ".txt");
		try {
			Files.writeString(foci,
				"// Reference=MNI\n" + embedded.substring(embedded.indexOf("<foci>") + 6, embedded.indexOf("</foci>")));
			final MainEffectResult result =
				run(FociFiles.read(foci, SpaceChoice.AUTO).experiments(), ReferenceMasks.mni152(), 896);
			assertEquals(27, result.foci().analysed().size());
			final Volume theirs =
				NiftiReader.read(Needs.shared("gingerale/language_contrast/metalang_p001_C05_1k_clust.nii.gz")).volume();
			assertSameClusters(theirs, result);
			final Set<Double> numbers = new HashSet<>(Arrays.stream(result.clusterNumbers()).boxed().toList());
			assertTrue(numbers.size() > 1, "there are clusters");
		}
		finally {
			Files.delete(foci);
		}
	}
}
