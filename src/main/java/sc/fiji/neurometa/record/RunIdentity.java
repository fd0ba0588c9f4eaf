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
package sc.fiji.neurometa.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import sc.fiji.neurometa.analysis.contrast.ContrastInput;
import sc.fiji.neurometa.analysis.contrast.ContrastSettings;
import sc.fiji.neurometa.analysis.literature.AleInput;
import sc.fiji.neurometa.analysis.literature.AleSettings;
import sc.fiji.neurometa.analysis.literature.BaseRateDatabase;
import sc.fiji.neurometa.analysis.literature.StoppingRule;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Keyed;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Mask;
import sc.fiji.neurometa.space.Region;
import sc.fiji.neurometa.space.SamplingSpace;

/**
 * Identity of a run: everything that determines its numbers, so that a checkpoint of another run is recognised: foci,
 * masks and base rate as SHA-256, each setting, and the version of the program.
 *
 * @param parts the parts, in a fixed order
 */
public record RunIdentity(List<Part> parts) {

	/**
	 * One of the things that determine the numbers.
	 *
	 * @param name in words, or the macro key of a setting
	 * @param value its value
	 */
	public record Part(String name, String value) {

		/** Checksums are not shown to users. */
		private boolean isChecksum() {
			return value.matches("[0-9a-f]{64}");
		}
	}

	private static final String CORRECTION = "correction";

	public RunIdentity {
		parts = List.copyOf(parts);
	}

	/** The identity of an ALE. */
	public static RunIdentity of(final AleInput input, final AleSettings settings) {
		final List<Part> parts = parts("an ALE", input.mask(), input.sampling());
		parts.add(new Part("the foci", sha256(input.experiments())));
		parts.add(new Part("the base rate", baseRate(input)));
		input.database().ifPresent(d -> addDatabase(parts, d));
		// a run that keeps all foci has the identity that it had before others could leave some out
		input.excluded().ifPresent(e -> parts.add(new Part("the region whose foci are left out", sha256(e.region()))));
		add(parts, settings);
		return new RunIdentity(parts);
	}

	/** The same of a run whose correction a trial chooses, which is a function of all the rest. */
	public RunIdentity withAutoCorrection() {
		return new RunIdentity(
			parts.stream().map(p -> p.name.equals(CORRECTION) ? new Part(CORRECTION, "auto") : p).toList());
	}

	private static String baseRate(final AleInput input) {
		return RunBaseRate.of(input).map(RunBaseRate::sha256).orElse(input.baseRate().isEmpty() ? "none" : "experiments");
	}

	private static void addDatabase(final List<Part> parts, final BaseRateDatabase database) {
		parts.add(new Part("the database of the base rate", RunBaseRateDatabase.sha256(database)));
		parts.add(new Part("base_rate_unit", text(database.unit())));
	}

	/** The identity of a contrast. */
	public static RunIdentity of(final ContrastInput input, final AleSettings ale, final ContrastSettings contrast) {
		final List<Part> parts = parts("a contrast", input.mask(), input.sampling());
		parts.add(new Part("the foci of A", sha256(input.a())));
		parts.add(new Part("the foci of B", sha256(input.b())));
		if (input.rates().baseRate().isPresent())
			parts.add(new Part("the base rate", baseRate(input.mainEffect(input.a()))));
		input.rates().database().ifPresent(d -> addDatabase(parts, d));
		add(parts, ale);
		// what a run did not have to choose is no part of its identity
		RecordMembers.of(ContrastSettings.class).stream().filter(m -> !Optional.empty().equals(m.of(contrast)))
			.forEach(m -> parts.add(new Part(m.name(), text(m.of(contrast)))));
		return new RunIdentity(parts);
	}

	private static List<Part> parts(final String kind, final Mask mask, final SamplingSpace sampling) {
		return new ArrayList<>(List.of(new Part("the kind of analysis", kind),
			new Part("the version of NeuroMeta", RunSoftware.current().neurometa()), new Part("the mask", sha256(mask)),
			new Part("the voxels for random foci", sha256(sampling.foci()))));
	}

	private static void add(final List<Part> parts, final Record settings) {
		for (final RecordMembers.Member member : RecordMembers.of(settings.getClass()))
			parts.add(new Part(member.name(), text(member.of(settings))));
	}

	private static String text(final Object value) {
		if (value instanceof Optional<?> optional) return optional.map(RunIdentity::text).orElse("false");
		if (value instanceof StoppingRule stop) return "true, stop_interval = " + stop.stopInterval();
		if (value instanceof Keyed choice) return choice.key();
		return value instanceof Enum<?> choice ? choice.name().toLowerCase(Locale.ROOT) : String.valueOf(value);
	}

	private static String sha256(final Region region) {
		return region.asVoxels().map(RunIdentity::sha256).orElseGet(() -> hex(digest(region.toString())));
	}

	private static String sha256(final Mask mask) {
		final Grid grid = mask.grid();
		return hex(digest(grid.nx() + " " + grid.ny() + " " + grid.nz() + " " + grid.voxelToMm() + " " + mask.space() +
			" " + VoxelBits.sha256(mask)));
	}

	/**
	 * The parts that count: names, sizes and spaces of the experiments, and their coordinates; not their lines in a
	 * file.
	 */
	private static String sha256(final ExperimentSet set) {
		final MessageDigest digest = VoxelBits.digest();
		for (final Experiment e : set.experiments()) {
			digest.update((e.study().length() + " " + e.study() + e.contrast().length() + " " + e.contrast() + e.subjects() +
				" " + e.space() + " " + e.foci().size()).getBytes(StandardCharsets.UTF_8));
			for (final Focus f : e.foci())
				digest.update(ByteBuffer.allocate(24).putDouble(f.xMm()).putDouble(f.yMm()).putDouble(f.zMm()).flip());
		}
		return hex(digest);
	}

	private static MessageDigest digest(final String text) {
		final MessageDigest digest = VoxelBits.digest();
		digest.update(text.getBytes(StandardCharsets.UTF_8));
		return digest;
	}

	private static String hex(final MessageDigest digest) {
		return HexFormat.of().formatHex(digest.digest());
	}

	/**
	 * The difference of another run, in words.
	 *
	 * @param now the other run
	 */
	public List<String> differences(final RunIdentity now) {
		final List<String> differences = new ArrayList<>();
		if (!parts.get(0).equals(now.parts.get(0)))
			return List.of("it is of " + parts.get(0).value + ", not of " + now.parts.get(0).value);
		for (final Part part : parts) {
			final Optional<Part> other = now.parts.stream().filter(p -> p.name.equals(part.name)).findFirst();
			if (other.filter(part::equals).isPresent()) continue;
			final boolean tells = !part.isChecksum() && other.filter(o -> !o.isChecksum()).isPresent();
			differences.add(part.name + (tells ? " (" + part.value + " there, " + other.get().value + " now)" : ""));
		}
		now.parts.stream().map(Part::name).filter(name -> parts.stream().noneMatch(p -> p.name.equals(name)))
			.forEach(differences::add);
		return differences;
	}
}
