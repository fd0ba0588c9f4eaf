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
package sc.fiji.neurometa.commands.figure;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import sc.fiji.neurometa.io.nifti.NiftiHeader;
import sc.fiji.neurometa.io.nifti.NiftiImage;

/**
 * The unit of the values of a map, from its header (the description that NeuroMeta or SPM wrote, or the intent code of
 * NIfTI) or else from the name of its file, as GingerALE and NiMARE name them.
 */
public final class MapUnit {

	/** The unit where neither header nor name tells it. */
	public static final String UNKNOWN = "value";
	/** The unit of maps whose smallest values are the most significant. */
	public static final String P = "p";
	private static final String BEGINNING = "NeuroMeta ";
	private static final int T = 3, F = 4, Z = 5, P_VALUE = 22;
	private static final Pattern WORD =
		Pattern.compile("(?:^|[-_. ])(?:(z)|(ale)|(p)|(stat))(?=$|[-_. ])", Pattern.CASE_INSENSITIVE);

	private MapUnit() {}

	/** The unit of an image. */
	public static String of(final NiftiImage image) {
		return of(Path.of(image.name()), image.header());
	}

	/** The unit of an image that is known by its file and header. */
	public static String of(final Path file, final NiftiHeader header) {
		return ofDescription(header.description().strip()).or(() -> ofIntent(header.intent().code()))
			.orElseGet(() -> ofName(String.valueOf(file.getFileName())));
	}

	private static Optional<String> ofDescription(final String description) {
		if (description.startsWith("SPM{")) return Optional.of(description.substring(4).startsWith("T") ? "t"
				: description.substring(4).startsWith("Z") ? "Z" : description.substring(4).startsWith("F") ? "F" : UNKNOWN);
		if (!description.startsWith(BEGINNING)) return Optional.empty();
		final String content = description.substring(BEGINNING.length());
		if (content.matches("(?:uncorrected )?p(?: .*)?")) return Optional.of(P);
		if (content.matches("(?:smaller )?z(?: .*)?")) return Optional.of("Z");
		if (content.matches("(?:ALE|minimum).*")) return Optional.of("ALE");
		return Optional.of(content.startsWith("share") ? "share" : content.startsWith("cluster") ? "cluster" : UNKNOWN);
	}

	private static Optional<String> ofIntent(final int code) {
		return switch (code) {
			case T -> Optional.of("t");
			case F -> Optional.of("F");
			case Z -> Optional.of("Z");
			case P_VALUE -> Optional.of(P);
			default -> Optional.empty();
		};
	}

	/** The unit that the name of a file tells: of several words of this kind the last, such as Z in pain_ALE_Z. */
	public static String ofName(final String name) {
		final Matcher words = WORD.matcher(name.replaceFirst("(?i)(\\.nii|\\.hdr|\\.img)?(\\.gz)?$", ""));
		String unit = UNKNOWN;
		while (words.find()) {
			if (words.group(1) != null) unit = "Z";
			else if (words.group(2) != null) unit = "ALE";
			// a small p is too often a name
			else if ("P".equals(words.group(3)) || "p".equals(words.group(3)) && words.start() == 0) unit = P;
		}
		return unit;
	}
}
