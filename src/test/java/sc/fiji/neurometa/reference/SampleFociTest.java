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
package sc.fiji.neurometa.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import sc.fiji.neurometa.io.foci.FociFile;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Mask;

/** The samples are what a user can feed to an analysis. */
class SampleFociTest {

	@TempDir
	private Path folder;

	private FociFile read(final SampleFoci sample) {
		final Path file = folder.resolve(sample.fileName());
		sample.copyTo(file);
		return FociFiles.read(file, SpaceChoice.AUTO);
	}

	@ParameterizedTest
	@CsvSource({ "semantic_knowledge,21,262,456", "semantic_relatedness,16,201,353", "pain,21,267,334" })
	void samplesAreReadWithoutRepair(final String key, final int experiments, final int foci, final int subjects) {
		final SampleFoci sample = SampleFoci.of(key);
		final FociFile file = read(sample);
		assertEquals(FociFile.Format.SLEUTH, file.format());
		assertEquals(List.of(), file.notes());
		assertEquals(experiments, file.experiments().size());
		assertEquals(foci, file.experiments().fociCount());
		assertEquals(subjects, file.experiments().subjectsTotal());
		assertTrue(sample.title().contains(experiments + " experiments"), sample.title());
	}

	/** What NeuroStore lacks is noted and nothing else is: both spaces in one file, and experiments without N. */
	@ParameterizedTest
	@CsvSource({ "n_back,205,6050,10376,4,18", "flanker,115,3174,8158,2,19" })
	void neuroStoreLacksLittle(final String key, final int experiments, final int foci, final int subjects,
		final int withoutSubjects, final int inTalairach)
	{
		final SampleFoci sample = SampleFoci.of(key);
		final FociFile file = read(sample);
		assertEquals(FociFile.Format.SLEUTH, file.format());
		assertEquals(2, file.notes().size(), file.notes().toString());
		final ExperimentSet set = file.experiments();
		assertEquals(experiments, set.size());
		assertEquals(foci, set.fociCount());
		assertEquals(subjects, set.subjectsTotal());
		assertEquals(withoutSubjects, set.experiments().stream().filter(e -> !e.hasSubjects()).count());
		assertEquals(inTalairach, set.experiments().stream().filter(e -> e.space() == Space.TALAIRACH).count());
		assertEquals(experiments, set.experiments().stream().map(Experiment::name).distinct().count());
		for (final Experiment experiment : set.experiments())
			assertEquals(experiment.foci().size(),
				experiment.foci().stream().map(f -> List.of(f.xMm(), f.yMm(), f.zMm())).distinct().count(), experiment.name());
		assertTrue(sample.title().contains(experiments + " experiments"), sample.title());
		assertTrue(sample.source().startsWith("https://"));
	}

	/** The samples of its two tasks hold the studies of the database. */
	@Test
	void theDatabaseIsReadAsATable() throws IOException {
		final Path file = folder.resolve("nback_vs_flanker.tsv");
		try (InputStream packed = Resources.open("database/nback_vs_flanker.tsv.gz");
				InputStream table = new GZIPInputStream(packed))
		{
			Files.copy(table, file);
		}
		final List<String> lines = Files.readAllLines(file);
		assertEquals("study\tcontrast\tn\tx\ty\tz\tspace\tyear\ttitle\ttask", lines.get(0));
		assertTrue(lines.stream().allMatch(line -> line.split("\t", -1).length == 10));
		final FociFile read = FociFiles.read(file, Space.MNI);
		assertEquals(FociFile.Format.TABLE, read.format());
		final List<Experiment> experiments = read.experiments().experiments();
		assertEquals(906, experiments.size());
		assertEquals(9492, read.experiments().fociCount());
		assertEquals(131, experiments.stream().filter(e -> e.space() == Space.TALAIRACH).count());
		assertEquals(9, experiments.stream().filter(e -> !e.hasSubjects()).count());
		assertEquals(514, lines.stream().skip(1).filter(line -> line.split("\t")[6].isEmpty()).count());
		final Set<String> studies = new TreeSet<>();
		for (final SampleFoci sample : List.of(SampleFoci.N_BACK, SampleFoci.FLANKER))
			read(sample).experiments().experiments().forEach(e -> studies.add(e.study()));
		assertEquals(320, studies.size());
		assertEquals(studies, experiments.stream().map(Experiment::study).collect(Collectors.toCollection(TreeSet::new)));
	}

	@ParameterizedTest
	@EnumSource(names = { "SEMANTIC_KNOWLEDGE", "SEMANTIC_RELATEDNESS", "PAIN" })
	void everyExperimentIsComplete(final SampleFoci sample) throws IOException {
		final Mask brain = ReferenceMasks.mni152Dilated();
		int outside = 0, all = 0;
		for (final Experiment experiment : read(sample).experiments().experiments()) {
			assertTrue(experiment.hasSubjects(), experiment.name());
			assertEquals(Space.MNI, experiment.space());
			assertFalse(experiment.foci().isEmpty());
			for (final Focus focus : experiment.foci()) {
				all++;
				final int voxel = brain.grid().nearestVoxel(focus.xMm(), focus.yMm(), focus.zMm());
				if (voxel < 0 || !brain.contains(voxel)) outside++;
			}
		}
		assertTrue(outside <= all / 20, outside + " of " + all + " foci outside the brain");
		try (InputStream stream = sample.open()) {
			assertEquals(sample.text(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
		}
		assertTrue(sample.source().startsWith("https://doi.org/"));
	}

	@Test
	void unknownSamplesAreRefused() {
		assertThrows(InputException.class, () -> SampleFoci.of("faces"));
	}
}
