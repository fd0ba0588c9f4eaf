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
package sc.fiji.neurometa.report.html;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.Stream;

import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.ui.Markdown;
import sc.fiji.neurometa.ui.figure.InlinePicture;

/** A piece of a report, one below the other. */
interface Block {

	/** The piece as HTML, well-formed as XML. */
	String html();

	/** This piece and all that are in it. */
	default Stream<Block> all() {
		return Stream.of(this);
	}

	/**
	 * Draws all pictures in some pieces, on all processors.
	 *
	 * @param progress may cancel it between two pictures
	 */
	static void draw(final List<Block> blocks, final Progress progress) {
		blocks.stream().flatMap(Block::all).filter(Picture.class::isInstance).map(Picture.class::cast).toList()
			.parallelStream().forEach(picture -> {
				progress.check();
				picture.drawn();
			});
	}

	/** Finished HTML. */
	record Html(String html) implements Block {

		/** Paragraphs, lists and tables in Markdown. */
		static Html ofMarkdown(final String markdown) {
			return new Html(Markdown.toHtml(markdown));
		}

		/** A paragraph of literal text. */
		static Html paragraph(final String text) {
			return new Html("<p>" + Markdown.escape(text) + "</p>\n");
		}

		/** A heading within a section. */
		static Html heading(final int level, final String text) {
			return new Html("<h" + level + ">" + Markdown.escape(text) + "</h" + level + ">\n");
		}

		/** A text to be copied as a whole. */
		static Html copied(final String markdown) {
			return new Html("<div class=\"copy\">\n" + Markdown.toHtml(markdown) + "</div>\n");
		}
	}

	/** A section with a heading. */
	record Section(String id, int level, String title, List<Block> blocks) implements Block {

		@Override
		public Stream<Block> all() {
			return blocks.stream().flatMap(Block::all);
		}

		@Override
		public String html() {
			return ReportTemplate.SECTION.fill(this);
		}

		String heading() {
			return Html.heading(level, title).html();
		}
	}

	/** A number and what it counts; the detail may be empty. */
	record Fact(String name, String value, Optional<String> detail) {

		Fact(final String name, final String value) {
			this(name, value, Optional.empty());
		}
	}

	/** The most important numbers. */
	record Facts(List<Fact> facts) implements Block {

		@Override
		public String html() {
			return ReportTemplate.FACTS.fill(this);
		}
	}

	/** Warnings that a reader should know before believing the result. */
	record Warnings(String title, List<String> warnings) implements Block {

		@Override
		public String html() {
			return warnings.isEmpty() ? "" : ReportTemplate.WARNINGS.fill(this);
		}
	}

	/**
	 * A picture, drawn when its task is run.
	 *
	 * @param task draws it
	 * @param alt what it shows, for those who do not see it
	 * @param caption what to see in it
	 */
	record Picture(FutureTask<InlinePicture> task, String alt, String caption) implements Block {

		/** A picture that is not drawn yet. */
		static Picture of(final Supplier<InlinePicture> drawing, final String alt, final String caption) {
			return new Picture(new FutureTask<>(drawing::get), alt, caption);
		}

		InlinePicture drawn() {
			task.run();
			try {
				return task.get();
			}
			catch (final ExecutionException e) {
				if (e.getCause() instanceof Error error) throw error;
				throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
			}
			catch (final InterruptedException e) {
				Thread.currentThread().interrupt();
				throw new CancellationException("Interrupted while drawing");
			}
		}

		@Override
		public String html() {
			return ReportTemplate.PICTURE.fill(this);
		}
	}

	/** Blocks that open on demand. */
	record Details(String summary, List<Block> blocks) implements Block {

		@Override
		public Stream<Block> all() {
			return blocks.stream().flatMap(Block::all);
		}

		@Override
		public String html() {
			return ReportTemplate.DETAILS.fill(this);
		}
	}

	/** A word and what it means. */
	record Term(String name, String text) {}

	/** Words that need an explanation. */
	record Terms(List<Term> terms) implements Block {

		@Override
		public String html() {
			return terms.isEmpty() ? "" : ReportTemplate.TERMS.fill(this);
		}
	}

	/** A text in code, such as a line of a macro. */
	record Code(String text) implements Block {

		@Override
		public String html() {
			return ReportTemplate.CODE.fill(this);
		}
	}

	/** Head of a column: what is in it, and in a sentence what that means. */
	record Head(String text, String tip, String kind) {

		boolean hasTip() {
			return !tip.isEmpty();
		}
	}

	/** A cell: its text, how it is set, and the number behind it, if there is one, by which rows are sorted. */
	record Cell(String text, String kind, String value) {

		boolean hasValue() {
			return !value.isEmpty();
		}
	}

	/** The cells of a row, as many as there are columns. */
	record Row(List<Cell> cells) {}

	/** A table. */
	record Table(List<Head> heads, List<Row> rows) implements Block {

		@Override
		public String html() {
			return ReportTemplate.TABLE.fill(this);
		}
	}
}
