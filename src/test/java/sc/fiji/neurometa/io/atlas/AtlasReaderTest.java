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
package sc.fiji.neurometa.io.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sc.fiji.neurometa.io.nifti.MaskReader;
import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Affine;
import sc.fiji.neurometa.space.Atlas;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Volume;

/** Atlases with names from every kind of table, as labels and as probabilities. */
class AtlasReaderTest {

	private static final Grid GRID = new Grid(4, 1, 1, Affine.scaling(2, 2, 2, 0, 0, 0));
	private static final MaskReader PLACER = new MaskReader("", Optional.empty(), false);

	@TempDir
	Path folder;

	private Path labels(final String name, final int... values) {
		final Volume volume = Volume.zeros(GRID);
		for (int v = 0; v < values.length; v++)
			volume.set(v, values[v]);
		final Path file = folder.resolve(name);
		NiftiWriter.write(file, volume, Space.MNI, NiftiType.INT32, "");
		return file;
	}

	private Path probabilities(final String name, final float... values) throws IOException {
		final Path file = folder.resolve(name);
		NiftiWriter.write(file, Volume.zeros(GRID), Space.MNI, NiftiType.FLOAT32, "");
		final ByteBuffer bytes =
			ByteBuffer.wrap(Arrays.copyOf(Files.readAllBytes(file), 352 + 4 * values.length)).order(ByteOrder.LITTLE_ENDIAN);
		bytes.putShort(40, (short) 4).putShort(48, (short) (values.length / GRID.voxels()));
		for (int i = 0; i < values.length; i++)
			bytes.putFloat(352 + 4 * i, values[i]);
		Files.write(file, bytes.array());
		return file;
	}

	private Path table(final String name, final String text) throws IOException {
		return Files.writeString(folder.resolve(name), text);
	}

	private static Atlas read(final Path image) {
		return new AtlasReader(image, AtlasNames.nextTo(image), PLACER).read();
	}

	private static String refusal(final Path image) {
		return assertThrows(InputException.class, () -> read(image)).getMessage();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { //
		"`x.txt` | `0 Unknown\n11 Left-Caudate 122 186 220 0\n12 Left-Putamen 236 13 176 0`",
		"`x.txt` | `#No. Label R G B A\n11 Left-Caudate 122 186 220 0\n12   Left-Putamen  236 13 176 0\n99 Nowhere 1 2 3 0`",
		"`xColorLUT.txt` | `11 Left-Caudate 122 186 220 0\n12 Left-Putamen 236 13 176 0`",
		"`x.tsv` | `index\tname\tabbreviation\n0\tbackground\tbg\n11\tLeft-Caudate\tLC\n12\tLeft-Putamen\tLP`",
		"`x.tsv` | `name\tcolor\tindex\nLeft-Caudate\t#112233\t11\nLeft-Putamen\t#112233\t12`",
		"`x.csv` | `id,label,hemisphere\n11,Left-Caudate,L\n12,\"Left-Putamen\",L`",
		"`x.csv` | `11;Left-Caudate\n12;Left-Putamen`" })
	void everyTableOfNamesGivesTheSameRegions(final String name, final String text) throws IOException {
		table(name, text.replace("\\n", "\n").replace("\\t", "\t"));
		final Atlas atlas = read(labels("x.nii.gz", 11, 0, 12, 12));
		assertEquals(List.of("Left-Caudate", "Left-Putamen"), atlas.labels().regions());
		assertEquals(Optional.of("Left-Putamen"), atlas.text(new double[] { 6, 0, 0 }, 0));
		assertEquals(Optional.empty(), atlas.text(new double[] { 2, 0, 0 }, 0), "0 is never named");
		assertEquals("x", atlas.atlas());
	}

	@Test
	void aTableOfBidsNeedNotNameTheResolution() throws IOException {
		table("tpl-M_atlas-S_dseg.tsv", "index\tname\n1\tA\n2\tB\n");
		assertEquals(List.of("A", "B"), read(labels("tpl-M_res-02_atlas-S_dseg.nii.gz", 1, 2, 2, 0)).labels().regions());
	}

	@Test
	void theXmlOfFslCountsVolumesFromZeroAndLabelsFromOne() throws IOException {
		final String xml = "<?xml version='1.0'?><atlas><header><name>Two</name><type>TYPE</type><images>" +
			"<imagefile>/Two/prob</imagefile><summaryimagefile>/Two/maxprob</summaryimagefile></images></header><data>" +
			"<label index='0' x='1' y='1' z='1'>First</label><label index='1' x='1' y='1' z='1'>Second</label></data></atlas>";
		table("Two.xml", xml.replace("TYPE", "Probabilistic"));
		assertEquals(Map.of(1L, "First", 2L, "Second"),
			AtlasNames.nextTo(labels("maxprob.nii.gz", 1, 2, 0, 0)).ofLabels().byNumber());
		assertEquals(Optional.of("Second"), read(folder.resolve("maxprob.nii.gz")).labels().at(2, 0, 0));
		final Atlas both = read(probabilities("prob.nii", 80, 0, 0, 10, 20, 0, 60, 0));
		assertEquals(Optional.of("First 80 %, Second 20 %"), both.text(new double[] { 0, 0, 0 }, 5));
		assertEquals(Optional.of("Second"), both.labels().at(4, 0, 0));
		table("Two.xml", xml.replace("TYPE", "Label"));
		assertEquals(Optional.of("Second"), read(labels("maxprob.nii.gz", 0, 1, 0, 0)).labels().at(2, 0, 0));
	}

	@Test
	void probabilitiesUpToOneArePercentages() throws IOException {
		table("p.txt", "1 A\n2 B\n");
		assertEquals(Optional.of("A 80 %, B 20 %"),
			read(probabilities("p.nii", .8f, 0, 0, Float.NaN, .2f, 0, .6f, -1)).text(new double[] { 0, 0, 0 }, 5));
	}

	@Test
	void whatIsNoAtlasIsRefusedWithTheReason() throws IOException {
		assertTrue(refusal(labels("bare.nii.gz", 1, 2, 3, 4)).contains("has no names for its regions"));
		table("p.txt", "1 A\n");
		assertTrue(refusal(probabilities("p.nii", 1, 1, 1, 1, 1, 1, 1, 1)).contains("has none for number 2"));
		table("q.txt", "1 A\n2 B\n");
		assertTrue(
			refusal(probabilities("q.nii", 1, 1, 1, 101, 1, 1, 1, 1)).contains("percentages up to 100 are expected"));
		table("r.txt", "1 A\n2 A\n");
		assertTrue(refusal(labels("r.nii.gz", 1, 2, 1, 2)).contains("gives two numbers the name 'A'"));
		table("s.txt", "7 A\n");
		assertTrue(refusal(labels("s.nii.gz", 1, 2, 1, 2)).contains("do not fit"));
		final Path bomb =
			table("t.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a><label index='0'>&x;</label></a>");
		assertTrue(assertThrows(InputException.class, () -> AtlasNames.of(bomb)).getMessage().contains("DOCTYPE"));
	}

}
