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
package sc.fiji.neurometa.commands.run;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import ij.ImagePlus;
import sc.fiji.neurometa.io.results.ResultParts;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.StackDisplay;
import sc.fiji.neurometa.ui.StackLook;
import sc.fiji.neurometa.ui.VolumeStacks;

/**
 * The outputs of a command by name, each made when it is asked for. The name of a part of a result is that of its file in
 * lower case, with {@code _map} or {@code _table}: {@code thresholded_Z} is {@code thresholded_z_map}, {@code A-B_clusters}
 * is {@code a_minus_b_clusters_map} and {@code a_minus_b_clusters_table}. A map that is shown already is the stack that is
 * shown.
 */
public final class RunOutputs {

	private final Map<String, Supplier<?>> made = new HashMap<>();
	private final String prefix;
	private final Map<String, ImagePlus> shown;

	/**
	 * No outputs yet.
	 *
	 * @param prefix beginning of the titles of stacks
	 * @param shown the stacks that are shown, by the names of their maps among the parts of the result
	 */
	RunOutputs(final String prefix, final Map<String, ImagePlus> shown) {
		this.prefix = prefix;
		this.shown = shown;
	}

	/** All outputs, of which a command takes those that it declares. */
	public Map<String, Supplier<?>> all() {
		return Map.copyOf(made);
	}

	/** Takes the record of a run, as in its file, and the text about it. */
	void texts(final String record, final String methods) {
		made.put("run_record", () -> record);
		// of a command that reads a record, whose input has the name
		made.put("new_run_record", () -> record);
		methods(methods);
	}

	/** Takes the text about a run or a selection. */
	void methods(final String text) {
		made.put("methods", () -> text);
	}

	/** Takes a picture. */
	void image(final String name, final ImagePlus image) {
		made.put(name + "_image", () -> image);
	}

	/**
	 * Takes the parts of a result.
	 *
	 * @param mask the voxels of its maps
	 * @param group begins their names where there are several of the kind, such as {@code A_}; else empty
	 */
	ResultParts parts(final Mask mask, final String group) {
		return new Parts(mask, group);
	}

	/** Takes a table that is read when it is asked for. */
	void table(final String part, final Supplier<CsvTable> read) {
		made.put(name(part, "_table"), () -> ResultTables.table(read.get().header(), read.get().rows()));
	}

	/** Takes a map that is read when it is asked for, and how it looks from its name. */
	void map(final String part, final Mask mask, final Supplier<double[]> read) {
		final StackLook look = part.matches("(?:.*_)?P") ? StackLook.P : part.endsWith("clusters") ? StackLook.LABELS
				: Parts.look(part.replaceFirst("^[AB]_", ""));
		new Parts(mask, "").put(part, read, look == StackLook.P ? 1 : 0, look);
	}

	private static String name(final String part, final String kind) {
		return part.toLowerCase(Locale.ROOT).replace("-", "_minus_") + kind;
	}

	/** Receives the parts of a result. */
	private final class Parts implements ResultParts {

		private final Mask mask;
		private final String group;

		Parts(final Mask mask, final String group) {
			this.mask = mask;
			this.group = group;
		}

		@Override
		public void map(final String name, final double[] values, final float outside, final String content) {
			put(name, () -> values, outside, look(name));
		}

		@Override
		public void pMap(final String name, final double[] p, final String content) {
			put(name, () -> p, 1, StackLook.P);
		}

		@Override
		public void clusters(final String name, final double[] numbers, final int count) {
			put(name, () -> numbers, 0, StackLook.LABELS);
		}

		@Override
		public void table(final String name, final CsvTable table) {
			made.put(name(group + name, "_table"), () -> ResultTables.table(table.header(), table.rows()));
		}

		private void put(final String part, final Supplier<double[]> values, final float outside, final StackLook look) {
			made.put(name(group + part, "_map"), () -> {
				final ImagePlus open = shown.get(group + part);
				return open != null ? open : stack(group + part, values.get(), outside, look);
			});
		}

		private ImagePlus stack(final String part, final double[] values, final float outside, final StackLook look) {
			final ImagePlus stack =
				VolumeStacks.of(prefix + " " + part.replace('_', ' '), mask.volume(values, outside), mask.space());
			StackDisplay.prepare(stack, look);
			return stack;
		}

		private static StackLook look(final String name) {
			return switch (name) {
				case "ALE" -> StackLook.ALE;
				case "Z" -> StackLook.Z;
				case "contrast_Z", "contrast_thresholded_Z" -> StackLook.SIGNED;
				default -> StackLook.THRESHOLDED;
			};
		}
	}
}
