package sc.fiji.neurometa.analysis;

import sc.fiji.neurometa.inference.Progress;
import sc.fiji.neurometa.space.Mask;

final class BalancedContrast {
	static void check(final int a, final int b, final AleSettings ale, final ContrastSettings contrast) {}
	static BalancedResult run(final Pool pool, final Mask mask, final Mask sampling, final AleSettings ale, final ContrastSettings contrast, final Progress progress) { throw new UnsupportedOperationException(); }
}
