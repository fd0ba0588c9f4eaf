/**
 * What <i>Save Result Figure</i> draws, and the pictures that a run leaves without being asked. Maps, tables and the
 * record of a run come in; a figure of {@code ui.figure} or {@code ui.plot} comes out as a file or a window. The
 * classes choose what is drawn and how it is labelled, so that commands and reports agree. Drawing itself belongs in
 * {@code ui}, and menu entries belong in {@code commands}.
 */
package sc.fiji.neurometa.commands.figure;
