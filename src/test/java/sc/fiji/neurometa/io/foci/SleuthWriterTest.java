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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.neurometa.model.About;
import sc.fiji.neurometa.model.Covariate;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;

class SleuthWriterTest {

	private static final String ODD = "aZ9 :;,=/\\#\"'().-+\u2212\u00e9\u4e2d\u00a0\t\n<>&%";
	private static final String[] TRICKY = { "Subjects=12", "Reference=TAL", "// x", "1 2 3", "N=3", "DOI=10.1/2",
		"a, Subjects=4", "space=mni", "Subjects: 7", "x,,", "", "a: b: c", "=1+1" };

	@TempDir
	private Path folder;

	@Test
	void writesWhatGingerAleReads() throws IOException {
		final StringBuilder text = new StringBuilder();
		SleuthWriter.write(text,
			new ExperimentSet("s",
				List.of(
					new Experiment("Aoki T, 2005", "Index Finger - Rest", 10, Space.MNI,
						List.of(new Focus(-36, -28, 58), new Focus(0.5, -0.93, 12.25))),
					new Experiment("B", "", 0, Space.MNI, List.of(new Focus(1, 2, 3))))));
		assertEquals("// Reference=MNI\n// Aoki T, 2005: Index Finger - Rest\n// Subjects=10\n-36\t-28\t58\n" +
			"0.5\t-0.93\t12.25\n\n// B\n1\t2\t3\n\n", text.toString());
	}

	@Test
	void factsStandBetweenNameAndSubjects() throws IOException {
		final StringBuilder text = new StringBuilder();
		final About about = new About("Fingers", 2005, "10.1/2", "77", List.of("adult", "task=n-back; hard"),
			List.of(new Covariate("age", 23.5), new Covariate("iq", 101)));
		SleuthWriter.write(text, new ExperimentSet("s",
			List.of(new Experiment("A", "b", 10, Space.MNI, List.of(new Focus(1, 2, 3))).with(about))));
		assertEquals(
			"// Reference=MNI\n// A: b\n// Title=Fingers\n// Year=2005\n// DOI=10.1/2\n// PMID=77\n" +
				"// Tags=adult; task=n-back\\; hard\n// Covariates=age=23.5; iq=101\n// Subjects=10\n1\t2\t3\n\n",
			text.toString());
		final Path file = Files.writeString(folder.resolve("facts.txt"), text.toString().replace("age=23.5", "age=young"));
		assertTrue(assertThrows(InputException.class, () -> FociFiles.read(file)).getMessage()
			.contains("\"age=young\" is no covariate such as age=23.5."));
	}

	@Test
	void whatIsWrittenIsReadBackTheSame() throws IOException {
		final SplittableRandom random = new SplittableRandom(5);
		for (int i = 0; i < 150; i++) {
			final ExperimentSet set = random(random);
			final ExperimentSet expected = SleuthWriter.representable(set);
			final Path file = folder.resolve("foci.txt");
			SleuthWriter.write(file, set);
			final ExperimentSet back = FociFiles.read(file, SpaceChoice.AUTO).experiments();
			assertEquals(FociTexts.withoutLines(expected), FociTexts.withoutLines(back), Files.readString(file));
			assertEquals(expected, SleuthWriter.representable(expected), "representable names stay");
			assertEquals(FociTexts.withoutLines(back),
				FociTexts.withoutLines(FociFiles.read(rewritten(back), SpaceChoice.AUTO).experiments()));
		}
	}

	private Path rewritten(final ExperimentSet set) {
		final Path file = folder.resolve("again.txt");
		SleuthWriter.write(file, set);
		return file;
	}

	private static ExperimentSet random(final SplittableRandom random) {
		final List<Experiment> experiments = new ArrayList<>();
		for (int e = random.nextInt(1, 8); e >= 0; e--) {
			final List<Focus> foci = new ArrayList<>();
			for (int f = random.nextInt(e == 0 ? 1 : 0, 6); f > 0; f--)
				foci.add(new Focus(coordinate(random), coordinate(random), coordinate(random)));
			experiments.add(
				new Experiment("Study " + e + name(random), name(random), random.nextInt(4) == 0 ? 0 : random.nextInt(1, 500),
					Space.values()[random.nextInt(2)], foci).with(random.nextInt(3) == 0 ? About.NOTHING : about(random)));
		}
		return new ExperimentSet("foci", experiments);
	}

	private static About about(final SplittableRandom random) {
		final List<String> tags = new ArrayList<>();
		for (int t = random.nextInt(4); t > 0; t--)
			tags.add(random.nextBoolean() ? name(random) : "task=" + name(random));
		final List<Covariate> covariates = new ArrayList<>();
		for (int c = random.nextInt(3); c > 0; c--)
			covariates.add(new Covariate("age" + c + name(random) + ".", coordinate(random)));
		return new About(name(random), random.nextInt(1900, 2030), name(random), name(random), tags, covariates);
	}

	private static String name(final SplittableRandom random) {
		if (random.nextInt(4) == 0) return TRICKY[random.nextInt(TRICKY.length)];
		final StringBuilder name = new StringBuilder();
		for (int i = random.nextInt(12); i > 0; i--)
			name.append(ODD.charAt(random.nextInt(ODD.length())));
		return name.toString();
	}

	private static double coordinate(final SplittableRandom random) {
		return switch (random.nextInt(4)) {
			case 0 -> random.nextInt(-90, 91);
			case 1 -> random.nextInt(-900, 900) / 10.0;
			case 2 -> random.nextDouble(-100, 100);
			default -> random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-20, 4));
		};
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
		value = { "Subjects=12 | '' | Subjects 12 | ''", "Memory: a study | c | Memory - a study | c",
			"1 2 3 | '' | Study 1 2 3 | ''", "'a\tb\nc' | '  d ' | a b c | d", "// x | '' | x | ''", "S | a: b | S | a: b",
			"a Subjects=4 | '' | a Subjects 4 | ''", "Aoki T, 2005 | > = rest | Aoki T, 2005 | > = rest",
			"x,, | '' | x | ''" })
	void namesThatTheFormatCannotHoldAreReplaced(final String study, final String contrast, final String newStudy,
		final String newContrast)
	{
		final Experiment experiment = SleuthWriter.representable(new Experiment(study, contrast, 3, Space.MNI, List.of()));
		assertEquals(newStudy, experiment.study());
		assertEquals(newContrast, experiment.contrast());
	}

	@ParameterizedTest
	@CsvSource({ "Subjects=12", "Reference=TAL", "'//'", "1 2 3", "N=3", "DOI=10.1/2", "'a, Subjects=4'", "=", "',,'",
		"#" })
	void noNameIsReadAsSomethingElse(final String study) {
		final Path file = folder.resolve("foci.txt");
		SleuthWriter.write(file,
			new ExperimentSet("foci", List.of(new Experiment(study, "", 5, Space.TALAIRACH, List.of(new Focus(1, 2, 3))),
				new Experiment("B", "", 6, Space.MNI, List.of(new Focus(4, 5, 6))))));
		final String shown = FociTexts.shown(FociFiles.read(file, SpaceChoice.AUTO).experiments());
		assertEquals(2, shown.split(" / ").length, shown);
		assertEquals("|5|T|1,2,3 / B||6|M|4,5,6", shown.substring(shown.indexOf("|5|T")), shown);
	}
}
