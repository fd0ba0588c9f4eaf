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
package sc.fiji.neurometa.report.methods;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The papers that texts cite. */
public enum Reference {

	TURKELTAUB_2002(2002, "Meta-analysis of the functional neuroanatomy of single-word reading: method and validation",
		"NeuroImage", "16", "765-780", "10.1006/nimg.2002.1131", "Turkeltaub, P. E.", "Eden, G. F.", "Jones, K. M.",
		"Zeffiro, T. A."),
	EICKHOFF_2009(2009,
		"Coordinate-based activation likelihood estimation meta-analysis of neuroimaging data: a " +
			"random-effects approach based on empirical estimates of spatial uncertainty",
		"Human Brain Mapping", "30", "2907-2926", "10.1002/hbm.20718", "Eickhoff, S. B.", "Laird, A. R.", "Grefkes, C.",
		"Wang, L. E.", "Zilles, K.", "Fox, P. T."),
	LAIRD_2005(2005, "ALE meta-analysis: controlling the false discovery rate and performing statistical contrasts",
		"Human Brain Mapping", "25", "155-164", "10.1002/hbm.20136", "Laird, A. R.", "Fox, P. M.", "Price, C. J.",
		"Glahn, D. C.", "Uecker, A. M.", "Lancaster, J. L.", "Turkeltaub, P. E.", "Kochunov, P.", "Fox, P. T."),
	NICHOLS_2002(2002, "Nonparametric permutation tests for functional neuroimaging: a primer with examples",
		"Human Brain Mapping", "15", "1-25", "10.1002/hbm.1058", "Nichols, T. E.", "Holmes, A. P."),
	NICHOLS_2005(2005, "Valid conjunction inference with the minimum statistic", "NeuroImage", "25", "653-660",
		"10.1016/j.neuroimage.2004.12.005", "Nichols, T.", "Brett, M.", "Andersson, J.", "Wager, T.", "Poline, J.-B."),
	EICKHOFF_2011(2011,
		"Co-activation patterns distinguish cortical modules, their connectivity and functional " + "differentiation",
		"NeuroImage", "57", "938-949", "10.1016/j.neuroimage.2011.05.021", "Eickhoff, S. B.", "Bzdok, D.", "Laird, A. R.",
		"Roski, C.", "Caspers, S.", "Zilles, K.", "Fox, P. T."),
	EICKHOFF_2012(2012, "Activation likelihood estimation meta-analysis revisited", "NeuroImage", "59", "2349-2361",
		"10.1016/j.neuroimage.2011.09.017", "Eickhoff, S. B.", "Bzdok, D.", "Laird, A. R.", "Kurth, F.", "Fox, P. T."),
	TURKELTAUB_2012(2012,
		"Minimizing within-experiment and within-group effects in activation likelihood estimation " + "meta-analyses",
		"Human Brain Mapping", "33", "1-13", "10.1002/hbm.21186", "Turkeltaub, P. E.", "Eickhoff, S. B.", "Laird, A. R.",
		"Fox, M.", "Wiener, M.", "Fox, P."),
	ROBINSON_2010(2010,
		"Metaanalytic connectivity modeling: delineating the functional connectivity of the human amygdala",
		"Human Brain Mapping", "31", "173-184", "10.1002/hbm.20854", "Robinson, J. L.", "Laird, A. R.", "Glahn, D. C.",
		"Lovallo, W. R.", "Fox, P. T."),
	LANGNER_2014(2014, "Meta-analytic connectivity modeling revisited: controlling for activation base rates",
		"NeuroImage", "99", "559-570", "10.1016/j.neuroimage.2014.06.007", "Langner, R.", "Rottschy, C.", "Laird, A. R.",
		"Fox, P. T.", "Eickhoff, S. B."),
	EICKHOFF_2016(2016,
		"Behavior, sensitivity, and power of activation likelihood estimation characterized by massive " +
			"empirical simulation",
		"NeuroImage", "137", "70-85", "10.1016/j.neuroimage.2016.04.072", "Eickhoff, S. B.", "Nichols, T. E.",
		"Laird, A. R.", "Hoffstaedter, F.", "Amunts, K.", "Fox, P. T.", "Bzdok, D.", "Eickhoff, C. R."),
	MUELLER_2018(2018, "Ten simple rules for neuroimaging meta-analysis", "Neuroscience and Biobehavioral Reviews", "84",
		"151-161", "10.1016/j.neubiorev.2017.11.012", "Müller, V. I.", "Cieslik, E. C.", "Laird, A. R.", "Fox, P. T.",
		"Radua, J.", "Mataix-Cols, D.", "Tench, C. R.", "Yarkoni, T.", "Nichols, T. E.", "Turkeltaub, P. E.",
		"Wager, T. D.", "Eickhoff, S. B."),
	SMITH_2009(2009,
		"Threshold-free cluster enhancement: addressing problems of smoothing, threshold dependence and localisation in " +
			"cluster inference",
		"NeuroImage", "44", "83-98", "10.1016/j.neuroimage.2008.03.061", "Smith, S. M.", "Nichols, T. E."),
	FRAHM_2022(2022,
		"Evaluation of thresholding methods for activation likelihood estimation meta-analysis via large-scale simulations",
		"Human Brain Mapping", "43", "3987-3997", "10.1002/hbm.25898", "Frahm, L.", "Cieslik, E. C.", "Hoffstaedter, F.",
		"Satterthwaite, T. D.", "Fox, P. T.", "Langner, R.", "Eickhoff, S. B."),
	LANCASTER_2007(2007, "Bias between MNI and Talairach coordinates analyzed using the ICBM-152 brain template",
		"Human Brain Mapping", "28", "1194-1205", "10.1002/hbm.20345", "Lancaster, J. L.", "Tordesillas-Gutiérrez, D.",
		"Martinez, M.", "Salinas, F.", "Evans, A.", "Zilles, K.", "Mazziotta, J. C.", "Fox, P. T."),
	PHIPSON_2010(2010,
		"Permutation P-values should never be zero: calculating exact P-values when permutations are " + "randomly drawn",
		"Statistical Applications in Genetics and Molecular Biology", "9", "39", "10.2202/1544-6115.1585", "Phipson, B.",
		"Smyth, G. K."),
	DING_2020(2020, "A simple method for implementing Monte Carlo tests", "Computational Statistics", "35", "1373-1392",
		"10.1007/s00180-019-00927-6", "Ding, D.", "Gandy, A.", "Hahn, G."),
	BENJAMINI_1995(1995, "Controlling the false discovery rate: a practical and powerful approach to multiple testing",
		"Journal of the Royal Statistical Society B", "57", "289-300", "10.1111/j.2517-6161.1995.tb02031.x",
		"Benjamini, Y.", "Hochberg, Y."),
	BENJAMINI_2001(2001, "The control of the false discovery rate in multiple testing under dependency",
		"Annals of Statistics", "29", "1165-1188", "10.1214/aos/1013699998", "Benjamini, Y.", "Yekutieli, D."),
	TZOURIO_MAZOYER_2002(2002,
		"Automated anatomical labeling of activations in SPM using a macroscopic anatomical " +
			"parcellation of the MNI MRI single-subject brain",
		"NeuroImage", "15", "273-289", "10.1006/nimg.2001.0978", "Tzourio-Mazoyer, N.", "Landeau, B.", "Papathanassiou, D.",
		"Crivello, F.", "Etard, O.", "Delcroix, N.", "Mazoyer, B.", "Joliot, M.");

	/** Stands for further authors, as in BibTeX. */
	private static final String OTHERS = "others";

	private final int year;
	private final String title;
	private final String journal;
	private final String volume;
	private final String pages;
	private final String doi;
	private final List<String> authors;

	Reference(final int year, final String title, final String journal, final String volume, final String pages,
		final String doi, final String... authors)
	{
		this.year = year;
		this.title = title;
		this.journal = journal;
		this.volume = volume;
		this.pages = pages;
		this.doi = doi;
		this.authors = List.of(authors);
	}

	private String who() {
		final List<String> names = authors.stream().map(a -> a.split(",")[0]).toList();
		return names.size() == 2 && !names.get(1).equals(OTHERS) ? names.get(0) + " and " + names.get(1)
			: names.get(0) + " et al.";
	}

	/** For brackets: {@code Eickhoff et al., 2012}. */
	String cited() {
		return who() + ", " + year;
	}

	/** For running text: {@code Eickhoff et al. (2012)}. */
	String named() {
		return who() + " (" + year + ")";
	}

	/** The papers that a text cites, by first author and year. */
	public static List<Reference> citedIn(final String text) {
		return Arrays.stream(values())
			.filter(r -> Pattern.compile(Pattern.quote(r.who()) + ",? \\(?" + r.year).matcher(text).find())
			.sorted((a, b) -> (a.authors.get(0) + a.year).compareTo(b.authors.get(0) + b.year)).toList();
	}

	/** The entry of a list of references. */
	public String entry() {
		return String.join(", ", authors).replace(", " + OTHERS, " et al.") + " (" + year + "). " +
			(title.isEmpty() ? "" : title + ". ") + "*" + journal + "*, " + volume + ", " + pages.replace('-', '–') +
			". https://doi.org/" + doi;
	}

	/** The entry of a BibTeX file. */
	String bibtex() {
		return "@article{" + name().toLowerCase(Locale.ROOT).replace("_", "") + ",\n  author = {" +
			authors.stream().map(a -> a.replace("é", "{\\'e}").replace("ü", "{\\\"u}")).collect(Collectors.joining(" and ")) +
			(title.isEmpty() ? "}," : "},\n  title = {{" + title + "}},") + "\n  journal = {" + journal + "},\n  year = {" +
			year + "},\n  volume = {" + volume + "},\n  pages = {" + pages.replace("-", "--") + "},\n  doi = {" + doi +
			"}\n}\n";
	}
}
