package sc.fiji.neurometa.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import sc.fiji.neurometa.io.foci.FociFile;
import sc.fiji.neurometa.io.foci.FociFiles;
import sc.fiji.neurometa.io.foci.SpaceChoice;
import sc.fiji.neurometa.model.Experiment;
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
		assertEquals(java.util.List.of(), file.notes());
		assertEquals(experiments, file.experiments().size());
		assertEquals(foci, file.experiments().fociCount());
		assertEquals(subjects, file.experiments().subjectsTotal());
		assertTrue(sample.title().contains(experiments + " experiments"), sample.title());
	}

	@ParameterizedTest
	@EnumSource
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
