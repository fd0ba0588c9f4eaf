package sc.fiji.neurometa.commands.bridge;

import java.awt.GraphicsEnvironment;

import org.scijava.event.EventHandler;
import org.scijava.log.LogService;
import org.scijava.module.event.ModuleCanceledEvent;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.service.AbstractService;
import org.scijava.service.SciJavaService;
import org.scijava.service.Service;
import org.scijava.ui.UIService;

/**
 * Log of refusals where no window can show them: a command that is run by {@code --headless --run} or by
 * {@code CommandService} without a display, and is cancelled, leaves its reason in SciJava's log. A {@link SciJavaService}, as Fiji's
 * gateway starts only services of such a kind.
 */
@Plugin(type = Service.class)
public final class RefusalLog extends AbstractService implements SciJavaService {

	@Parameter
	private LogService log;

	@Parameter(required = false)
	private UIService ui;

	/** Writes the reason of a cancelled command into the log. For the event service only. */
	@EventHandler
	public void onEvent(final ModuleCanceledEvent event) {
		final boolean seen = !GraphicsEnvironment.isHeadless() && ui != null && ui.isVisible();
		final String reason = event.getReason();
		if (seen || reason == null || !(event.getModule().getDelegateObject() instanceof NeuroMetaCommand)) return;
		final String title = event.getModule().getInfo().getTitle();
		log.error(reason.startsWith(title) ? reason : title + ": " + reason);
	}
}
