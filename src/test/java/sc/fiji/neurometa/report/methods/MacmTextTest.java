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
package sc.fiji.neurometa.report.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.stream.IntStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.effect.NullModel;
import sc.fiji.neurometa.analysis.macm.RegionFinding;
import sc.fiji.neurometa.analysis.macm.RegionKind;
import sc.fiji.neurometa.analysis.macm.SeedRegion;
import sc.fiji.neurometa.analysis.macm.Selection;
import sc.fiji.neurometa.analysis.macm.SmallMacm;
import sc.fiji.neurometa.io.results.RunRecords;
import sc.fiji.neurometa.record.MacmRecord;
import sc.fiji.neurometa.record.RunDatabase;
import sc.fiji.neurometa.table.Numbers;

/** What the text of co-activations says is what their record holds. */
class MacmTextTest {

	private static final MacmRecord UNIFORM = record(SmallMacm.sphere(), NullModel.UNIFORM, Correction.CLUSTER_FWE);
	private static final MacmRecord BASE_RATE = record(SmallMacm.voxels(), NullModel.BASE_RATE, Correction.CLUSTER_FWE);

	@TempDir
	private Path folder;

	private static MacmRecord record(final SeedRegion region, final NullModel nullModel, final Correction correction) {
		return SmallMacm.record(SmallMacm.run(region, nullModel, correction));
	}

	private static String count(final int number) {
		return String.format(Locale.ROOT, "%,d", number);
	}

	static Stream<Arguments> runs() {
		return Stream.of(NullModel.values())
			.flatMap(n -> (n == NullModel.UNIFORM ? Stream.of(Correction.values()) : SmallMacm.underBaseRates().stream())
				.map(c -> Arguments.of(n, c)));
	}

	@Tag("slow")
	@ParameterizedTest
	@MethodSource("runs")
	void everyNumberInTheTextIsOneOfTheRecord(final NullModel nullModel, final Correction correction) throws IOException {
		final SeedRegion region = correction == Correction.VOXEL_FWE ? SmallMacm.voxels() : SmallMacm.sphere();
		final MacmRecord run = record(region, nullModel, correction);
		RunRecords.write(folder.resolve("run.json"), run);
		final JsonObject json = JsonParser.parseString(Files.readString(folder.resolve("run.json"))).getAsJsonObject();
		// years of publications are many: a wrong number could hide among them
		json.remove("selected");
		final List<BigDecimal> known = new ArrayList<>();
		MethodsTextTest.numbers(json, known);
		for (int axis = 0; axis < 3; axis++)
			known.add(BigDecimal.valueOf(run.ale().mask().voxelToMm().columnLength(axis)));
		known.add(BigDecimal.valueOf(run.ale().result().clusters().size()));
		known.add(BigDecimal.valueOf(run.ale().counts().foci().outsideMask() + run.ale().counts().foci().outsideGrid()));
		run.ale().counts().conversion().ifPresent(c -> known.add(BigDecimal.valueOf(c.experiments().size())));
		known.add(BigDecimal.valueOf(100.0 * run.inRegion().survivingVoxels() / run.inRegion().voxels()));
		final var clusters = run.ale().result().clusters();
		final int[] beyond =
			IntStream.range(0, clusters.size()).map(c -> run.inRegion().beyond(c, clusters.get(c).voxels())).toArray();
		known.add(BigDecimal.valueOf(IntStream.of(beyond).sum() * 64L));
		known.add(BigDecimal.valueOf(IntStream.of(beyond).filter(n -> n > 0).count()));
		run.region().voxels().ifPresent(v -> known.add(BigDecimal.valueOf(v.voxels() * v.voxelVolumeMm3())));
		final String name = run.region().name();
		final String whole = MacmText.of(run), body = whole.substring(0, whole.indexOf("\n## Warnings"));
		final String text =
			MethodsTextTest.withoutConstants(body).replace(UserText.escaped(name), "").replace("## Co-activations", "")
				.replace(run.software().neurometa(), "").replaceAll("\\| [^|]*(right|left)[^|]*\\|", "|");
		int checked = 0;
		final Matcher matcher = MethodsTextTest.NUMBER.matcher(text);
		while (matcher.find()) {
			if (MethodsTextTest.CONSTANTS.contains(matcher.group())) continue;
			checked++;
			final BigDecimal number = MethodsTextTest.parsed(matcher.group());
			assertTrue(known.stream().anyMatch(k -> MethodsTextTest.isRounded(k, number)),
				() -> "'" + matcher.group() + "' is not in the record: " + text);
		}
		assertTrue(checked > 35, checked + " numbers were found in: " + text);
	}

	@Test
	void databaseAndSelectionAreTold() {
		final String text = MacmText.paragraph(UNIFORM);
		final var searched = UNIFORM.searched();
		assertTrue(text.contains("The database made-up database contained 200 experiments with " +
			count(searched.databaseFoci()) +
			" foci, after the exclusion of 3 experiments without a stated coordinate space. Of these, 40 experiments reported at least one focus in the " +
			"region"), text);
		assertTrue(text.contains("judged by its distance from the centre in mm, the surface included. They had " +
			count(UNIFORM.ale().counts().source().foci()) + " foci and, where their number was known, " +
			count(UNIFORM.ale().counts().source().subjects()) + " subjects; an activation likelihood estimation"), text);
		assertFalse(text.contains("restricted"), text);
		assertTrue(MacmText.of(UNIFORM).contains("- Line 4: \\*no\\* coordinates."));
		assertTrue(MacmText.of(UNIFORM).contains("- Database file d.tsv.gz, SHA-256 " + "cd".repeat(32)));
	}

	@Test
	void theFilterIsTold() {
		final MacmRecord run = SmallMacm.filtered();
		final String text = MacmText.paragraph(run);
		assertTrue(run.searched().experiments() < 200 && run.searched().experiments() > 10);
		assertTrue(text.contains("It was restricted (years of publication 1995-2010; words in name, title or tags: pain; " +
			"other; at least 3 subjects) to " + run.searched().experiments() + " experiments with " +
			count(run.searched().foci()) + " foci. Of these, " + run.selected().size() + " experiments reported"), text);
	}

	@Test
	void whatBecameOfUnknownSpacesIsTold() {
		assertTrue(unknown("mni", 2)
			.contains("; the coordinates of 2 experiments without a stated space were taken to be in MNI space. "));
		assertTrue(unknown("talairach", 1)
			.contains("; the coordinates of 1 experiment without a stated space were taken to be in Talairach space. "));
		assertFalse(unknown("drop", 0).contains("stated"));
	}

	private static String unknown(final String choice, final int number) {
		final RunDatabase d = UNIFORM.database();
		return MacmText.paragraph(with(UNIFORM,
			new RunDatabase(d.name(), d.kind(), d.files(), d.space(), choice, number, d.notes()), UNIFORM.inRegion()));
	}

	private static MacmRecord with(final MacmRecord r, final RunDatabase database, final RegionFinding inRegion) {
		return new MacmRecord(r.head(), r.threads(), database, r.filter(), r.searched(), r.region(), r.nullModel(),
			r.selected(), inRegion, r.ale(), r.warnings(), r.outputPrefix(), r.seedFoci(), r.correctionTrial());
	}

	@ParameterizedTest
	@EnumSource(RegionKind.class)
	void everyKindOfRegionIsNamed(final RegionKind kind) {
		final SeedRegion region = kind == RegionKind.SPHERE ? SmallMacm.sphere() : new SeedRegion(kind, "<b> 2",
			kind == RegionKind.SELECTION ? Optional.empty() : Optional.of(kind == RegionKind.ATLAS ? "AAL" : "/data/a_b.nii"),
			SmallMacm.voxels().region());
		final String text = MacmText.paragraph(record(region, NullModel.UNIFORM, Correction.UNCORRECTED));
		final String expected = switch (kind) {
			case SPHERE -> "a sphere of 7 mm around (12, 6, -6) mm in MNI space";
			case ATLAS -> "the region \\<b\\> 2 of the AAL atlas (Tzourio-Mazoyer et al., 2002) (90 voxels, 2,430 mm³)";
			case LABEL -> "\\<b\\> 2 (file a\\_b.nii) (90 voxels, 2,430 mm³)";
			case MASK_FILE -> "the voxels of the image \\<b\\> 2 (file a\\_b.nii) (90 voxels, 2,430 mm³)";
			case SELECTION -> "a region selected in ImageJ (\\<b\\> 2) (90 voxels, 2,430 mm³)";
		};
		assertTrue(text.contains(" of " + expected + " was computed with NeuroMeta "), text);
	}

	@Test
	void theNullModelIsTold() {
		final String rate = MacmText.paragraph(BASE_RATE), uniform = MacmText.paragraph(UNIFORM);
		assertTrue(
			rate.contains("in each of 1,000 permutations (seed 77), every focus was replaced by one drawn at random, " +
				"independently and with replacement, from the " + count(BASE_RATE.ale().baseRate().orElseThrow().foci()) +
				" foci in the searched part of the database that lay within the image of the mask, and placed at the centre"),
			rate);
		assertTrue(rate.contains("each map had its own p-values"), rate);
		assertFalse(rate.contains("every focus was placed at the centre of a voxel"), rate);
		assertTrue(uniform
			.contains("In each of 1,000 permutations (seed 77), every focus was placed at the centre of a voxel drawn " +
				"at random, independently and with replacement, from the " + count(UNIFORM.ale().sampling().voxels()) +
				" voxels of the mask"),
			uniform);
		assertTrue(MacmText.of(UNIFORM).contains("- Voxels for random foci: ball.nii.gz, SHA-256 "));
		assertFalse(MacmText.of(BASE_RATE).contains("Voxels for random foci"));
		assertTrue(MacmText.of(BASE_RATE)
			.contains("- Base rate of " + count(BASE_RATE.ale().baseRate().orElseThrow().foci()).replace(",", "") +
				" foci, SHA-256 " + BASE_RATE.ale().baseRate().orElseThrow().sha256()));
		assertFalse(uniform.contains("of the mask, and placed") || uniform.contains("SCALE"), uniform);
	}

	@ParameterizedTest
	@EnumSource(NullModel.class)
	void referencesAreThoseThatAreCited(final NullModel nullModel) {
		final MacmRecord run = nullModel == NullModel.UNIFORM ? UNIFORM : BASE_RATE;
		final String text = MacmText.of(run), body = text.substring(0, text.indexOf("\n## References"));
		final String references = text.substring(text.indexOf("\n## References"));
		for (final Reference reference : Reference.values()) {
			assertEquals(Reference.citedIn(body).contains(reference), references.contains(reference.entry()),
				reference.name());
			assertEquals(references.contains(reference.entry()), references.contains(reference.bibtex()), reference.name());
		}
		final List<Reference> paper = Reference.citedIn(MacmText.paragraph(run));
		assertTrue(paper.containsAll(List.of(Reference.ROBINSON_2010, Reference.EICKHOFF_2011, Reference.EICKHOFF_2012)));
		// under the uniform null only a warning points at it
		assertEquals(nullModel == NullModel.BASE_RATE, paper.contains(Reference.LANGNER_2014));
		assertEquals(nullModel == NullModel.BASE_RATE, !body.contains("null\\_model = base\\_rate allows for that"));
	}

	@Test
	void theRegionItselfIsToldApart() {
		for (final MacmRecord run : List.of(UNIFORM, BASE_RATE)) {
			final RegionFinding r = run.inRegion();
			final String text = MacmText.of(run),
				own = text.substring(text.indexOf("## The region itself"), text.indexOf("## Co-activations"));
			assertTrue(own.contains("so the region converges by construction, and nothing can be inferred from that"), own);
			assertTrue(own.contains("It has " + r.voxels() + " voxels (" + count(64 * r.voxels()) +
				" mm³) in the mask, of which " + r.survivingVoxels() + " (" +
				Math.round(100.0 * r.survivingVoxels() / r.voxels()) + " %) belong to surviving clusters"), own);
			assertTrue(
				own.contains("the largest ALE value in it is " +
					Numbers.digits(r.maxAle(), 4) + " at (" + String.format(Locale.ROOT,
						"%.1f, %.1f, %.1f) mm, and the largest z ", r.peakMm().xMm(), r.peakMm().yMm(), r.peakMm().zMm()) +
					Numbers.decimals(r.maxZ(), 2) + "."),
				own);
			for (int c = 0; c < r.voxelsOfClusters().size(); c++)
				assertEquals(r.voxelsOfClusters().get(c) > 0,
					own.contains("cluster " + (c + 1) + " (" + r.voxelsOfClusters().get(c) + " voxel"), own);
			assertTrue(own.contains("It is part of cluster "), own);
		}
		final RegionFinding r = UNIFORM.inRegion();
		final String nothing = MacmText.of(with(UNIFORM, UNIFORM.database(), new RegionFinding(r.voxels(), r.volumeMm3(), 0,
			r.maxAle(), r.maxZ(), r.peakMm(), Collections.nCopies(r.voxelsOfClusters().size(), 0), r.halo())));
		assertTrue(nothing.contains("of which 0 (0 %) belong to surviving clusters") &&
			nothing.contains("No surviving cluster extends into it."), nothing);
	}

	@Test
	void namesOfUsersAreNoMarkup() {
		final RunDatabase d = UNIFORM.database();
		final Selection selection =
			SmallMacm.run(SmallMacm.voxels(), NullModel.UNIFORM, Correction.UNCORRECTED).selection();
		final String text = MacmText.preview(
			new RunDatabase("a_b", d.kind(), d.files(), d.space(), "mni", 1, List.of("<odd>")), selection, List.of());
		assertEquals("# Selection from a\\_b\n\n- a\\_b: " + selection.size() +
			" of 200 experiments report at least one focus in the region cluster \\*2\\*: " + selection.inside().size() +
			" foci there, and " + selection.asRead("").fociCount() +
			" in all.\n- 1 experiment of the database does not name its space and was taken " +
			"to be in MNI space.\n\n## Noticed while reading the database\n\n- \\<odd\\>\n", text);
		assertTrue(MacmText.paragraph(BASE_RATE).contains(" of cluster \\*2\\* (file clusters.nii.gz) (90 voxels"));
	}

	/** A title says which cluster of which image, and where in the brain that is. */
}
