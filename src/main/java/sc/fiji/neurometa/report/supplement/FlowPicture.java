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
package sc.fiji.neurometa.report.supplement;

import java.util.ArrayList;
import java.util.List;

import sc.fiji.neurometa.record.Run;

/**
 * The flow of studies as a picture, {@code P_flow.svg}: boxes from top to bottom, what was left out to the right of its arrow, a
 * column for each literature. Letters stay text, so that blanks can be filled in with any program that edits SVG.
 */
public final class FlowPicture {

	private static final int BOX = 300, SIDE = 300, GAP = 40, LINE = 18, PAD = 12, BETWEEN = 34, MARGIN = 20,
		LETTERS = 38, HEADING = 28;

	private final StringBuilder svg = new StringBuilder();
	private int bottom;

	private FlowPicture() {}

	/**
	 * The picture of a run, as the text of an SVG file.
	 *
	 * @throws IllegalArgumentException for a conjunction of maps, which has no studies
	 */
	public static String of(final Run run) {
		final List<StudyFlow> flows = StudyFlow.of(run);
		if (flows.isEmpty()) throw new IllegalArgumentException("A run of " + run.command() + " has no flow of studies");
		final FlowPicture picture = new FlowPicture();
		for (int column = 0; column < flows.size(); column++)
			picture.column(flows.get(column), MARGIN + column * (BOX + SIDE + 2 * GAP));
		final int width = 2 * MARGIN + flows.size() * (BOX + SIDE + 2 * GAP) - GAP, height = picture.bottom + MARGIN;
		return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width +
			"\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height +
			"\" font-family=\"sans-serif\" font-size=\"13\">\n<title>Flow of studies</title>\n<rect width=\"" + width +
			"\" height=\"" + height + "\" fill=\"#ffffff\"/>\n" + picture.svg + "</svg>\n";
	}

	private void column(final StudyFlow flow, final int left) {
		int top = MARGIN;
		if (!flow.name().isEmpty()) {
			text(left, top + LINE - 4, "font-weight=\"bold\" font-size=\"16\"", flow.name());
			top += HEADING;
		}
		int above = -1;
		final List<StudyFlow.Step> steps = flow.steps();
		for (int s = 0; s < steps.size(); s++) {
			final boolean isSide = steps.get(s).isLeftOut();
			final List<String> lines = lines(steps.get(s));
			final int height = 2 * PAD + LINE * lines.size() - 4;
			if (isSide) {
				final int middle = top + height / 2;
				line(left + BOX / 2, middle, left + BOX + GAP, middle);
				box(left + BOX + GAP, top, SIDE, height, lines);
				top += height + PAD;
			}
			else {
				if (above >= 0) line(left + BOX / 2, above, left + BOX / 2, top);
				box(left, top, BOX, height, lines);
				above = top + height;
				top = above + (s + 1 < steps.size() && steps.get(s + 1).isLeftOut() ? PAD : BETWEEN);
			}
		}
		bottom = Math.max(bottom, Math.max(above, top));
	}

	private static List<String> lines(final StudyFlow.Step step) {
		final List<String> lines = new ArrayList<>(wrapped(step.text()));
		lines.add("n = " + step.number());
		if (!step.detail().isEmpty()) lines.addAll(wrapped("(" + step.detail() + ")"));
		return lines;
	}

	private static List<String> wrapped(final String text) {
		final List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder();
		for (final String word : text.split(" ")) {
			if (line.length() > 0 && line.length() + 1 + word.length() > LETTERS) {
				lines.add(line.toString());
				line = new StringBuilder();
			}
			line.append(line.length() == 0 ? "" : " ").append(word);
		}
		lines.add(line.toString());
		return lines;
	}

	private void box(final int x, final int y, final int width, final int height, final List<String> lines) {
		svg.append("<rect x=\"").append(x).append("\" y=\"").append(y).append("\" width=\"").append(width)
			.append("\" height=\"").append(height).append("\" rx=\"4\" fill=\"#f4f6f8\" stroke=\"#5b6570\"/>\n");
		for (int l = 0; l < lines.size(); l++)
			text(x + PAD, y + PAD + LINE * (l + 1) - 7, "", lines.get(l));
	}

	private void line(final int x1, final int y1, final int x2, final int y2) {
		svg.append("<path d=\"M").append(x1).append(' ').append(y1).append('L').append(x2).append(' ').append(y2)
			.append("\" stroke=\"#5b6570\" fill=\"none\"/>\n");
		final boolean isDown = x1 == x2;
		svg.append("<path d=\"M").append(x2).append(' ').append(y2).append(isDown ? "l-4 -8h8z" : "l-8 -4v8z")
			.append("\" fill=\"#5b6570\"/>\n");
	}

	private void text(final int x, final int y, final String style, final String text) {
		svg.append("<text x=\"").append(x).append("\" y=\"").append(y).append('"').append(style.isEmpty() ? "" : " ")
			.append(style).append('>').append(escaped(text)).append("</text>\n");
	}

	/** Names of literatures are anybody's text; XML has no place for control characters. */
	private static String escaped(final String text) {
		return text.replaceAll("\\p{Cntrl}|[\\x{FFFE}\\x{FFFF}]", " ").replace("&", "&amp;").replace("<", "&lt;")
			.replace(">", "&gt;").replace("\"", "&quot;");
	}
}
