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

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JLabel;
import java.util.Optional;
import java.util.stream.Stream;

import javax.swing.AbstractButton;
import javax.swing.RowSorter;
import javax.swing.SortOrder;
import javax.swing.text.JTextComponent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.space.Grid;
import sc.fiji.neurometa.space.Point;
import sc.fiji.neurometa.table.CsvTable;
import sc.fiji.neurometa.ui.PaperTable;

/** What the browser shows, copies and moves. */
class ClusterBrowserTest {

	private static final Grid GRID = Viewed.grids().get(0);

	private final ResultModel result = Viewed.of(GRID);
	private final ClusterSet set = result.sets().get(0);
	private final Crosshair crosshair = new Crosshair(result.firstPlace());
	private final List<String> selected = new ArrayList<>();
	private final ClusterBrowser browser = browser(result);

	private ClusterBrowser browser(final ResultModel shown) {
		return new ClusterBrowser(shown, crosshair, s -> {}, (s, number) -> {
			selected.add(s.name() + " " + number);
			return "Selected";
		}, new ResultActions(
			List.of("Only 10 experiments: below 17 a single one can produce a cluster.", "Second warning."), List.of(),
			List.of(), Optional.of(new LinkButton("MACM of cluster", "", () -> selected.add("MACM"))), List.of()));
	}

	private static Stream<Component> all(final Container container) {
		return Arrays.stream(container.getComponents())
			.flatMap(c -> c instanceof Container inner ? Stream.concat(Stream.of(c), all(inner)) : Stream.of(c));
	}

	private static Component named(final Container container, final String name) {
		return all(container).filter(c -> name.equals(c.getName())).findFirst().orElseThrow();
	}

	private SortableTable table(final String name) {
		return (SortableTable) named(browser, name);
	}

	@Test
	void choosingAClusterMovesTheCrosshairAndShowsWhatItConsistsOf() {
		table("clusters").select(1);
		assertEquals(set.report().clusters().get(1).peak(), crosshair.place());
		assertEquals(2, table("peaks").getRowCount());
		table("peaks").select(1);
		assertEquals(set.report().peaks().get(3).point(), crosshair.place());
		// the largest contribution first, experiments of one name told apart
		assertEquals(List.of(60.0, 30.0, 10.0),
			table("experiments").seen().rows().stream().map(row -> row.get(2)).toList());
		assertEquals(List.of(500.0, 0.0, 0.0, ""), table("foci").seen().rows().get(0));
		table("experiments").select(1);
		final CsvTable foci = table("foci").seen();
		assertEquals("yes", foci.rows().get(0).get(3));
		assertEquals("", foci.rows().get(1).get(3));
		table("foci").select(1);
		assertEquals(set.report().clusters().get(0).peak(), crosshair.place());
		assertEquals(1, table("clusters").selected(), "a focus in another cluster leaves the chosen one");
	}

	@Test
	void theCrosshairChoosesTheClusterThatItIsMovedInto() {
		browser.follow(set.report().clusters().get(1).peak());
		assertEquals(1, table("clusters").selected());
		browser.follow(new Point(-60, -60, -60));
		assertEquals(1, table("clusters").selected());
		browser.follow(set.report().clusters().get(0).peak());
		assertEquals(0, table("clusters").selected());
	}

	@Test
	void theRowOfButtonsFitsThePreferredWidth() {
		final Container buttons = named(browser, "copy").getParent();
		assertTrue(buttons.getPreferredSize().width <= browser.getPreferredSize().width,
			() -> buttons.getPreferredSize() + " in " + browser.getPreferredSize());
	}

	@Test
	void clustersAreATableOfAPaper() {
		assertEquals(
			List.of("Cluster\tRegion\tSide\tBA\tx\ty\tz\tVolume (mm\u00b3)\tALE \u00d7 10\u207b\u00b2\tZ\tp\tp (FWE)",
				"1\tinsula\tR\t13\t4\t-16\t20\t288\t3.41\t7.10\t5.28 \u00d7 10\u207b\u00b9\u00b2\t0.00100"),
			new PaperTable(List.of(new PaperTable.Part("", set.clusters(), set.peaks()))).tabbed().lines().limit(2).toList());
	}

	@Test
	void copyGivesWhatIsSeenInFull() {
		final SortableTable clusters = table("clusters");
		assertEquals("No.\tRegion\tVolume (mm\u00b3)\tx (mm)\ty (mm)\tz (mm)\tPeak Z\tp (family-wise)\n" +
			"1\tInsula_R; BA 13\t288\t4\t-16\t20\t7.1\t0.001\n", clusters.copyText());
		clusters.clearSelection();
		clusters.getRowSorter().setSortKeys(List.of(new RowSorter.SortKey(0, SortOrder.DESCENDING)));
		clusters.removeColumn(clusters.getColumnModel().getColumn(2));
		assertEquals("No.\tRegion\tx (mm)\ty (mm)\tz (mm)\tPeak Z\tp (family-wise)\n2\t'=Odd\t-6\t-18\t20\t7.1\t0.04\n" +
			"1\tInsula_R; BA 13\t4\t-16\t20\t7.1\t0.001\n", clusters.copyText());
		assertEquals(2.0, ((Number) clusters.seen().rows().get(0).get(0)).doubleValue());
		final SortableTable experiments = table("experiments");
		experiments.clearSelection();
		assertTrue(experiments.copyText().contains("B 2002\t0\t10"), experiments.copyText());
	}

	@Test
	void everyColumnIsExplained() {
		for (final String name : List.of("clusters", "peaks", "experiments", "foci"))
			for (final String heading : table(name).seen().header())
				assertFalse(heading.contains("_"), heading);
		for (final String key : set.clusters().header())
			assertTrue(Column.of(key).help().length() > 12, key);
	}

	@Test
	void theButtonSelectsTheChosenCluster() {
		table("clusters").select(1);
		((AbstractButton) named(browser, "select")).doClick();
		assertEquals(List.of("clusters 2"), selected);
	}

	@Test
	void anEmptyResultSaysWhatCameNearest() {
		final ClusterBrowser empty = browser(Viewed.of(GRID, true));
		assertEquals("No cluster survives; the largest has 5 voxels.",
			((JTextComponent) named(empty, "finding")).getText());
		assertEquals(0, ((SortableTable) named(empty, "clusters")).getRowCount());
		assertFalse(named(empty, "select").isEnabled());
		assertTrue(named(empty, "nearest").isVisible());
		((AbstractButton) named(empty, "nearest")).doClick();
		assertEquals(new Point(1, 2, 3), crosshair.place());
	}

	@Test
	void whatIsSeenIsSavedInFull(@TempDir final Path folder) {
		final SortableTable clusters = table("clusters");
		clusters.getRowSorter().setSortKeys(List.of(new RowSorter.SortKey(0, SortOrder.DESCENDING)));
		clusters.removeColumn(clusters.getColumnModel().getColumn(2));
		final Path file = folder.resolve("seen.csv");
		browser.save(file);
		final CsvTable saved = CsvTable.read(file);
		assertEquals(List.of("No.", "Region", "x (mm)", "y (mm)", "z (mm)", "Peak Z", "p (family-wise)"), saved.header());
		assertEquals(List.of(2.0, "=Odd", -6.0, -18.0, 20.0, 7.1, 0.04), saved.rows().get(0));
		assertEquals(2, saved.rows().size());
		for (final FocusListener listener : table("peaks").getFocusListeners())
			listener.focusGained(new FocusEvent(table("peaks"), FocusEvent.FOCUS_GAINED));
		browser.save(file);
		assertEquals(table("peaks").seen().header(), CsvTable.read(file).header());
		assertThrows(InputException.class, () -> browser.save(folder.resolve("none/seen.csv").resolve("x")));
	}

	/** Names of studies come from files of others: a spreadsheet must not run any of them. */
	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1" })
	void nothingThatIsCopiedRuns(final String name) {
		final SortableTable table = new SortableTable("names");
		table.show(new CsvTable(List.of("experiment"), List.of(List.of(name))));
		assertTrue(table.copyText().startsWith("Experiment\n'"), table.copyText());
	}

	@Test
	void warningsStandOnTop() {
		final Container line = (Container) named(browser, "warnings");
		assertTrue(line.isVisible());
		assertTrue(all(line).filter(JLabel.class::isInstance)
			.anyMatch(l -> ((JLabel) l).getText().equals("2 warnings: Only 10 experiments; Second warning")));
	}

	@Test
	void aClusterIsSelectedBeforeItsCommandOpens() {
		((AbstractButton) named(browser, "cluster action")).doClick();
		assertEquals(List.of("clusters 1", "MACM"), selected);
	}
}
