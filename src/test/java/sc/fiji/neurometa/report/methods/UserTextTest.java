package sc.fiji.neurometa.report.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Text of users in Markdown. */
class UserTextTest {

	@Test
	void isShownAsItStands() {
		assertEquals("a\\_b \\<i\\> \\*", UserText.escaped("a_b\n<i> *"));
	}
}
