/**
 * The bridge between NeuroMeta's SciJava commands and plain ImageJ 1: one dialog made from the parameters of a
 * command, macro options, the macro recorder, progress, cancelling, and opening of NIfTI files.
 * {@link sc.fiji.neurometa.commands.bridge.ImageJ1Bridge} is what {@code plugins.config} names; Fiji takes the same
 * route through the preprocessors. Every command inherits from
 * {@link sc.fiji.neurometa.commands.bridge.NeuroMetaCommand}, which turns bad input into one message. Nothing here
 * knows what a command does, and no analysis may come in.
 */
package sc.fiji.neurometa.commands.bridge;
