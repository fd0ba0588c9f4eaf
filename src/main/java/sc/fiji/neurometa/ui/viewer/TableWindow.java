/*-
 * #%L
 * Coordinate-based meta-analysis of brain imaging for Fiji and ImageJ.
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
package sc.fiji.neurometa.ui.viewer;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.IntConsumer;

import javax.swing.JButton;
import javax.swing.JPanel;
import javax.swing.JScrollPane;

import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.EventThread;
import sc.fiji.neurometa.ui.ResultTables;

/** A window with a table each of whose rows opens something. */
public final class TableWindow {

	private static final Dimension SIZE = new Dimension(760, 420);

	private TableWindow() {}

	/**
	 * Opens the window. Does nothing where there are no windows: without a display, or in a macro's batch mode.
	 *
	 * @param title of the window
	 * @param table the rows
	 * @param label of the button that opens the row that is chosen
	 * @param help what it does
	 * @param open opens a row; called on the event thread
	 */
	public static void show(final String title, final CsvTable table, final String label, final String help,
		final IntConsumer open)
	{
		if (!ResultTables.canShow()) return;
		EventThread.run("The window " + title, () -> make(title, table, label, help, open));
	}

	private static void make(final String title, final CsvTable table, final String label, final String help,
		final IntConsumer open)
	{
		final SortableTable rows = new SortableTable("regions");
		rows.show(table);
		rows.setToolTipText(help);
		rows.addMouseListener(new MouseAdapter() {

			@Override
			public void mouseClicked(final MouseEvent event) {
				if (event.getClickCount() == 2 && rows.selected() >= 0) open.accept(rows.selected());
			}
		});
		final JButton button = new JButton(label);
		button.setName("open");
		button.setToolTipText(help);
		button.addActionListener(event -> {
			if (rows.selected() >= 0) open.accept(rows.selected());
		});
		final JButton copy = new JButton("As ImageJ table");
		copy.setName("table");
		copy.setToolTipText("Opens the table in ImageJ's window, where macros can read it.");
		copy.addActionListener(event -> ResultTables.show(title + " table", table.header(), table.rows()));
		final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT));
		buttons.add(copy);
		buttons.add(button);
		final JPanel content = new JPanel(new BorderLayout());
		content.add(new JScrollPane(rows), BorderLayout.CENTER);
		content.add(buttons, BorderLayout.SOUTH);
		content.setPreferredSize(SIZE);
		ViewerWindow.of(title, content, () -> {}).setVisible(true);
	}
}
