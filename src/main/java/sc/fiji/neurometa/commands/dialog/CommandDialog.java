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
package sc.fiji.neurometa.commands.dialog;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Frame;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import javax.swing.BorderFactory;
import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ScrollPaneConstants;
import javax.swing.Timer;
import javax.swing.WindowConstants;

import ij.IJ;
import sc.fiji.neurometa.model.Problem;
import sc.fiji.neurometa.model.Remedy;
import sc.fiji.neurometa.ui.EventThread;
import sc.fiji.neurometa.ui.GuiScale;
import sc.fiji.neurometa.ui.Markdown;

/**
 * A dialog made from a command's parameters, which stays open until its answers are accepted. They are checked in the
 * background: shortly after every change, to say what the files hold, and behind OK, to say what is wrong, all of it, in
 * the words of the dialog and at its fields. A line at the bottom explains the field that has the keyboard.
 */
public final class CommandDialog {

	private static final int WIDTH = 620, PATIENCE_MS = 350, HINT_LINES = 3;

	private final CommandForm form;
	private final FieldWords words;
	private final JDialog dialog;
	private final FormPanel fields;
	private final FindingsPanel findings = new FindingsPanel(this::show, this::mend);
	private final JLabel hint = new JLabel(" ");
	private final JProgressBar bar = new JProgressBar();
	private final JButton ok = new JButton("OK"), cancel = new JButton("Cancel");
	private final BackgroundCheck check;
	private final Timer afterChange = new Timer(PATIENCE_MS, event -> ask(false));
	/** What the user has agreed to. */
	private final Set<Problem> agreed = new HashSet<>();
	/** Whether OK was pressed, and no answer has changed since. */
	private boolean isAccepting;
	private Map<String, String> answer;

	/**
	 * What a dialog can show at first.
	 *
	 * @param texts what it shows, by key
	 * @param last the answers of the last time, by key; empty when there was none
	 */
	public record Start(Map<String, String> texts, Map<String, String> last) {}

	private CommandDialog(final CommandForm form, final Start start, final AnswerCheck check) {
		this.form = form;
		words = new FieldWords(form.parameters());
		final Frame owner = IJ.getInstance();
		dialog = new JDialog(owner, form.title(), true);
		final Mnemonics letters = new Mnemonics();
		final JComponent south = southPanel(start, letters);
		fields = new FormPanel(form, start.texts(), letters, this::changed);
		fields.onFocus(parameter -> hint.setText("<html>" + Markdown.escape(words.description(parameter)) + "</html>"));
		this.check = new BackgroundCheck(check, fields::setNames, this::showDoing, this::checked);
		afterChange.setRepeats(false);
		final JScrollPane scroll = new JScrollPane(fields.component(), ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED,
			ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
		scroll.setBorder(BorderFactory.createEmptyBorder());
		final JPanel content = new JPanel(new BorderLayout(0, 8));
		content.setBorder(BorderFactory.createEmptyBorder(12, 14, 10, 14));
		content.add(scroll, BorderLayout.CENTER);
		content.add(south, BorderLayout.SOUTH);
		GuiScale.apply(content);
		scroll.getVerticalScrollBar().setUnitIncrement(GuiScale.of(16));
		dialog.setContentPane(content);
		dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
		dialog.getRootPane().registerKeyboardAction(event -> cancel(), KeyStroke.getKeyStroke("ESCAPE"),
			JComponent.WHEN_IN_FOCUSED_WINDOW);
		GuiScale.pack(dialog);
		dialog.setMinimumSize(GuiScale.of(WIDTH / 2, WIDTH / 2));
	}

	/**
	 * Asks the user, and waits for the answer. Not for the event thread.
	 *
	 * @param form what to ask
	 * @param start what to show at first
	 * @param check what has to accept the answers
	 * @return texts that {@link CommandForm#values} takes, or nothing when the user cancels
	 */
	public static Optional<Map<String, String>> ask(final CommandForm form, final Start start, final AnswerCheck check) {
		final CommandDialog[] shown = new CommandDialog[1];
		EventThread.run("The dialog of " + form.title(), () -> {
			shown[0] = new CommandDialog(form, start, check);
			shown[0].open();
		});
		// interrupted while it was open: there is no answer
		return Thread.currentThread().isInterrupted() ? Optional.empty() : Optional.ofNullable(shown[0].answer);
	}

	private void open() {
		ask(false);
		dialog.setVisible(true);
		afterChange.stop();
		check.close();
	}

	private JComponent southPanel(final Start start, final Mnemonics letters) {
		hint.setVerticalAlignment(JLabel.TOP);
		hint.setFont(hint.getFont().deriveFont(Font.PLAIN));
		hint.setPreferredSize(new Dimension(WIDTH, hint.getFontMetrics(hint.getFont()).getHeight() * HINT_LINES));
		final JPanel texts = new JPanel(new BorderLayout(0, 6));
		texts.add(findings.component(), BorderLayout.NORTH);
		texts.add(hint, BorderLayout.CENTER);
		final JPanel panel = new JPanel(new BorderLayout(0, 8));
		panel.add(texts, BorderLayout.CENTER);
		panel.add(buttons(start, letters), BorderLayout.SOUTH);
		return panel;
	}

	private JComponent buttons(final Start start, final Mnemonics letters) {
		final JButton defaults = new JButton("Defaults"), last = new JButton("Last"), help = new JButton("Help");
		defaults.setToolTipText("Restores the defaults; files and folders stay");
		defaults.addActionListener(event -> fields.restoreDefaults());
		last.setToolTipText("Brings the values of the last run of this command, files too");
		last.setEnabled(!start.last().isEmpty());
		last.addActionListener(event -> fields.setTexts(start.last()));
		help.addActionListener(event -> HelpPage.show(dialog, form));
		List.of(help, defaults, last).forEach(letters::give);
		ok.addActionListener(event -> ask(true));
		cancel.addActionListener(event -> cancel());
		dialog.getRootPane().setDefaultButton(ok);
		bar.setIndeterminate(true);
		bar.setStringPainted(true);
		bar.setVisible(false);
		final JPanel buttons = new JPanel();
		buttons.setLayout(new BoxLayout(buttons, BoxLayout.LINE_AXIS));
		for (final Component part : new Component[] { help, Box.createHorizontalStrut(6), defaults,
			Box.createHorizontalStrut(6), last, Box.createHorizontalStrut(12), bar, Box.createHorizontalGlue(),
			Box.createHorizontalStrut(12), cancel, Box.createHorizontalStrut(6), ok })
			buttons.add(part);
		return buttons;
	}

	private void changed() {
		setAccepting(false);
		afterChange.restart();
	}

	private void ask(final boolean isFinal) {
		afterChange.stop();
		if (isFinal) setAccepting(true);
		showDoing("Checking");
		check.ask(new BackgroundCheck.Question(fields.texts(), fields.named(), isFinal));
	}

	private void setAccepting(final boolean accepting) {
		isAccepting = accepting;
		ok.setEnabled(!accepting);
		cancel.setText(accepting ? "Stop" : "Cancel");
	}

	private void showDoing(final String text) {
		bar.setString(text);
		bar.setVisible(true);
	}

	private void cancel() {
		if (!isAccepting) dialog.dispose();
		else {
			check.stop();
			setAccepting(false);
			bar.setVisible(false);
		}
	}

	private void checked(final BackgroundCheck.Checked checked) {
		// answers that have changed meanwhile, or were accepted, are checked again
		if (checked.question().isFinal() != isAccepting || afterChange.isRunning()) return;
		bar.setVisible(false);
		final List<Problem> problems = checked.findings().problems().stream().map(this::inWords)
			.filter(p -> isAccepting || !fields.isEmpty(p.key())).toList();
		final List<Problem> questions = checked.findings().questions().stream().map(this::inWords)
			.filter(q -> isAccepting && !agreed.contains(q)).toList();
		findings.show(onceEach(problems), questions, checked.findings().notes().stream().map(words::of).toList(),
			checked.findings().warnings().stream().map(words::of).toList());
		fields.mark(problems.stream().map(Problem::key).collect(Collectors.toSet()));
		if (!isAccepting) return;
		setAccepting(false);
		if (problems.isEmpty() && questions.isEmpty()) {
			answer = checked.question().texts();
			dialog.dispose();
		}
		else show((problems.isEmpty() ? questions : problems).get(0).key());
	}

	/** The first problem of each field, as the others follow from it. */
	private static List<Problem> onceEach(final List<Problem> problems) {
		final Set<String> seen = new HashSet<>();
		return problems.stream().filter(p -> p.key().isEmpty() || seen.add(p.key())).toList();
	}

	private Problem inWords(final Problem problem) {
		final String key = problem.key().isEmpty() ? words.key(problem.message()).orElse("") : problem.key();
		return new Problem(key, words.of(problem.message()), problem.remedies());
	}

	private void show(final String key) {
		fields.show(key);
	}

	private void mend(final Problem problem, final Remedy remedy) {
		fields.setTexts(remedy.values());
		if (!remedy.values().isEmpty()) return;
		agreed.add(problem);
		ask(true);
	}
}
