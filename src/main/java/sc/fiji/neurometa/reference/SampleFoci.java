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

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import sc.fiji.neurometa.io.AtomicFiles;
import sc.fiji.neurometa.model.InputException;

/** Real literatures in Sleuth form to try things on. */
public enum SampleFoci {

	/**
	 * Semantic knowledge in children, from Enge, Abdel Rahman &amp; Skeide (2021), "A meta-analysis of fMRI studies of
	 * semantic cognition in children", NeuroImage 241:118436,
	 * <a href="https://doi.org/10.1016/j.neuroimage.2021.118436">doi:10.1016/j.neuroimage.2021.118436</a>.
	 */
	SEMANTIC_KNOWLEDGE("Semantic knowledge in children, 21 experiments (Enge et al., 2021)",
		"https://doi.org/10.1016/j.neuroimage.2021.118436"),
	/** Semantic relatedness in children, from the same meta-analysis. */
	SEMANTIC_RELATEDNESS("Semantic relatedness in children, 16 experiments (Enge et al., 2021)",
		"https://doi.org/10.1016/j.neuroimage.2021.118436"),
	/**
	 * Peaks of 21 studies of pain, collected by Maumet &amp; Nichols (2016), "Minimal data needed for valid and accurate
	 * image-based fMRI meta-analysis", <a href="https://doi.org/10.1101/048249">doi:10.1101/048249</a>.
	 */
	PAIN("Pain, 21 experiments (Maumet & Nichols, 2016)", "https://doi.org/10.1101/048249"),
	/**
	 * Studies with an n-back task, one experiment each, as programs found them for NeuroStore; not checked by people. 18
	 * are in Talairach space, and four do not give their number of subjects.
	 */
	N_BACK("N-back, 205 experiments (NeuroStore, July 2026)", "https://neurostore.org"),
	/** Studies with a flanker task, likewise: 19 are in Talairach space, two do not give their number of subjects. */
	FLANKER("Flanker, 115 experiments (NeuroStore, July 2026)", "https://neurostore.org");

	private final String title;
	private final String source;

	SampleFoci(final String title, final String source) {
		this.title = title;
		this.source = source;
	}

	/**
	 * The sample with the given word in menus and macros.
	 *
	 * @throws InputException when there is none
	 */
	public static SampleFoci of(final String key) {
		return Arrays.stream(values()).filter(s -> s.key().equals(key)).findFirst()
			.orElseThrow(() -> new InputException("There is no sample '" + key + "'. Choose one of: " +
				Arrays.stream(values()).map(SampleFoci::key).collect(Collectors.joining(", ")) + "."));
	}

	/** The word for this sample in menus and macros, e.g. {@code semantic_knowledge}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Description in one line for people. */
	public String title() {
		return title;
	}

	/** Address of the paper or the database that collected the foci. */
	public String source() {
		return source;
	}

	/** Name of its file, e.g. {@code pain.txt}. */
	public String fileName() {
		return key() + ".txt";
	}

	/** The bytes of the Sleuth file; the caller closes the stream. */
	public InputStream open() {
		return Resources.open("foci/" + fileName());
	}

	/** The Sleuth file's text. */
	public String text() {
		return Resources.text("foci/" + fileName());
	}

	/**
	 * Writes a copy of the Sleuth file, whole or not at all.
	 *
	 * @throws InputException when it cannot be written there
	 */
	public void copyTo(final Path file) {
		AtomicFiles.write(file, out -> out.write(text().getBytes(StandardCharsets.UTF_8)));
	}
}
