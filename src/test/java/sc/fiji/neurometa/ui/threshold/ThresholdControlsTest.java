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
package sc.fiji.neurometa.ui.threshold;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JSlider;
import javax.swing.JTextField;

import org.junit.jupiter.api.Test;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.correction.Threshold;
import sc.fiji.neurometa.analysis.effect.MainEffectResult;
import sc.fiji.neurometa.analysis.effect.Thresholding;
import sc.fiji.neurometa.analysis.literature.SmallRuns;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.inference.NullMaxima;
import sc.fiji.neurometa.ui.LatestTask;
import sc.fiji.neurometa.ui.plot.NullBins;
import sc.fiji.neurometa.ui.threshold.ThresholdQuestion.Target;

/** The controls of the window of Rethreshold Result, which need no display. */
class ThresholdControlsTest {

	private static final MainEffectResult RESULT = SmallRuns.run(SmallRuns.settings(Correction.UNCORRECTED));

	private final AtomicInteger changes = new AtomicInteger();

	private static ThresholdQuestion question(final ThresholdChoice start, final Set<String> given,
		final double... steps)
	{
		return new ThresholdQuestion("small", new ThresholdChoice(Correction.CLUSTER_FWE, 0.001, 0.05, 0), start,
			List.of(Correction.CLUSTER_FWE, Correction.VOXEL_FWE, Correction.UNCORRECTED),
			List.of("cluster_mass_fwe: not <kept>."), steps, given, new Target("", "small_rethresholded", true),
			folder -> folder.equals("/own") ? "small_rethresholded_2" : "small_rethresholded", target -> false,
			RESULT.input(), RESULT.maps(), new ThresholdQuestion.Further(new double[0], (p, progress) -> p), choice -> RESULT,
			result -> "", window -> {});
	}

	private ThresholdControls controls(final double... steps) {
		return new ThresholdControls(question(new ThresholdChoice(Correction.CLUSTER_FWE, 0.001, 0.05, 0), Set.of(), steps),
			changes::incrementAndGet);
	}

	private static Stream<Component> all(final Container container) {
		return Arrays.stream(container.getComponents())
			.flatMap(c -> c instanceof Container inner ? Stream.concat(Stream.of(c), all(inner)) : Stream.of(c));
	}

	private static <T extends Component> T find(final Container container, final Class<T> type, final String name) {
		return all(container).filter(c -> name.equals(c.getName())).map(type::cast).findFirst().orElseThrow();
	}

	private static void type(final Container controls, final String key, final String text) {
		final JTextField field = find(controls, JTextField.class, key);
		field.setText(text);
		field.postActionEvent();
	}

	@Test
	void slidersStopAtWhatTheRunKept() {
		final ThresholdControls controls = controls(0.01, 0.001);
		final JSlider p = find(controls, JSlider.class, "voxel_p slider");
		assertEquals(0, p.getValue());
		p.setValue(1);
		assertEquals(0.01, controls.choice().voxelP());
		assertEquals("0.01", find(controls, JTextField.class, "voxel_p").getText());
		assertFalse(find(controls, JTextField.class, "voxel_p").isEditable());
		assertEquals(1, changes.get());
	}

	@Test
	void otherLevelsAndVolumesCanBeTyped() {
		final ThresholdControls controls = controls(0.001);
		type(controls, "alpha", "0.0123");
		type(controls, "min_cluster_mm3", "1,5");
		assertEquals(new ThresholdChoice(Correction.CLUSTER_FWE, 0.001, 0.0123, 1.5), controls.choice());
		assertEquals(0.01, SliderStops.ALPHA.values()[find(controls, JSlider.class, "alpha slider").getValue()], 0.0051);
		type(controls, "alpha", "often");
		assertEquals("0.0123", find(controls, JTextField.class, "alpha").getText());
		assertEquals(2, changes.get());
	}

	@Test
	void whatDoesNotMatterIsGreyAndOneStopCannotMove() {
		final ThresholdControls controls = controls(0.001);
		final JSlider p = find(controls, JSlider.class, "voxel_p slider"),
			alpha = find(controls, JSlider.class, "alpha slider");
		assertFalse(p.isEnabled());
		@SuppressWarnings("unchecked")
		final JComboBox<Correction> correction = find(controls, JComboBox.class, "correction");
		assertTrue(correction.getToolTipText().contains("cluster_mass_fwe: not &lt;kept&gt;."));
		correction.setSelectedItem(Correction.UNCORRECTED);
		assertTrue(p.isEnabled());
		assertFalse(alpha.isEnabled());
		type(controls, "voxel_p", "0.02");
		assertEquals(0.02, controls.choice().voxelP());
		correction.setSelectedItem(Correction.VOXEL_FWE);
		assertFalse(p.isEnabled());
		assertTrue(alpha.isEnabled());
		// a p that was not kept would be refused
		assertEquals(0.001, controls.choice().voxelP());
		controls.set(new ThresholdChoice(Correction.CLUSTER_FWE, 0.001, 0.3, 12));
		assertEquals(new ThresholdChoice(Correction.CLUSTER_FWE, 0.001, 0.3, 12), controls.choice());
	}

	/** What the caller of the command gave will be used, whatever is shown: so it is shown, and cannot be moved. */
	@Test
	void whatTheCallerGaveIsShownAndStays() {
		final ThresholdChoice start = new ThresholdChoice(Correction.CLUSTER_MASS_FWE, 0.005, 0.05, 0);
		final ThresholdControls controls =
			new ThresholdControls(question(start, Set.of("correction", "voxel_p"), 0.01, 0.001), changes::incrementAndGet);
		assertEquals(start, controls.choice());
		for (final String name : List.of("correction", "voxel_p", "voxel_p slider")) {
			final JComponent control = find(controls, JComponent.class, name);
			assertFalse(control instanceof JTextField field ? field.isEditable() : control.isEnabled(), name);
			assertTrue(control.getToolTipText().contains("Given by the script"), name);
		}
		assertEquals("0.005", find(controls, JTextField.class, "voxel_p").getText());
		assertTrue(find(controls, JSlider.class, "alpha slider").isEnabled());
		assertFalse(find(controls, JSlider.class, "alpha slider").getToolTipText().contains("Given"));
		type(controls, "alpha", "0.01");
		assertEquals(new ThresholdChoice(Correction.CLUSTER_MASS_FWE, 0.005, 0.01, 0), controls.choice());
		assertFalse(controls.canSet(new ThresholdChoice(Correction.CLUSTER_FWE, 0.001, 0.05, 0)));
		assertTrue(controls(0.001).canSet(new ThresholdChoice(Correction.CLUSTER_FWE, 0.001, 0.05, 0)));
	}

	@Test
	void thePrefixFollowsTheFolderUntilSomebodyTypesOne() {
		final ThresholdChoice start = new ThresholdChoice(Correction.CLUSTER_FWE, 0.001, 0.05, 0);
		final TargetPanel panel = new TargetPanel(question(start, Set.of("show_results"), 0.001));
		assertFalse(find(panel, JComponent.class, "show_results").isEnabled());
		final JTextField folder = find(panel, JTextField.class, "output_directory");
		folder.setText("/own");
		assertEquals(new Target("/own", "small_rethresholded_2", true), panel.target());
		folder.setText("/other");
		assertEquals("small_rethresholded", panel.target().prefix());
		find(panel, JTextField.class, "output_prefix").setText("strict");
		folder.setText("/own");
		assertEquals(new Target("/own", "strict", true), panel.target());
	}

	@Test
	void stopsAreWhereTheyBelong() {
		assertArrayEquals(new double[] { 0.0001, 0.001, 0.01 },
			SliderStops.forming(new double[] { 0.01, 0.0001, 0.001 }).values());
		assertArrayEquals(new double[] { 0.0001, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.05 },
			SliderStops.anyP(0.002, 0.01).values());
		final SliderStops volumes = SliderStops.volumes(8);
		assertEquals(2000, volumes.values()[250]);
		assertArrayEquals(new double[] { 0, 500, 1000, 1500, 2000 }, volumes.labelled());
		assertArrayEquals(new double[] { 0, 4000, 8000, 12000, 16000 }, SliderStops.volumes(64).labelled());
		assertEquals(3, volumes.nearest(27));
		assertEquals(27, volumes.allowed(27));
	}

	@Test
	void rowsReadAsInATable() {
		final ClusterRows rows = new ClusterRows();
		rows.set(RESULT.report().clusters());
		assertEquals(RESULT.report().clusters().size(), rows.getRowCount());
		assertEquals("p (family-wise)", rows.getColumnName(5));
		for (int column = 0; column < rows.getColumnCount(); column++)
			assertTrue(ClusterRows.help(column).length() > 12, rows.getColumnName(column));
		assertEquals("1", rows.getValueAt(0, 0));
		assertEquals("", rows.getValueAt(0, 5));
		assertEquals(RESULT.report().clusters().get(0).label(), rows.getValueAt(0, 6));
	}

	@Test
	void theThresholdStandsAmongTheMaxima() {
		final MainEffectResult tested = SmallRuns.run(SmallRuns.settings(Correction.CLUSTER_FWE));
		final double[] maxima = tested.testedMaxima().orElseThrow();
		assertEquals(200, maxima.length);
		assertTrue(RESULT.testedMaxima().isEmpty());
		final double smallest = tested.thresholding().threshold().corrected().orElseThrow().smallest();
		// alpha is .1: with the observed map 20 of 201 may reach it
		assertTrue(Arrays.stream(maxima).filter(m -> m >= smallest).count() <= 19);
		assertTrue(Arrays.stream(maxima).filter(m -> m >= smallest - 1).count() > 19);
		final NullPanel panel = new NullPanel();
		panel.setSize(400, 150);
		final BufferedImage image = new BufferedImage(400, 150, BufferedImage.TYPE_INT_RGB);
		panel.show(RESULT);
		panel.paint(image.getGraphics());
		assertEquals(0, redColumn(image));
		panel.show(tested);
		panel.paint(image.getGraphics());
		final Threshold.Limit limit = tested.thresholding().threshold().corrected().orElseThrow();
		assertEquals(399 * NullBins.of(maxima, smallest, limit.high95(), new double[0]).share(smallest), redColumn(image),
			2);
	}

	/** Bars are drawn where all permutations gave the same, and where none of them sets a threshold. */
	@Test
	void equalMaximaAndLimitsWithoutBoundAreShown() {
		final MainEffectResult result = SmallRuns.run(SmallRuns.settings(Correction.CLUSTER_FWE));
		final Thresholding t = result.thresholding();
		for (final double smallest : new double[] { 8, Double.POSITIVE_INFINITY }) {
			final Threshold threshold = new Threshold(t.threshold().voxelP(), t.threshold().ale(),
				Optional.of(new Threshold.Limit(Correction.Quantity.CLUSTER_VOXELS, smallest, Double.NEGATIVE_INFINITY,
					Double.POSITIVE_INFINITY)));
			final MainEffectResult same =
				new MainEffectResult(result.input(), result.settings(), result.foci(), result.maps(),
					Optional.of(new NullMaxima(new double[4],
						List.of(new NullMaxima.ClusterMaxima(0, new int[] { 7, 7, 7, 7 }, new double[4])))),
					new Thresholding(threshold, t.survivors(), t.largestRejected()), result.report(), result.contributions(),
					result.warnings(), Optional.empty(), Optional.empty(), Optional.empty());
			final NullPanel panel = new NullPanel();
			panel.setSize(400, 150);
			panel.show(same);
			final BufferedImage image = new BufferedImage(400, 150, BufferedImage.TYPE_INT_RGB);
			panel.paint(image.getGraphics());
			int bars = 0;
			for (int i = 0; i < image.getWidth() * image.getHeight(); i++)
				if ((image.getRGB(i % image.getWidth(), i / image.getWidth()) & 0xffffff) == 0x8fa3b8) bars++;
			assertTrue(bars > 100, smallest + ": " + bars);
			assertEquals(smallest == 8, redColumn(image) > 0);
		}
	}

	/** The column with most red, 0 when there is none. */
	private static int redColumn(final BufferedImage image) {
		int most = 10, column = 0;
		for (int x = 0; x < image.getWidth(); x++) {
			int red = 0;
			for (int y = 0; y < image.getHeight(); y++) {
				final int rgb = image.getRGB(x, y);
				if ((rgb >> 16 & 255) > 140 && (rgb >> 8 & 255) < 40) red++;
			}
			if (red > most) {
				most = red;
				column = x;
			}
		}
		return column;
	}

	@Test
	void onlyTheNewestQuestionIsAnswered() throws InterruptedException {
		final List<Integer> answered = new ArrayList<>();
		final CountDownLatch begun = new CountDownLatch(1), go = new CountDownLatch(1), last = new CountDownLatch(1);
		try (LatestTask<Integer> newest = new LatestTask<>("test", question -> {
			begun.countDown();
			try {
				go.await();
			}
			catch (final InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			answered.add(question);
			if (question == 9) last.countDown();
		})) {
			newest.ask(0);
			begun.await();
			for (int i = 1; i < 10; i++)
				newest.ask(i);
			go.countDown();
			last.await();
		}
		assertEquals(List.of(0, 9), answered);
	}
}
