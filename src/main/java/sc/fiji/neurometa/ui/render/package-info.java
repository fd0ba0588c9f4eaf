/**
 * The means of drawing that figures, plots, windows and reports share. {@link sc.fiji.neurometa.ui.render.Sampler} gives
 * the values of a volume between its voxels, {@link sc.fiji.neurometa.ui.render.ColorRange} the values that colours stand
 * for, {@link sc.fiji.neurometa.ui.render.MapColors} the colours, {@link sc.fiji.neurometa.ui.render.ColorBar} their legend
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
