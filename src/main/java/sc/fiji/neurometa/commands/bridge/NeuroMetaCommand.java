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

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import org.scijava.ItemIO;
import org.scijava.command.ContextCommand;
import org.scijava.log.LogService;
import org.scijava.plugin.Parameter;
import org.scijava.util.ClassUtils;

import sc.fiji.neurometa.model.InputException;

/**
 * The base class of every command of NeuroMeta: no exception reaches a user raw. Bad input cancels the command with
 * the one message that the code wrote for the user; a library of the wrong version cancels it with the name of its
 * jar, a defect with a request to report it, and both leave their stack trace in the log.
 */
public abstract class NeuroMetaCommand extends ContextCommand {

	@Parameter
	private LogService log;

	/** The log in which a command reports what it did. */
	protected final LogService log() {
		return log;
	}

	@Override
	public final void run() {
		try {
			execute();
		}
		catch (final InputException e) {
			cancel(e.getMessage());
		}
		catch (final ResumableRun e) {
			cancel(e.getMessage());
		}
		catch (final CancellationException e) {
			cancel("Cancelled; nothing was written.");
		}
		// also what Java itself throws: whatever it is, the user gets one sentence, and a macro ends
		catch (final RuntimeException | Error e) {
			log.error(e);
			cancel(Failure.sentence(e));
		}
	}

	/**
	 * Sets the outputs that the command declares: all of them or, when one cannot be made, none.
	 *
	 * @param made makes outputs, by name
	 */
	protected final void give(final Map<String, Supplier<?>> made) {
		final Map<Field, Object> values = new LinkedHashMap<>();
		for (final Field field : ClassUtils.getAnnotatedFields(getClass(), Parameter.class))
			if (field.getAnnotation(Parameter.class).type() == ItemIO.OUTPUT && made.containsKey(field.getName()))
				values.put(field, made.get(field.getName()).get());
		values.forEach((field, value) -> ClassUtils.setValue(field, this, value));
	}

	/** Whether nobody else needs to show the outputs: the command has windows of its own, or was asked not to show any. */
	public boolean showsOutputs() {
		return true;
	}

	/**
	 * Does the command's work.
	 *
	 * @throws InputException when what the user gave cannot be used
	 * @throws CancellationException when the user cancels
	 */
	protected abstract void execute();
}
