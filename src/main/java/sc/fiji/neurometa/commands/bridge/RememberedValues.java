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
package sc.fiji.neurometa.commands.bridge;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.ModuleService;

import ij.Prefs;
import sc.fiji.neurometa.commands.dialog.CommandForm;
import sc.fiji.neurometa.commands.dialog.CommandParameter;
import sc.fiji.neurometa.model.InputException;

/**
 * The answers of a dialog from last time, kept where SciJava keeps them. A parameter with {@code persist = false}
 * always starts from its default, and so do files (an old one would be read or overwritten unseen) and a parameter
 * whose old value is no longer allowed. A file with the attribute {@value #REMEMBERED}, of which one serves many runs, is
 * kept in ImageJ's preferences, one for all commands with its key, as long as it is there. Macros neither read nor change
 * any of them. All answers of the last time are kept besides, for the button that brings them back.
 */
final class RememberedValues {

	/** The attribute of a {@code @Parameter} for a file that is kept. */
	static final String REMEMBERED = "remembered";
	private static final String PREFERENCE = "neurometa.", LAST = PREFERENCE + "last.";

	private final ModuleService modules;
	private final Module module;

	/**
	 * @param modules SciJava's modules, which keep the values
	 * @param module the command
	 */
	public RememberedValues(final ModuleService modules, final Module module) {
		this.modules = modules;
		this.module = module;
	}

	/** What the dialog starts from. */
	public Map<String, String> texts(final CommandForm form) {
		final Map<String, String> texts = form.defaults();
		for (final CommandParameter parameter : form.parameters()) {
			if (isRemembered(parameter)) file(parameter.key()).ifPresent(file -> texts.put(parameter.key(), file));
			if (parameter.isFile()) continue;
			final Object old = modules.load(module.getInfo().getInput(parameter.key()));
			if (old != null && parameter.accepts(old.toString())) texts.put(parameter.key(), old.toString());
		}
		return texts;
	}

	private boolean isRemembered(final CommandParameter parameter) {
		return parameter.isFile() && module.getInfo().getInput(parameter.key()).get(REMEMBERED) != null;
	}

	private static Optional<String> file(final String key) {
		return Optional.ofNullable(Prefs.get(PREFERENCE + key, null))
			.filter(name -> FileParameters.local(name).filter(Files::exists).isPresent());
	}

	/** Keeps the files that serve many runs. */
	void keepFiles(final CommandForm form, final Map<String, String> texts) {
		form.parameters().stream().filter(this::isRemembered)
			.forEach(p -> Prefs.set(PREFERENCE + p.key(), texts.getOrDefault(p.key(), "").strip()));
	}

	/** The answers of the last time, files too; empty when there was none. */
	Map<String, String> last(final CommandForm form) {
		final Map<String, String> texts = new LinkedHashMap<>();
		try {
			texts.putAll(MacroOptions.parse(Prefs.get(LAST + className(), "")));
		}
		catch (final InputException e) {
			// changed by hand: as if there had been none
		}
		texts.keySet().retainAll(form.defaults().keySet());
		return texts;
	}

	/** Keeps the answers for {@link #last}. */
	void keepLast(final CommandForm form, final Map<String, String> texts) {
		final Map<String, String> kept = new LinkedHashMap<>(form.given());
		kept.putAll(texts);
		try {
			Prefs.set(LAST + className(), MacroOptions.format(kept));
		}
		catch (final InputException e) {
			// a file whose name no macro can hold is not brought back
			Prefs.set(LAST + className(), "");
		}
	}

	private String className() {
		return module.getInfo().getDelegateClassName();
	}

	/** Keeps the answers. */
	public void keep(final CommandForm form, final Map<String, Object> values) {
		form.parameters().stream().filter(parameter -> !parameter.isFile())
			.forEach(parameter -> keep(module.getInfo().getInput(parameter.key()), values.get(parameter.key())));
	}

	private <T> void keep(final ModuleItem<T> item, final Object value) {
		@SuppressWarnings("unchecked")
		final T typed = (T) value;
		modules.save(item, typed);
	}
}
