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

import java.util.Collection;

import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.event.ContextCreatedEvent;
import org.scijava.event.EventHandler;
import org.scijava.module.ModuleInfo;
import org.scijava.module.ModuleService;
import org.scijava.module.event.ModulesAddedEvent;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;

/**
 * Description and icon of NeuroMeta's menu entries in Fiji's search bar. Fiji makes an entry of every line of
 * {@code plugins.config}, which can hold neither; this service takes the description of the command that the line names.
 * Fiji adds its entries while the services start, in no guaranteed order, and again when menus change.
 * <p>
 * It is a {@link SciJavaService} because Fiji's gateway starts only services of such a kind.
 */
@Plugin(type = Service.class)
public final class SearchEntries extends AbstractService implements SciJavaService {

	private static final String ICON = "/icons/neurometa.png";

	@Parameter
	private CommandService commands;

	@Parameter
	private ModuleService modules;

	/** Describes the entries that are there when all services run. For the event service only. */
	@EventHandler
	public void onEvent(final ContextCreatedEvent event) {
		describe(modules.getModules());
	}

	/** Describes the entries among modules that were added. For the event service only. */
	@EventHandler
	public void onEvent(final ModulesAddedEvent event) {
		describe(event.getItems());
	}

	private void describe(final Collection<? extends ModuleInfo> added) {
		for (final ModuleInfo module : added)
			if (module instanceof CommandInfo entry &&
				ImageJ1Bridge.class.getName().equals(entry.getPresets().get("className"))) describe(entry);
	}

	private void describe(final CommandInfo entry) {
		final CommandInfo command = commands.getCommand(String.valueOf(entry.getPresets().get("arg")));
		if (command == null) return;
		entry.setDescription(command.getDescription());
		entry.setIconPath(ICON);
	}
}
