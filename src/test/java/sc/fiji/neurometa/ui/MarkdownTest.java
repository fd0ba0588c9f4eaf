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
			Arguments.of("- one\n- *two*", "<ul>\n<li>one\n<li><i>two</i>\n</ul>\n"), //
			Arguments.of("| a | b |\n| --- | --- |\n| Insula\\_R | 2 |",
				"<table>\n<tr><td valign='top'>a</td><td valign='top'>b</td></tr>\n" +
					"<tr><td valign='top'>Insula_R</td><td valign='top'>2</td></tr>\n</table>\n"), //
			Arguments.of("```\n# <x>\n```", "<pre>\n# &lt;x&gt;\n</pre>\n"), //
			Arguments.of("see [the page](x.md)", "<p>\nsee <u>the page</u>\n</p>\n"));
	}

	@ParameterizedTest
	@MethodSource("texts")
	void becomesHtml(final String markdown, final String html) {
		assertEquals(html, Markdown.toHtml(markdown));
	}
}
