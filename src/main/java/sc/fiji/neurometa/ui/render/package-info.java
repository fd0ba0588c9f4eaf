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
 * The means of drawing that figures, plots, windows and reports share. {@link sc.fiji.neurometa.ui.render.Sampler} gives
 * the values of a volume between its voxels, {@link sc.fiji.neurometa.ui.render.ColorRange} the values that colours
 * represent, {@link sc.fiji.neurometa.ui.render.MapColors} the colours, {@link sc.fiji.neurometa.ui.render.ColorBar} their legend
 * on paper and on the screen. {@link sc.fiji.neurometa.ui.render.Figure} is a drawing that becomes pixels or vectors, on
 * {@link sc.fiji.neurometa.ui.render.Paper} with {@link sc.fiji.neurometa.ui.render.Ticks}.
 * <p>
 * Slices of a brain are painted by two classes, on purpose. {@link sc.fiji.neurometa.ui.render.SlicePicture} paints those of
 * windows, which move with the mouse: it blends two planes once for all pixels of a slice, shares the rows among the
 * processors and takes colours from a palette of 256. {@code BrainView} in {@code ui.figure} paints those of figures, at
 * any magnification: it takes every pixel from the volume itself, with a threshold and colours of each map, without a
 * palette. One painter would change the pixels of figures or make windows several times slower.
 * <p>
 * Nothing here knows a result, a run record or a window; data come in as volumes, maps and numbers.
 */
package sc.fiji.neurometa.ui.render;
