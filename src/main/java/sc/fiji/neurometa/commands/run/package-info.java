/**
 * A run from its input to files, windows and report, the same way for a command, for <i>Repeat Run</i> and for a
 * test. The choices of a dialog become objects (mask, sampling space, region, output); a run checks that its files
 * can be written, computes under progress and checkpoints, makes the record, writes text and files, shows windows,
 * and adds the report. A stack trace leads here first, and the steps stand in this order. Parameters with their
 * labels and defaults belong in {@code commands}; formulas belong in the analyses.
 */
package sc.fiji.neurometa.commands.run;
