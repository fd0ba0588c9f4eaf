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
package sc.fiji.neurometa.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sc.fiji.neurometa.CoarseBrain;
import sc.fiji.neurometa.Needs;

/** The left amygdala in Neurosynth, as a macro without a display: the example of the docs. */
@Tag("process")
class AmygdalaTest {

	@TempDir
	private Path folder;

	@Test
	void itsPartnersOnBothSidesComeOut() throws IOException, InterruptedException {
		final Path tables = Needs.shared("neurosynth");
		// 100 permutations of voxels of 4 mm show the partners, too; the picture of the docs is of 1,000 in the shipped mask
		final Path mask = folder.resolve("mni152_4mm.nii.gz");
		CoarseBrain.write(mask);
		final String quick = Boolean.getBoolean("neurometa.updatePictures") ? "permutations=1000"
			: "permutations=100 mask=file mask_file=[" + mask + "]";
		final String region =
			"database_file=[" + tables.toAbsolutePath() + "] roi_x_mm=-22 roi_y_mm=-4 roi_z_mm=-18 show_results=false ";
		final Path macro = Files.writeString(folder.resolve("amygdala.ijm"),
			"run(\"MACM Analysis\", \"" + region +
				"preview_only=true space_if_unknown=drop filter_words=[+MNI coordinates]\");\nrun(\"MACM Analysis\", \"" +
				region + "preview_only=true space_if_unknown=mni\");\nrun(\"MACM Analysis\", \"" + region +
				"preview_only=true space=mni\");\nrun(\"MACM Analysis\", \"" + region +
				"space_if_unknown=drop default_subjects=20 correction=voxel_fwe " + quick +
				" output_prefix=amygdala output_directory=[" + folder.resolve("out") + "]\");\n");
		final Processes.Outcome outcome = RunMacroTest.run(folder, macro, "");
		assertEquals(0, outcome.exitCode(), outcome.toString());
		for (final String count : List.of(": 615 of 10,204 experiments report", ": 813 of 14,371 experiments report",
			": 797 of 14,371 experiments report", ": 720 of 12,539 experiments report"))
			assertTrue(outcome.out().contains(count), outcome.toString());
		final List<String> regions = Files.readAllLines(folder.resolve("out/amygdala_regions.csv"));
		for (final String partner : List.of("Amygdala_R", "Insula_L", "Insula_R", "Fusiform_L", "Fusiform_R",
			"Frontal_Inf_Oper_L", "Frontal_Inf_Oper_R"))
			assertTrue(regions.stream().anyMatch(c -> c.contains(partner)), partner + " is not among " + regions);
		Pictures.keep(folder.resolve("out/amygdala_mosaic.png"), "macm-amygdala.png");
	}
}
