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
package sc.fiji.neurometa.commands;

import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.IJ;
import sc.fiji.neurometa.commands.bridge.NeuroMetaCommand;
import sc.fiji.neurometa.record.RunSoftware;
import sc.fiji.neurometa.ui.MarkdownWindow;
import sc.fiji.neurometa.ui.ResultTables;

/** The command About NeuroMeta: version, licence, and how to cite it. */
@Plugin(type = Command.class, label = "About NeuroMeta", visible = false, headless = true,
	description = "Version, licence and citation of NeuroMeta.")
public class AboutNeuroMeta extends NeuroMetaCommand {

	@Parameter(type = ItemIO.OUTPUT, description = "The text, in Markdown.")
	private String about;

	@Override
	protected void execute() {
		final RunSoftware software = RunSoftware.current();
		about = String.join("\n", List.of("# NeuroMeta " + software.neurometa(), "",
			"Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.", "",
			"- ImageJ " + IJ.getFullVersion() + ", Java " + software.java() + ", " + software.os(),
			"- Licence: BSD-2. The masks, template, atlases and sample literatures have [their own](shipped-data.md).",
			"- Please cite NeuroMeta together with the method papers that the methods text of your run names.",
			"- Questions: the [Image.sc forum](https://forum.image.sc/tag/fiji). Please attach the `P_run.json` of the run.",
			"- [What was checked](validation.md), and the [documentation](README.md)", ""));
		if (!ResultTables.canShow()) IJ.log(about);
		else MarkdownWindow.show("About NeuroMeta", about);
	}
}
