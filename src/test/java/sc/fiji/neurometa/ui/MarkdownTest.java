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
package sc.fiji.neurometa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/** Markdown as ImageJ's windows show it. */
class MarkdownTest {

	static Stream<Arguments> texts() {
		return Stream.of(Arguments.of("## A < B", "<h2>A &lt; B</h2>\n"), //
			Arguments.of("x **y** `z`\nsecond", "<p>\nx <b>y</b> <code>z</code>\nsecond\n</p>\n"), //
			Arguments.of("- one\n- *two*\n  and more\n\nthree",
				"<ul>\n<li>one\n</li>\n<li><i>two</i>\n  and more\n</li>\n</ul>\n<p>\nthree\n</p>\n"), //
			Arguments.of("1. one\n2. two", "<ol>\n<li>one\n</li>\n<li>two\n</li>\n</ol>\n"), //
			Arguments.of("| a | b |\n| --- | --- |\n| Insula\\_R \\| x | 2 |",
				"<table>\n<tr><th valign='top' align='left'>a</th><th valign='top' align='left'>b</th></tr>\n" +
					"<tr><td valign='top'>Insula_R | x</td><td valign='top'>2</td></tr>\n</table>\n"), //
			Arguments.of("```\n# <x>\n```", "<pre>\n# &lt;x&gt;\n</pre>\n"), //
			Arguments.of("see [the page](x.md)", "<p>\nsee <u>the page</u>\n</p>\n"), //
			Arguments.of("[p](https://doi.org/1&2), https://doi.org/10.1/a.b.",
				"<p>\n<a href=\"https://doi.org/1&amp;2\">p</a>, " +
					"<a href=\"https://doi.org/10.1/a.b\">https://doi.org/10.1/a.b</a>.\n</p>\n"), //
			Arguments.of("[x](javascript:alert)", "<p>\n<u>x</u>\n</p>\n"), //
			Arguments.of("\\*no\\* \\<b\\> \\\\ 5 * 3 * 2 **open", "<p>\n*no* &lt;b&gt; \\ 5 * 3 * 2 **open\n</p>\n"), //
			Arguments.of("*a \\* b* **c *d* e**", "<p>\n<i>a * b</i> <b>c <i>d</i> e</b>\n</p>\n"));
	}

	@ParameterizedTest
	@MethodSource("texts")
	void becomesHtml(final String markdown, final String html) {
		assertEquals(html, Markdown.toHtml(markdown));
	}
}
