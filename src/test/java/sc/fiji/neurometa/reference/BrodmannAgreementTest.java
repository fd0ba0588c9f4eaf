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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.Needs;
import sc.fiji.neurometa.analysis.literature.Anatomy;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.space.Labels;
import sc.fiji.neurometa.space.Point;

/**
 * Brodmann areas beside those that GingerALE gives the same peaks: the areas of two maps, one drawn for MRIcro on Colin's
 * brain, the other the Talairach Daemon's. {@code docs/shipped-data.md} has the numbers. With {@code -Dneurometa.peaks=FOLDER}
 * the peaks are those of any tables of GingerALE ({@code *_peaks.xls}, in MNI space) in that folder.
 */
class BrodmannAgreementTest {

	private static final Pattern AREA = Pattern.compile("Brodmann area (\\d+)"),
		OURS = Pattern.compile("(?:^|; )BA (\\d+)$");
	private static final double REACH_MM = Anatomy.REACH_MM;

	/**
	 * The count of peaks.
	 *
	 * @param peaks all of them
	 * @param named those that GingerALE gives an area
	 * @param both those of them to which we give one, too
	 * @param equal those with the same
	 * @param near those of which GingerALE's area is in our map, at most 5 mm away
	 */
	private record Agreement(int peaks, int named, int both, int equal, int near) {}

	/** The numbers that the documentation has, by the number of peaks: those of one run, and of three. */
	private static final List<Agreement> KNOWN =
		List.of(new Agreement(11, 6, 5, 3, 4), new Agreement(66, 56, 52, 26, 38));

	@Test
	void areasAgreeAsOftenAsTheDocumentationSays() throws IOException {
		final String other = System.getProperty("neurometa.peaks");
		final Agreement found = agreement(other == null ? Needs.shared("gingerale/face") : Path.of(other));
		assertEquals(KNOWN.stream().filter(known -> known.peaks == found.peaks).findFirst().orElse(found), found);
	}

	private static Agreement agreement(final Path folder) throws IOException {
		final Anatomy anatomy = new Anatomy(Atlases.all(Space.MNI));
		int peaks = 0, named = 0, both = 0, equal = 0, near = 0;
		for (final String line : lines(folder)) {
			final String[] cells = line.split("\t");
			final Point point =
				new Point(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
			peaks++;
			final Matcher theirs = AREA.matcher(line), ours = OURS.matcher(anatomy.label(point));
			if (!theirs.find()) continue;
			named++;
			if (isNear(point, theirs.group(1))) near++;
			if (!ours.find()) continue;
			both++;
			if (ours.group(1).equals(theirs.group(1))) equal++;
		}
		return new Agreement(peaks, named, both, equal, near);
	}

	private static List<String> lines(final Path folder) throws IOException {
		final List<String> lines = new ArrayList<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (final Path file : files.filter(f -> f.toString().endsWith("_peaks.xls")).toList())
				lines.addAll(Files.readAllLines(file).stream().skip(1).filter(line -> !line.isBlank()).toList());
		}
		return lines;
	}

	private static boolean isNear(final Point point, final String area) {
		final Labels map = Atlases.brodmann();
		final int reach = (int) Math.ceil(REACH_MM);
		for (int x = -reach; x <= reach; x++)
			for (int y = -reach; y <= reach; y++)
				for (int z = -reach; z <= reach; z++)
					if (x * x + y * y + z * z <= REACH_MM * REACH_MM &&
						map.at(point.xMm() + x, point.yMm() + y, point.zMm() + z).filter(("BA " + area)::equals).isPresent())
						return true;
		return false;
	}

}
