package sc.fiji.neurometa.commands.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Messages in ImageJ's windows. */
class ImageJ1BridgeTest {

	@Test
	void shortMessagesStayAsTheyAre() {
		assertEquals("No foci file was given.", ImageJ1Bridge.wrap("No foci file was given."));
		assertEquals("first line\nsecond line", ImageJ1Bridge.wrap("first line\nsecond line"));
	}

	@Test
	void longLinesAreBrokenAtSpaces() {
		final String message = "word ".repeat(50).strip();
		final String wrapped = ImageJ1Bridge.wrap(message);
		assertEquals(message, wrapped.replace('\n', ' '));
		assertEquals(3, wrapped.lines().count());
		assertTrue(wrapped.lines().allMatch(line -> line.length() <= 100), wrapped);
	}
}
