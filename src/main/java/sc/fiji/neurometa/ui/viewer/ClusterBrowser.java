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
import java.awt.Font;
import java.awt.Insets;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.JTextArea;
import javax.swing.table.DefaultTableCellRenderer;

import ij.IJ;
import ij.io.SaveDialog;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.ui.CopiedTable;
import sc.fiji.neurometa.ui.GuiScale;
import sc.fiji.neurometa.ui.PaperTable;
import sc.fiji.neurometa.ui.ResultTables;
import sc.fiji.neurometa.ui.WarningLine;

/**
 * The clusters of a result with their peaks, and next to them the experiments of the chosen cluster and their
 * foci. Each choice moves the crosshair; a double click makes a cluster a selection.
 */
final class ClusterBrowser extends JPanel {

	private static final long serialVersionUID = 1;
	private static final int LEFT = 620, RIGHT = 340;
	private final transient Crosshair crosshair;
	private final transient Consumer<ClusterSet> chosenSet;
	private final transient BiFunction<ClusterSet, Integer, String> selector;
	private final transient ResultModel result;
	private final transient ResultActions actions;
	private transient List<Literature.Share> shares = List.of();
	private transient List<Focus> foci = List.of();
	private double largestShare;

	private final JComboBox<String> sets = new JComboBox<>();
	private final JTextArea finding = new JTextArea();
	private final JLabel status = new JLabel(" ");
	private final JLabel peaksTitle = title(), experimentsTitle = title(), fociTitle = title(), clustersTitle = title();
	private final JButton nearest = new JButton("Show nearest to threshold"), select = new JButton("Select as region");
	private final SortableTable clusters = new SortableTable("clusters"), peaks = new SortableTable("peaks"),
		fociTable = new SortableTable("foci");
	private final SortableTable experiments = new SortableTable("experiments") {

		private static final long serialVersionUID = 1;

		@Override
		DefaultTableCellRenderer renderer(final Column column) {
			return column.key().equals("contribution_percent") ? new ClusterTables.ShareCell(column, () -> largestShare)
				: super.renderer(column);
		}
	};
	private final JButton clusterAction = new JButton();
	private SortableTable usedLast = clusters;
	/** Whether tables are being filled, so that a selection is not a choice of the user. */
	private boolean quiet;

	/**
	 * A browser.
	 *
	 * @param result the result to browse
	 * @param crosshair is moved to each choice
	 * @param chosenSet receives the set of clusters that is shown
	 * @param selector selects a cluster on its stack and returns the outcome in a sentence
	 * @param actions warnings, and what can be done with a cluster that was selected
	 */
	ClusterBrowser(final ResultModel result, final Crosshair crosshair, final Consumer<ClusterSet> chosenSet,
		final BiFunction<ClusterSet, Integer, String> selector, final ResultActions actions)
	{
		super(new BorderLayout(0, 4));
		this.result = result;
		this.crosshair = crosshair;
		this.chosenSet = chosenSet;
		this.selector = selector;
		this.actions = actions;
		setBorder(BorderFactory.createEmptyBorder(6, 6, 4, 6));
		actions.cluster().ifPresent(link -> clusterAction.setText(link.label()));
		add(top(), BorderLayout.NORTH);
		final JComponent left = TablePair.of(clustersTitle, clusters, peaksTitle, peaks, LEFT),
			right = TablePair.of(experimentsTitle, experiments, fociTitle, fociTable, RIGHT);
		final JSplitPane both = TablePair.split(JSplitPane.HORIZONTAL_SPLIT, 0.6, left, right);
		both.setDividerLocation(GuiScale.of(LEFT));
		// the experiments behind maps from files are unknown
		final boolean isFromFoci = result.sets().stream().anyMatch(s -> !s.literatures().isEmpty());
		add(isFromFoci ? both : left, BorderLayout.CENTER);
		status.setName("status");
		status.setFont(status.getFont().deriveFont(Font.PLAIN, 11f));
		add(bottom(), BorderLayout.SOUTH);
		setPreferredSize(new Dimension(960, 340));
		listen();
		showSets();
	}

	private JComponent top() {
		sets.setName("sets");
		sets.setToolTipText("Which clusters: of one direction of the contrast, or of the conjunction");
		finding.setName("finding");
		finding.setEditable(false);
		finding.setLineWrap(true);
		finding.setWrapStyleWord(true);
		finding.setOpaque(false);
		finding.setFont(new JLabel().getFont().deriveFont(Font.PLAIN, 12f));
		final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT, 4, 0));
		buttons.add(nearest);
		buttons.add(
			button(select, "select", "Select the cluster on its stack, so that MACM Analysis with roi = selection takes it " +
				"(a double click on the cluster does the same)", this::selectCluster));
		actions.cluster().ifPresent(link -> buttons.add(button(clusterAction, "cluster action", link.help(), () -> {
			selectCluster();
			if (cluster() > 0) link.open().run();
		})));
		buttons.add(button(new JButton("Save CSV\u2026"), "save",
			"Save the table that was used last, as shown: its rows in this order, its " +
				"columns, numbers in full precision",
			this::save));
		buttons.add(button(new JButton("Copy as table"), "copy", CopiedTable.HELP, this::copy));
		buttons.add(button(new JButton("As ImageJ table"), "table",
			"Open clusters and peaks as ImageJ tables, which macros can read", this::openTables));
		button(nearest, "nearest", "Move the crosshair to the place that came nearest to the threshold",
			() -> set().nearest().ifPresent(n -> crosshair.moveTo(n.place())));
		final WarningLine warnings = new WarningLine(result.title());
		warnings.show(actions.warnings());
		final JPanel row = new JPanel(new BorderLayout(8, 0));
		row.add(sets, BorderLayout.WEST);
		row.add(buttons, BorderLayout.EAST);
		final JPanel top = new JPanel(new BorderLayout(8, 4));
		top.add(warnings, BorderLayout.NORTH);
		top.add(finding, BorderLayout.CENTER);
		top.add(row, BorderLayout.SOUTH);
		return top;
	}

	private JComponent bottom() {
		final JPanel buttons = new JPanel(new FlowLayout(FlowLayout.RIGHT, 4, 0));
		actions.commands().forEach(command -> buttons.add(command.button()));
		final JPanel bottom = new JPanel(new BorderLayout(8, 0));
		bottom.add(status, BorderLayout.CENTER);
		bottom.add(buttons, BorderLayout.EAST);
		status.setMinimumSize(new Dimension(10, status.getPreferredSize().height));
		return bottom;
	}

	private static JButton button(final JButton button, final String name, final String help, final Runnable action) {
		button.setName(name);
		button.setToolTipText(help);
		button.setMargin(new Insets(2, 6, 2, 6));
		button.addActionListener(event -> action.run());
		return button;
	}

	private static JLabel title() {
		final JLabel title = new JLabel(" ");
		title.setFont(title.getFont().deriveFont(Font.BOLD, 12f));
		return title;
	}

	private void listen() {
		sets.addActionListener(event -> {
			if (!quiet) showSet(0, true);
		});
		clusters.getSelectionModel().addListSelectionListener(event -> {
			if (quiet || event.getValueIsAdjusting() || clusters.selected() < 0) return;
			showCluster();
			crosshair.moveTo(set().report().clusters().get(clusters.selected()).peak());
		});
		peaks.getSelectionModel().addListSelectionListener(event -> {
			if (quiet || event.getValueIsAdjusting() || peaks.selected() < 0) return;
			move(set().report().peaks().get(ClusterTables.peakRows(set(), cluster())[peaks.selected()]).point());
		});
		experiments.getSelectionModel().addListSelectionListener(event -> {
			if (!quiet && !event.getValueIsAdjusting() && experiments.selected() >= 0) showFoci();
		});
		fociTable.getSelectionModel().addListSelectionListener(event -> {
			if (quiet || event.getValueIsAdjusting() || fociTable.selected() < 0) return;
			final Focus focus = foci.get(fociTable.selected());
			move(new Point(focus.xMm(), focus.yMm(), focus.zMm()));
		});
		clusters.addMouseListener(new MouseAdapter() {

			@Override
			public void mouseClicked(final MouseEvent event) {
				if (event.getClickCount() == 2 && clusters.rowAtPoint(event.getPoint()) >= 0) selectCluster();
			}
		});
		for (final SortableTable table : List.of(clusters, peaks, experiments, fociTable))
			table.addFocusListener(new FocusAdapter() {

				@Override
				public void focusGained(final FocusEvent event) {
					usedLast = table;
				}
			});
	}

	/** Moves the crosshair to a peak or focus of the chosen cluster; the cluster stays chosen, even if that lies outside it. */
	private void move(final Point place) {
		final boolean before = quiet;
		quiet = true;
		crosshair.moveTo(place);
		quiet = before;
	}

	private ClusterSet set() {
		return result.sets().get(Math.max(0, sets.getSelectedIndex()));
	}

	/** Number of the chosen cluster; 0 when there is none. */
	private int cluster() {
		return clusters.selected() + 1;
	}

	/** Shows the first set with clusters; the crosshair stays where it is. */
	private void showSets() {
		quiet = true;
		result.sets().forEach(s -> sets.addItem(s.name()));
		sets.setVisible(result.sets().size() > 1);
		sets.setSelectedIndex(Math.max(0, result.sets().stream().map(ClusterSet::isEmpty).toList().indexOf(false)));
		quiet = false;
		showSet(Math.max(0, numberAt(crosshair.place()) - 1), false);
	}

	private void showSet(final int row, final boolean move) {
		final ClusterSet set = set();
		quiet = true;
		clusters.show(set.clusters());
		clustersTitle.setText(set.isEmpty() ? "No clusters" : "Clusters (" + set.clusters().rows().size() + ")");
		finding.setText(set.finding());
		finding.setToolTipText("<html><p style='width:360px'>" + SortableTable.escaped(set.finding()) + "</p></html>");
		nearest.setVisible(set.isEmpty() && set.nearest().isPresent());
		select.setEnabled(!set.isEmpty());
		clusterAction.setEnabled(!set.isEmpty());
		clusters.select(row);
		quiet = false;
		chosenSet.accept(set);
		showCluster();
		if (move) set.firstPlace().ifPresent(crosshair::moveTo);
	}

	private void showCluster() {
		final int number = cluster();
		quiet = true;
		peaksTitle.setText(number > 0 ? "Peaks of cluster " + number : "Peaks");
		peaks.show(ClusterTables.peaks(set(), number));
		shares = number > 0 ? set().shares(number) : List.of();
		largestShare = shares.stream().mapToDouble(s -> Math.abs(s.contribution().contributionPercent())).max().orElse(0);
		experimentsTitle.setText(number > 0 ? "Experiments in cluster " + number : "Experiments");
		experiments.show(ClusterTables.shares(set(), shares));
		experiments.select(shares.isEmpty() ? -1 : experiments.convertRowIndexToModel(0));
		quiet = false;
		showFoci();
	}

	private void showFoci() {
		final int chosen = experiments.selected();
		quiet = true;
		foci = chosen < 0 ? List.of() : ClusterTables.foci(set(), cluster(), shares.get(chosen), result.mask());
		fociTitle.setText(chosen < 0 ? "Foci" : "Foci of " + shares.get(chosen).experiment().name());
		fociTable.show(ClusterTables.table(set(), cluster(), foci, result.mask()));
		quiet = false;
	}

	/** Chooses the cluster at a place that something else moved the crosshair to. */
	void follow(final Point place) {
		final int number = numberAt(place);
		if (quiet || number == 0 || number == cluster()) return;
		quiet = true;
		clusters.select(number - 1);
		quiet = false;
		showCluster();
	}

	private int numberAt(final Point place) {
		final int ordinal = result.ordinal(place);
		return ordinal < 0 ? 0 : (int) set().numbers()[ordinal];
	}

	private void selectCluster() {
		if (cluster() > 0) tell(selector.apply(set(), cluster()));
	}

	private void tell(final String text) {
		status.setText(text);
		status.setToolTipText(text);
		IJ.showStatus(text);
	}

	private void copy() {
		CopiedTable.put(new PaperTable.Part(set().name(), set().clusters(), set().peaks()));
		tell(set().isEmpty() ? "There is no cluster to copy" : "Copied: paste the table into a text or a spreadsheet");
	}

	private void openTables() {
		ResultTables.show(set().title().replaceFirst("clusters( table)?$", "peaks"), set().peaks().header(),
			set().peaks().rows());
		ResultTables.show(set().title(), set().clusters().header(), set().clusters().rows());
	}

	private void save() {
		final SaveDialog dialog = new SaveDialog("Save the table of " + usedLast.getName(),
			result.title() + "_" + usedLast.getName() + "_as_seen", ".csv");
		if (dialog.getFileName() == null) return;
		try {
			save(Path.of(dialog.getDirectory(), dialog.getFileName()));
		}
		catch (final InputException e) {
			IJ.error("NeuroMeta", e.getMessage());
		}
	}

	/** Writes the table that was used last, as shown. */
	void save(final Path file) {
		usedLast.seen().write(file);
		tell("Saved the table of " + usedLast.getName() + " as " + file);
	}
}
