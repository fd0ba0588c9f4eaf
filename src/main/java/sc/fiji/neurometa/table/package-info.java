/**
 * Tables and numbers as text, for files, windows and reports alike. {@link sc.fiji.neurometa.table.CsvTable} is a
 * table with named columns that writes and reads itself; {@link sc.fiji.neurometa.table.Decimals} writes a number
 * with as many digits as it deserves. A number that looks the same in a file, a window and a methods text looks the
 * same because it came through here. Sentences, HTML and windows may not come in.
 */
package sc.fiji.neurometa.table;
