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
package sc.fiji.neurometa.ui.viewer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The warnings about a result and the actions that it offers, besides looking at it.
 *
 * @param warnings for a reader of the result, in whole sentences
 * @param links further views, a button each next to the views
 * @param commands what can be done with the result, a button each below the clusters
 * @param cluster what can be done with a cluster that was selected on its stack; empty when nothing can
 * @param others titles of further windows of the result, which close with it
 */
public record ResultActions(List<String> warnings, List<LinkButton> links, List<LinkButton> commands,
	Optional<LinkButton> cluster, List<String> others)
{

	public ResultActions {
		warnings = List.copyOf(warnings);
		links = List.copyOf(links);
		commands = List.copyOf(commands);
		others = List.copyOf(others);
	}

	/** Only buttons. */
	public static ResultActions of(final List<LinkButton> links) {
		return new ResultActions(List.of(), links, List.of(), Optional.empty(), List.of());
	}

	/** The same with one more command. */
	ResultActions with(final LinkButton command) {
		return new ResultActions(warnings, links, Stream.concat(commands.stream(), Stream.of(command)).toList(), cluster,
			others);
	}
}
