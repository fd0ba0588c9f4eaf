package sc.fiji.neurometa.ale;

import java.util.List;

import sc.fiji.neurometa.model.Focus;

/**
 * The input of the ALE from one experiment: its foci in the space of the mask, and the kernel of its sample size.
 *
 * @param foci the foci in mm
 * @param kernel the kernel
 */
public record KernelFoci(List<Focus> foci, Kernel kernel) {

	public KernelFoci {
		foci = List.copyOf(foci);
	}

	/** Every focus of some experiments as a separate experiment. */
	public static List<KernelFoci> single(final List<KernelFoci> experiments) {
		return experiments.stream().flatMap(e -> e.foci.stream().map(f -> new KernelFoci(List.of(f), e.kernel))).toList();
	}
}
