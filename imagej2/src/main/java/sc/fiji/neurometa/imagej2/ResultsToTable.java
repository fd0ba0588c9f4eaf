/*-
 * #%L
 * NIfTI for SCIFIO, and results of NeuroMeta as datasets of ImageJ2.
 * %%
 * Copyright (C) 2026 NeuroMeta developers
 * %%
 * Redistribution and use in source and binary forms, with or without
 * modification, are permitted provided that the following conditions are met:
 * 
 * 1. Redistributions of source code must retain the above copyright notice,
 *    this list of conditions and the following disclaimer.
 * 2. Redistributions in binary form must reproduce the above copyright notice,
 *    this list of conditions and the following disclaimer in the documentation
 *    and/or other materials provided with the distribution.
 * 
 * THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
 * AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
 * IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
 * ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDERS OR CONTRIBUTORS BE
 * LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR
 * CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
 * SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS
 * INTERRUPTION) HOWEVER CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN
 * CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE)
 * ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
 * POSSIBILITY OF SUCH DAMAGE.
 * #L%
 */
package sc.fiji.neurometa.imagej2;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.scijava.Priority;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Plugin;
import org.scijava.table.DefaultGenericTable;
import org.scijava.table.DoubleColumn;
import org.scijava.table.GenericColumn;
import org.scijava.table.GenericTable;

import ij.measure.ResultsTable;

/**
 * Converter from ImageJ's results table, which is what NeuroMeta's commands hand on, to SciJava's: a column of numbers or
 * of text for each. ImageJ2's own converter wraps the table, and its columns cannot be iterated.
 */
@Plugin(type = Converter.class, priority = Priority.HIGH)
public class ResultsToTable extends AbstractConverter<ResultsTable, GenericTable> {

	@Override
	public <T> T convert(final Object source, final Class<T> type) {
		final ResultsTable results = (ResultsTable) source;
		final GenericTable table = new DefaultGenericTable();
		for (int column = 0; column <= results.getLastColumn(); column++)
			if (results.columnExists(column)) add(table, results.getColumnHeading(column), results);
		return type.cast(table);
	}

	private static void add(final GenericTable table, final String header, final ResultsTable results) {
		final String[] texts = results.getColumnAsStrings(header);
		final double[] numbers = results.getColumn(header);
		final boolean isText = IntStream.range(0, texts.length)
			.anyMatch(row -> Double.isNaN(numbers[row]) && !texts[row].isBlank() && !texts[row].equals("NaN"));
		if (isText) {
			final GenericColumn column = new GenericColumn(header);
			column.addAll(Arrays.asList(texts));
			table.add(column);
		}
		else {
			final DoubleColumn column = new DoubleColumn(header);
			column.fill(numbers);
			table.add(column);
		}
	}

	@Override
	public Class<GenericTable> getOutputType() {
		return GenericTable.class;
	}

	@Override
	public Class<ResultsTable> getInputType() {
		return ResultsTable.class;
	}
}
