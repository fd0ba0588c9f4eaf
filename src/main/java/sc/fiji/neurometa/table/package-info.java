/**
 * Tables and numbers as text, for files, reports and windows alike. {@link sc.fiji.neurometa.table.CsvTable} is a table that
 * is written and read back, {@link sc.fiji.neurometa.table.TableWord} what its columns are called where people read them.
 * {@link sc.fiji.neurometa.table.Decimals} writes numbers as files have them, read back to the same bits;
 * {@link sc.fiji.neurometa.table.Numbers} as people read them, {@link sc.fiji.neurometa.table.ScaleNumbers} those along a
 * scale; {@link sc.fiji.neurometa.table.Coordinates} and {@link sc.fiji.neurometa.table.NumberCell} understand what people
 * and other programs write. Only {@code io} and {@code model} are known here: no result, no record, no window.
 */
package sc.fiji.neurometa.table;
