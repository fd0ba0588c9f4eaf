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
package sc.fiji.neurometa.analysis.literature;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plain name of a region of AAL, with its side and the lobe that it belongs to.
 *
 * @param side {@code left} or {@code right}; empty for a region on the midline
 * @param region name of the gyrus or nucleus, {@code supplementary motor area}
 * @param lobe the lobe, or for other parts of the brain what they belong to; empty where the name says it
 */
public record PlainRegion(String side, String region, String lobe) {

	private static final String FRONTAL = "frontal lobe", PARIETAL = "parietal lobe", TEMPORAL = "temporal lobe",
		OCCIPITAL = "occipital lobe", LIMBIC = "limbic lobe", BASAL = "basal ganglia", CEREBELLUM = "cerebellum";

	/** A region of both sides, or of the midline, under AAL's name without the side. */
	private record Row(String code, String region, String lobe) {}

	private static final Map<String, Row> ROWS = Map.copyOf(Stream.of(new Row("Precentral", "precentral gyrus", FRONTAL),
		new Row("Frontal_Sup", "superior frontal gyrus", FRONTAL),
		new Row("Frontal_Sup_Orb", "superior frontal gyrus, orbital part", FRONTAL),
		new Row("Frontal_Mid", "middle frontal gyrus", FRONTAL),
		new Row("Frontal_Mid_Orb", "middle frontal gyrus, orbital part", FRONTAL),
		new Row("Frontal_Inf_Oper", "inferior frontal gyrus, opercular part", FRONTAL),
		new Row("Frontal_Inf_Tri", "inferior frontal gyrus, triangular part", FRONTAL),
		new Row("Frontal_Inf_Orb", "inferior frontal gyrus, orbital part", FRONTAL),
		new Row("Rolandic_Oper", "Rolandic operculum", FRONTAL),
		new Row("Supp_Motor_Area", "supplementary motor area", FRONTAL), new Row("Olfactory", "olfactory cortex", FRONTAL),
		new Row("Frontal_Sup_Medial", "superior frontal gyrus, medial part", FRONTAL),
		new Row("Frontal_Med_Orb", "superior frontal gyrus, medial orbital part", FRONTAL),
		new Row("Rectus", "gyrus rectus", FRONTAL), new Row("Insula", "insula", ""),
		new Row("Cingulum_Ant", "anterior cingulate gyrus", LIMBIC),
		new Row("Cingulum_Mid", "middle cingulate gyrus", LIMBIC),
		new Row("Cingulum_Post", "posterior cingulate gyrus", LIMBIC), new Row("Hippocampus", "hippocampus", LIMBIC),
		new Row("ParaHippocampal", "parahippocampal gyrus", LIMBIC), new Row("Amygdala", "amygdala", LIMBIC),
		new Row("Calcarine", "calcarine cortex", OCCIPITAL), new Row("Cuneus", "cuneus", OCCIPITAL),
		new Row("Lingual", "lingual gyrus", OCCIPITAL), new Row("Occipital_Sup", "superior occipital gyrus", OCCIPITAL),
		new Row("Occipital_Mid", "middle occipital gyrus", OCCIPITAL),
		new Row("Occipital_Inf", "inferior occipital gyrus", OCCIPITAL),
		new Row("Fusiform", "fusiform gyrus", "temporal and occipital lobe"),
		new Row("Postcentral", "postcentral gyrus", PARIETAL), new Row("Parietal_Sup", "superior parietal gyrus", PARIETAL),
		new Row("Parietal_Inf", "inferior parietal gyrus", PARIETAL),
		new Row("SupraMarginal", "supramarginal gyrus", PARIETAL), new Row("Angular", "angular gyrus", PARIETAL),
		new Row("Precuneus", "precuneus", PARIETAL), new Row("Paracentral_Lobule", "paracentral lobule", FRONTAL),
		new Row("Caudate", "caudate nucleus", BASAL), new Row("Putamen", "putamen", BASAL),
		new Row("Pallidum", "globus pallidus", BASAL), new Row("Thalamus", "thalamus", ""),
		new Row("Heschl", "transverse temporal gyrus", TEMPORAL),
		new Row("Temporal_Sup", "superior temporal gyrus", TEMPORAL),
		new Row("Temporal_Pole_Sup", "superior temporal pole", TEMPORAL),
		new Row("Temporal_Mid", "middle temporal gyrus", TEMPORAL),
		new Row("Temporal_Pole_Mid", "middle temporal pole", TEMPORAL),
		new Row("Temporal_Inf", "inferior temporal gyrus", TEMPORAL), new Row("Cerebelum_Crus1", "crus I", CEREBELLUM),
		new Row("Cerebelum_Crus2", "crus II", CEREBELLUM), new Row("Cerebelum_3", "lobule III", CEREBELLUM),
		new Row("Cerebelum_4_5", "lobules IV and V", CEREBELLUM), new Row("Cerebelum_6", "lobule VI", CEREBELLUM),
		new Row("Cerebelum_7b", "lobule VIIb", CEREBELLUM), new Row("Cerebelum_8", "lobule VIII", CEREBELLUM),
		new Row("Cerebelum_9", "lobule IX", CEREBELLUM), new Row("Cerebelum_10", "lobule X", CEREBELLUM),
		new Row("Vermis_1_2", "vermis, lobules I and II", CEREBELLUM),
		new Row("Vermis_3", "vermis, lobule III", CEREBELLUM),
		new Row("Vermis_4_5", "vermis, lobules IV and V", CEREBELLUM), new Row("Vermis_6", "vermis, lobule VI", CEREBELLUM),
		new Row("Vermis_7", "vermis, lobule VII", CEREBELLUM), new Row("Vermis_8", "vermis, lobule VIII", CEREBELLUM),
		new Row("Vermis_9", "vermis, lobule IX", CEREBELLUM), new Row("Vermis_10", "vermis, lobule X", CEREBELLUM))
		.collect(Collectors.toMap(Row::code, row -> row)));

	/** The plain name of a region of AAL, by its name there, {@code Supp_Motor_Area_L}; empty for any other name. */
	public static Optional<PlainRegion> of(final String code) {
		final String side = code.endsWith("_L") ? "left" : code.endsWith("_R") ? "right" : "";
		final String stem = side.isEmpty() ? code : code.substring(0, code.length() - 2);
		return Optional.ofNullable(ROWS.get(stem)).map(row -> new PlainRegion(side, row.region, row.lobe));
	}

	/** Side, gyrus and lobe: {@code left supplementary motor area, frontal lobe}. */
	public String text() {
		final String name = side.isEmpty() ? region : side + " " + region;
		return lobe.isEmpty() ? name : name + ", " + lobe;
	}

}
