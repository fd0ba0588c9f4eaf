/**
 * Methods texts: a paragraph that can go into a paper, the result in sentences, tables, warnings and references, in
 * Markdown. Each kind of analysis has one class for the text, which strings together sentences from classes such as
 * {@link sc.fiji.neurometa.report.methods.InferenceSentences}. Everything comes from the run record, so a text can
 * be written again years later. Approved texts of stored runs hold every sentence. No number may be computed here,
 * and no HTML may come in.
 */
package sc.fiji.neurometa.report.methods;
