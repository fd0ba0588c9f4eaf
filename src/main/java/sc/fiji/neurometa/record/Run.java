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

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;

/**
 * The common part of the records of all commands. {@code command} identifies the kind of record: see
 * {@link Kind}.
 */
public sealed interface Run permits RunRecord, ContrastRecord, ConjunctionRecord, MacmRecord {

	/** The value of {@link RunHead#format}. */
	String FORMAT = "neurometa-run";
	/** The version of the format that this program writes; it reads no newer one. */
	int VERSION = 1;

	/** The kinds of record, each by the command that writes it. */
	enum Kind {

		/** The ALE of one literature. */
		MAIN_EFFECT("ALE Meta-Analysis", RunRecord.class),
		/** Two literatures compared. */
		CONTRAST("ALE Contrast Analysis", ContrastRecord.class),
		/** A conjunction of thresholded maps. */
		CONJUNCTION("Map Conjunction", ConjunctionRecord.class),
		/** Co-activations of a region. */
		MACM("MACM Analysis", MacmRecord.class);

		private final String command;
		private final Class<? extends Run> type;

		Kind(final String command, final Class<? extends Run> type) {
			this.command = command;
			this.type = type;
		}

		/** Leaf of the command in the menu. */
		public String command() {
			return command;
		}

		/** The record. */
		public Class<? extends Run> type() {
			return type;
		}
	}

	/**
	 * What to do with each kind of record. Where each kind needs an answer of its own, all are given, and the compiler finds
	 * the one that is missing; where most have none, {@link #otherwise} begins with that.
	 *
	 * @param <T> what comes out
	 * @param ale the answer for the ALE of one literature
	 * @param contrast for a contrast
	 * @param conjunction for a conjunction of maps
	 * @param macm for co-activations
	 */
	record Cases<T>(Function<? super RunRecord, ? extends T> ale, Function<? super ContrastRecord, ? extends T> contrast,
		Function<? super ConjunctionRecord, ? extends T> conjunction, Function<? super MacmRecord, ? extends T> macm)
	{

		/** The same answer for every kind. */
		public static <T> Cases<T> otherwise(final Function<? super Run, ? extends T> answer) {
			return new Cases<>(answer, answer, answer, answer);
		}

		/** The same with another answer for the ALE of one literature. */
		public Cases<T> withAle(final Function<? super RunRecord, ? extends T> answer) {
			return new Cases<>(answer, contrast, conjunction, macm);
		}

		/** The same with another answer for a contrast. */
		public Cases<T> withContrast(final Function<? super ContrastRecord, ? extends T> answer) {
			return new Cases<>(ale, answer, conjunction, macm);
		}

		/** The same with another answer for a conjunction of maps. */
		public Cases<T> withConjunction(final Function<? super ConjunctionRecord, ? extends T> answer) {
			return new Cases<>(ale, contrast, answer, macm);
		}

		/** The same with another answer for co-activations. */
		public Cases<T> withMacm(final Function<? super MacmRecord, ? extends T> answer) {
			return new Cases<>(ale, contrast, conjunction, answer);
		}
	}

	/** The answer for this kind of record. */
	<T> T on(Cases<T> cases);

	/** Its format, and what computed it when. */
	RunHead head();

	/** Leaf of the command in the menu, e.g. {@code ALE Meta-Analysis}. */
	default String command() {
		return head().command();
	}

	/** The software that computed it. */
	default RunSoftware software() {
		return head().software();
	}

	/** Time at which it began. */
	default OffsetDateTime started() {
		return head().started();
	}

	/** Duration in s. */
	default double seconds() {
		return head().seconds();
	}

	/** Warnings for a reader of the result, in whole sentences. */
	List<String> warnings();

	/** Prefix of the names of the output files. */
	String outputPrefix();

	/** Prefix of the names of the files of the run. */
	default String filePrefix() {
		return outputPrefix();
	}

	/** SHA-256 of the numbers of the result, which a repetition must share. */
	Record fingerprint();

	/**
	 * Whether the result of another run is bit-identical; empty parts, such as the permutations of a run without
	 * any, must be empty in both.
	 */
	default boolean hasSameResultAs(final Run other) {
		return fingerprint().equals(other.fingerprint());
	}
}
