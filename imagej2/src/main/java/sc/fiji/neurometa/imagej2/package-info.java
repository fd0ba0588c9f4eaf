/**
 * NeuroMeta's images as data of ImageJ2: a SCIFIO format for NIfTI-1, NIfTI-2 and Analyze, and datasets of results whose
 * axes are millimetres. A file or a stack is read by NeuroMeta's own reader into an {@code ImagePlus}, whose geometry gives
 * the axes, and a dataset is written by NeuroMeta's own writer; nothing is parsed here. This package is a jar of its own,
 * since imagej-common and SCIFIO are not in the default build; no class of NeuroMeta's main jar may refer to it.
 */
package sc.fiji.neurometa.imagej2;
