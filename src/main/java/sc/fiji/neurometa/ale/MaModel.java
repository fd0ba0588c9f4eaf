package sc.fiji.neurometa.ale;

/** Combination of the foci of one experiment to its modelled activation (MA). */
public enum MaModel {
	/**
	 * The largest of the foci's probabilities: Turkeltaub et al. (2012), Human Brain Mapping 33:1-13,
	 * <a href="https://doi.org/10.1002/hbm.21186">doi:10.1002/hbm.21186</a>.
	 */
	NON_ADDITIVE,
	/**
	 * The probability that at least one focus is truly there, {@code 1 - prod(1 - p)}: Turkeltaub et al. (2002),
	 * NeuroImage 16:765-780, <a href="https://doi.org/10.1006/nimg.2002.1131">doi:10.1006/nimg.2002.1131</a>.
	 */
	ADDITIVE
}
