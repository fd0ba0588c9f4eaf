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
/**
 * The machinery of the null distribution: ALE maps of random foci, thousands of them. A permutation keeps the largest ALE
 * value and the largest clusters above a threshold, and about one voxel in a thousand reaches that threshold. So a whole
 * number is computed at every voxel that is certainly not below its {@code -ln(1 - ALE)}, four voxels in one addition, and
 * the exact value only where this upper bound reaches the threshold. With very many foci the bound is of no use, and whole
 * maps are made in whole numbers instead. Random foci ({@link sc.fiji.neurometa.ale.random.NullDesign}) come in, and
 * {@link sc.fiji.neurometa.ale.random.CandidateDraws} or {@link sc.fiji.neurometa.ale.random.QuantisedAle} hands voxels and
 * values to {@code inference.permutation}. Only what makes a null map faster may come in; formulas stay in
 * {@link sc.fiji.neurometa.ale}, where {@link sc.fiji.neurometa.ale.random.RandomFoci} takes them from for the plain way
 * that all tests compare with.
 *
 * <pre>
 * one focus at x = 5 along a row of voxels, packed in words of 64 bits
 *
 *  x                       0    1    2    3    4    5    6    7    8    9   10   11
 *  g = -ln(1 - p)          0   .02  .05  .11  .20  .26  .20  .11  .05  .02   0    0
 *  times 100, rounded up   0    2    5   11   20   26   20   11    5    2    0    0
 *                        \__ word 0 _______/ \__ word 1 _______/ \__ word 2 _______/
 *                         one addition of 64 bits adds the focus at four voxels
 *
 * the upper bound along a row after all foci were added
 *
 *    |                              #
 *  L +- - - - - - - - - - - - - - - # # - - - - - - - - -  # bound reaches L: candidate, evaluated exactly
 *    |                            . # # .                  . bound below L: cannot reach the threshold
 *    |          . .             . . . . . .     .
 *    |        . . . .         . . . . . . . . . . .        above the steps: cores, voxel by voxel
 *    |. . . . . . . . . . . . . . . . . . . . . . .
 *    |. . . . . . . . . . . . . . . . . . . . . . .        the steps: tails, one constant for each block
 *    +----- block -----|----- block -----|-- block --
 * </pre>
 *
 * <b>Glossary</b>
 * <ul>
 * <li><i>bound</i> ({@link sc.fiji.neurometa.ale.random.UpperBoundMap}): an integer at each voxel that is certainly not below
 * the scaled {@code -ln(1 - ALE)}</li>
 * <li><i>candidate</i> ({@link sc.fiji.neurometa.ale.random.CandidateSearch}): a voxel whose bound reaches the threshold, and
 * which is therefore evaluated exactly</li>
 * <li><i>packed</i> ({@link sc.fiji.neurometa.ale.random.PackedGrid}, {@link sc.fiji.neurometa.ale.random.PackedKernel}): four
 * neighbouring voxels of a row in one 64-bit word, each in a lane of 16 bits whose highest bit stays free</li>
 * <li><i>quantised</i> ({@link sc.fiji.neurometa.ale.random.QuantisedKernels},
 * {@link sc.fiji.neurometa.ale.random.QuantisedAle}): expressed as an integer multiple of a unit of {@code -ln(1 - p)}, rounded
 * up for bounds and to the nearest for maps</li>
 * <li><i>core and tail</i> ({@link sc.fiji.neurometa.ale.random.LogKernel}): the inner part of a kernel, laid down voxel by
 * voxel; and the rest, replaced by one constant for each block of 8 x 8 x 8 voxels</li>
 * <li><i>slab</i> ({@link sc.fiji.neurometa.ale.random.QuantisedSlab}): eight slices that are computed together because they
 * fit in the processor's cache</li>
 * </ul>
 * <b>What each trick is worth</b>: ratio of the CPU time of a permutation without the trick to that with it, one thread, four
 * literatures (experiments/foci). Ranges are those of the medians of several JVMs, each over 7 to 21 interleaved rounds on a
 * busy machine, where the same code measured against itself differs by up to 6 %; FocusIndex, KernelLookup and
 * OverflowCheck are the best of three rounds on a nearly idle one. Results were bit-identical throughout.
 * <table>
 * <caption>Factor by which a permutation takes longer without the trick</caption>
 * <tr><th>trick</th><th>21/267</th><th>86/633</th><th>300/2,516</th><th>700/10,000</th></tr>
 * <tr><td>FocusIndex</td><td>1.99</td><td>2.23</td><td>2.76</td><td></td></tr>
 * <tr><td>KernelLookup</td><td>1.15</td><td>1.21</td><td>1.20</td><td>1.41</td></tr>
 * <tr><td>proof per block that no lane overflows</td><td>1.23-1.34</td><td>1.07-1.14</td><td>.96-1.03</td><td>.99-1.05</td></tr>
 * <tr><td>OverflowCheck</td><td>.97</td><td>.99</td><td>1.02</td><td>15</td></tr>
 * <tr><td>ranges of the mask when bounds are read</td><td></td><td>1.13</td><td>1.03</td><td></td></tr>
 * </table>
 * {@code docs/engine.md} explains all of this at more length, with how it was measured.
 */
package sc.fiji.neurometa.ale.random;
