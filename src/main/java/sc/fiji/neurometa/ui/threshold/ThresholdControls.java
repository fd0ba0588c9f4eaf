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

import java.awt.Component;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;

import sc.fiji.neurometa.analysis.correction.Correction;
import sc.fiji.neurometa.analysis.literature.ThresholdChoice;
import sc.fiji.neurometa.table.Decimals;
import sc.fiji.neurometa.ui.GuiScale;
import sc.fiji.neurometa.ui.Markdown;

/** Correction, voxel p, level and smallest volume; those that a correction does not use are grey. */
final class ThresholdControls extends JPanel {

	private static final long serialVersionUID = 1L;
	/** The tooltip of a value that the caller of the command gave. */
	static final String GIVEN = "Given by the script that called the command: it cannot be changed here.";

	private static final List<String> KEYS = List.of("correction", "voxel_p", "alpha", "min_cluster_mm3");
	private static final String P_TIP =
		"<b>Voxel p</b>: the uncorrected p at or below which a voxel passes. Voxels that pass " +
			"and touch form a cluster (cluster-forming threshold); with an uncorrected map it is the threshold itself. A smaller p " +
			"gives smaller, more focal clusters.",
		ALPHA_TIP = "<b>Level alpha</b>: the error rate that the correction allows. With " +
			"a family-wise error (FWE), the chance of any false cluster or voxel in the whole map; with a false discovery rate " +
			"(FDR), the share of false voxels among those found.",
		VOLUME_TIP =
			"<b>Smallest volume</b>: smaller clusters are " + "omitted, in mm³, in addition to the correction. 0: no limit.";

	private final transient ThresholdQuestion question;
	private final transient Runnable changed;
	private final JComboBox<Correction> correction;
	private final StopSlider voxelP, alpha, volume;
	private final JLabel note = new JLabel();
	private final FurtherPanel further;
	private double[] steps;

	/**
	 * @param question what can be chosen
	 * @param changed is called on every change by the user
	 */
	ThresholdControls(final ThresholdQuestion question, final Runnable changed) {
		super(new GridBagLayout());
		this.question = question;
		this.changed = changed;
		steps = question.steps();
		further = new FurtherPanel(question.further(), this::extend);
		final ThresholdChoice start = question.start();
		// one that was given is shown, even where it is not available: the sentence gives the reason
		correction = new JComboBox<>(Stream.concat(question.corrections().stream(), Stream.of(start.correction()))
			.distinct().toArray(Correction[]::new));
		correction.setSelectedItem(start.correction());
		correction.setName("correction");
		correction.setToolTipText(tip("<b>Correction</b> for multiple testing. Cluster size is the one to publish " +
			"(Eickhoff et al. 2016). The macro key is in brackets." +
			(question.missing().isEmpty() ? "" : "<br><br><b>Not offered</b><br>" +
				String.join("<br>", question.missing().stream().map(Markdown::escape).toList())),
			"correction"));
		correction.setEnabled(!question.given().contains("correction"));
		correction.setRenderer(new Names());
		voxelP = slider("voxel_p", P_TIP, stops(), start.voxelP());
		alpha = slider("alpha", ALPHA_TIP, SliderStops.ALPHA, start.alpha());
		volume = slider("min_cluster_mm3", VOLUME_TIP, volumes(), start.minClusterMm3());
		correction.addActionListener(event -> choose());
		addRow("Correction", correction);
		addRow("Voxel p", voxelP);
		note.setFont(note.getFont().deriveFont(Font.PLAIN, note.getFont().getSize2D() - 1));
		addRow("", note);
		addRow("", further);
		addRow("Level alpha", alpha);
		addRow("Smallest cluster (mm³)", volume);
		enableWhatMatters();
	}

	private StopSlider slider(final String key, final String text, final SliderStops stops, final double value) {
		return new StopSlider(key, tip(text, key), stops, value, question.given().contains(key), changed);
	}

	private SliderStops volumes() {
		return SliderStops.volumes(question.input().mask().grid().voxelVolumeMm3());
	}

	private String tip(final String text, final String key) {
		return "<html><body width='360'>" + text + (question.given().contains(key) ? "<br><br>" + GIVEN : "") +
			"</body></html>";
	}

	private void addRow(final String caption, final JComponent component) {
		final GridBagConstraints c = new GridBagConstraints();
		c.gridx = 0;
		c.weightx = 1;
		c.fill = GridBagConstraints.HORIZONTAL;
		c.insets = new Insets(caption.isEmpty() ? 0 : 4, 0, 0, 0);
		if (!caption.isEmpty()) {
			final JLabel label = new JLabel(caption);
			label.setLabelFor(component);
			label.setToolTipText(component.getToolTipText());
			add(label, c);
			c.insets = new Insets(1, 0, 2, 0);
		}
		add(component, c);
	}

	/** The chosen threshold. */
	ThresholdChoice choice() {
		return new ThresholdChoice(chosen(), voxelP.value(), alpha.value(), volume.value());
	}

	/** Whether the caller gave any of it. */
	boolean isGiven() {
		return !Collections.disjoint(question.given(), KEYS);
	}

	/** Whether a threshold can be set. */
	boolean canSet(final ThresholdChoice choice) {
		return question.corrections().contains(choice.correction()) && !isGiven();
	}

	/** Sets a threshold. */
	void set(final ThresholdChoice choice) {
		correction.setSelectedItem(choice.correction());
		voxelP.setStops(stops(), choice.voxelP());
		alpha.setStops(SliderStops.ALPHA, choice.alpha());
		volume.setStops(volumes(), choice.minClusterMm3());
		enableWhatMatters();
		changed.run();
	}

	private Correction chosen() {
		return (Correction) correction.getSelectedItem();
	}

	private SliderStops stops() {
		if (chosen().usesVoxelP() && !chosen().testsClusters() || steps.length == 0) return SliderStops
			.anyP(DoubleStream.concat(DoubleStream.of(steps), DoubleStream.of(question.start().voxelP())).toArray());
		return SliderStops.forming(steps);
	}

	private void choose() {
		voxelP.setStops(stops(), voxelP.value());
		enableWhatMatters();
		changed.run();
	}

	/** Begins to compute the maxima that are not there. */
	void start() {
		further.start();
	}

	/** Stops computing maxima. */
	void close() {
		further.stop();
	}

	/** Takes the cluster-forming p that are there now. */
	private void extend(final double[] all) {
		steps = all.clone();
		voxelP.setStops(stops(), voxelP.value());
		enableWhatMatters();
		// a p that was given may have waited for its maxima
		changed.run();
	}

	private void enableWhatMatters() {
		final Correction now = chosen();
		voxelP.setEnabled(now.usesVoxelP());
		alpha.setEnabled(now.usesAlpha());
		note.setText(now.testsClusters() && steps.length == 1 && question.further().steps().length == 0
			? "<html><body width='" + GuiScale.of(330) + "'>The run stored maxima for p = " + Decimals.text(steps[0]) +
				" alone. A run with null_steps = 0.01;0.0001 lets this slider move.</body></html>"
			: "");
		note.setVisible(!note.getText().isEmpty());
	}

	/** The names of the corrections. */
	static String name(final Correction correction) {
		return correction.words().label() + " (" + correction.key() + ")";
	}

	private static final class Names extends DefaultListCellRenderer {

		private static final long serialVersionUID = 1L;

		@Override
		public Component getListCellRendererComponent(final JList<?> list, final Object value, final int index,
			final boolean selected, final boolean focus)
		{
			return super.getListCellRendererComponent(list, name((Correction) value), index, selected, focus);
		}
	}
}
