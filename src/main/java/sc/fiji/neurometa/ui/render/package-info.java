/**
 * Drawing shared by figures and windows: slices through a volume, sampling between voxels, ranges of colour, colour
 * bars and ticks. A {@link sc.fiji.neurometa.space.Volume} and a place in millimetres come in, pixels come out. It
 * works without a display, so figures and reports use the same painters as the windows do. Anything with a title, a
 * file or a mouse belongs in {@code ui.figure} or {@code ui.viewer}.
 */
package sc.fiji.neurometa.ui.render;
