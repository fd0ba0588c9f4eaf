/**
 * Reports: one HTML file for a run or a study, complete in itself, that a browser opens without a network. A
 * {@link sc.fiji.neurometa.report.html.RunReport} is composed of blocks: sections, tables from the files of the run,
 * figures, the methods text, and the provenance. {@link sc.fiji.neurometa.report.html.HtmlReport} renders them
 * through templates that escape all text. Record and files are the only source, so that a report of an old run needs
 * no computation. Windows, and anything that a methods text already says, may not come in.
 */
package sc.fiji.neurometa.report.html;
