/**
 * The words of the field as records: {@link sc.fiji.neurometa.model.Focus},
 * {@link sc.fiji.neurometa.model.Experiment}, {@link sc.fiji.neurometa.model.ExperimentSet} (a literature),
 * {@link sc.fiji.neurometa.model.Database} and {@link sc.fiji.neurometa.model.Space}. Readers create them, every
 * other package uses them, and nobody changes them. {@link sc.fiji.neurometa.model.InputException} is the one
 * exception whose message is written for the user. Nothing may come in that needs more than the JDK, nor anything
 * that holds only for one kind of analysis.
 */
package sc.fiji.neurometa.model;
