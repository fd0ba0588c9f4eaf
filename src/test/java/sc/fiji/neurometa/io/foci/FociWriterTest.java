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
package sc.fiji.neurometa.io.foci;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.io.database.DatabaseFiles;
import sc.fiji.neurometa.io.database.UnknownSpace;
import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Covariate;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Space;

class FociWriterTest {

	private static final List<String> WORDS =
		List.of("adult", "task=n-back; 2", "a\\b", "x \"y\"", "=1+1", "-minus", "task=b, c", "\u00e9\u4e2d");

	@TempDir
	private Path folder;

	/** Whatever the ending, the same experiments come back, to the bit; only the order of tags is another in JSON. */
	@ParameterizedTest
	@ValueSource(strings = { "foci.csv", "foci.tsv", "foci.json", "foci.txt" })
	void comesBackTheSame(final String name) throws IOException {
		final SplittableRandom random = new SplittableRandom(8);
		final Path file = folder.resolve(name);
		for (int i = 0; i < 60; i++) {
			final ExperimentSet set = random(random);
			FociWriter.write(file, set);
			final List<Experiment> back =
				DatabaseFiles.read(file, SpaceChoice.AUTO, UnknownSpace.REFUSE).database().entries();
			assertEquals(set.size(), back.size(), Files.readString(file));
			for (int e = 0; e < set.size(); e++) {
				final Experiment wanted = set.experiments().get(e), found = back.get(e);
				assertEquals(wanted.with(About.NOTHING),
					FociTexts.withoutLines(new ExperimentSet("", List.of(found))).get(0).with(About.NOTHING),
					Files.readString(file));
				assertEquals(Set.copyOf(wanted.about().tags()), Set.copyOf(found.about().tags()), Files.readString(file));
				assertEquals(Set.copyOf(wanted.about().covariates()), Set.copyOf(found.about().covariates()));
				assertEquals(List.of(wanted.about().title(), wanted.about().doi(), wanted.about().pmid()),
					List.of(found.about().title(), found.about().doi(), found.about().pmid()));
				assertEquals(wanted.year(), found.year());
			}
		}
	}

	private static ExperimentSet random(final SplittableRandom random) {
		final List<Experiment> experiments = new ArrayList<>();
		for (int e = 0; e < 5; e++) {
			final List<Focus> foci = new ArrayList<>();
			for (int f = random.nextInt(1, 5); f > 0; f--)
				foci.add(new Focus(mm(random), mm(random), mm(random)));
			final List<String> tags = new ArrayList<>();
			for (int t = random.nextInt(4); t > 0; t--)
				tags.add(WORDS.get(random.nextInt(WORDS.size())));
			final List<Covariate> covariates = new ArrayList<>();
			if (random.nextBoolean()) covariates.add(new Covariate("age", mm(random)));
			if (random.nextBoolean()) covariates.add(new Covariate("n", random.nextInt(2)));
			final About about = new About("Title \"" + e + "\", or -1", 1990 + e, random.nextBoolean() ? "10.1/" + e : "",
				Integer.toString(1000 + e), tags, covariates);
			experiments.add(new Experiment("Author " + e + ", 2001", "contrast " + e, random.nextInt(3) == 0 ? 0 : 10 + e,
				Space.values()[random.nextInt(2)], foci).with(about));
		}
		return new ExperimentSet("foci", experiments);
	}

	private static double mm(final SplittableRandom random) {
		return random.nextInt(3) == 0 ? random.nextInt(-90, 90) + 1000 * Double.MIN_NORMAL : random.nextDouble(-90, 90);
	}
}
