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
package sc.fiji.neurometa.io;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * JSON text whose lists and objects are not nested deeper than any file needs, so that no reader of it can run out of stack.
 */
public final class BoundedJson extends FilterReader {

	private static final int DEEPEST = 100;

	private int depth;
	private boolean isInString, isEscaped;

	/** @param in the text; best buffered */
	public BoundedJson(final Reader in) {
		super(in);
	}

	@Override
	public int read() throws IOException {
		final int c = in.read();
		if (c >= 0) follow((char) c);
		return c;
	}

	@Override
	public int read(final char[] buffer, final int from, final int length) throws IOException {
		final int count = in.read(buffer, from, length);
		for (int i = from; i < from + count; i++)
			follow(buffer[i]);
		return count;
	}

	@Override
	public boolean markSupported() {
		return false;
	}

	private void follow(final char c) throws IOException {
		if (isInString) {
			isInString = isEscaped || c != '"';
			isEscaped = !isEscaped && c == '\\';
		}
		else if (c == '"') isInString = true;
		else if (c == '[' || c == '{') {
			if (++depth > DEEPEST)
				throw new IOException("its lists are nested more than " + DEEPEST + " deep, which no such file needs");
		}
		else if (c == ']' || c == '}') depth--;
	}
}
