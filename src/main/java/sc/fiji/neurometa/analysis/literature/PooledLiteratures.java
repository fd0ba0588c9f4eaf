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
package sc.fiji.neurometa.analysis.literature;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import sc.fiji.neurometa.ale.KernelFoci;
import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.Group;

/**
 * The experiments of two literatures in one list whose order does not depend on which of them is called A: by kernel
 * width, number of foci, coordinates, name. All random numbers of a contrast are drawn along this list, so that contrast
 * (A, B) is the exact mirror of contrast (B, A).
 *
 * @param members the experiments
 * @param sizeA number of those of A
 */
public record PooledLiteratures(List<Member> members, int sizeA) {

	/**
	 * An experiment.
	 *
	 * @param experiment its name and its foci in the space of the mask
	 * @param kernelFoci foci and kernel
	 * @param group which literature it is of
	 * @param place its place among the experiments of its own literature
	 */
	public record Member(Experiment experiment, KernelFoci kernelFoci, Group group, int place) {}

	private static final Comparator<Focus> BY_COORDINATES =
		Comparator.comparingDouble(Focus::xMm).thenComparingDouble(Focus::yMm).thenComparingDouble(Focus::zMm);
	private static final Comparator<Member> CANONICAL = Comparator
		.<Member> comparingDouble(m -> m.kernelFoci().kernel().fwhmMm()).thenComparingInt(m -> m.kernelFoci().foci().size())
		.thenComparing(PooledLiteratures::compareFoci).thenComparing(m -> m.experiment().name());

	public PooledLiteratures {
		members = List.copyOf(members);
	}

	/** Pools two literatures that are prepared for the analysis. */
	public static PooledLiteratures of(final PreparedFoci a, final PreparedFoci b) {
		final List<Member> members = new ArrayList<>();
		add(members, a, Group.A);
		add(members, b, Group.B);
		members.sort(CANONICAL);
		return new PooledLiteratures(members, a.analysed().size());
	}

	private static void add(final List<Member> members, final PreparedFoci foci, final Group group) {
		for (int e = 0; e < foci.analysed().size(); e++)
			members.add(new Member(foci.analysed().experiments().get(e), foci.kernelFoci().get(e), group, e));
	}

	private static int compareFoci(final Member first, final Member second) {
		final List<Focus> one = first.kernelFoci().foci().stream().sorted(BY_COORDINATES).toList();
		final List<Focus> other = second.kernelFoci().foci().stream().sorted(BY_COORDINATES).toList();
		return IntStream.range(0, one.size()).map(f -> BY_COORDINATES.compare(one.get(f), other.get(f))).filter(c -> c != 0)
			.findFirst().orElse(0);
	}

	/** Number of experiments. */
	public int size() {
		return members.size();
	}

	/** Number of experiments of B. */
	public int sizeB() {
		return members.size() - sizeA;
	}

	/** Foci and kernels of all experiments. */
	public List<KernelFoci> kernelFoci() {
		return members.stream().map(Member::kernelFoci).toList();
	}

	/** Places in the list of the experiments of one literature, ascending. */
	public int[] of(final Group group) {
		return IntStream.range(0, size()).filter(i -> members.get(i).group() == group).toArray();
	}

	/** Whether the first experiment of the list is one of A; decides between literatures of equal size. */
	public boolean beginsWithA() {
		return members.get(0).group() == Group.A;
	}
}
