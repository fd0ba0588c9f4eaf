package sc.fiji.neurometa.analysis;

import sc.fiji.neurometa.inference.Progress;

/** Cancels as soon as a stage begins. */
public final class CancelAtStage implements Progress {

	private final String wanted;
	private volatile boolean reached;

	public CancelAtStage(final String wanted) {
		this.wanted = wanted;
	}

	/** Whether the stage began. */
	public boolean isReached() {
		return reached;
	}

	@Override
	public void stage(final String name) {
		if (name.equals(wanted)) reached = true;
	}

	@Override
	public void update(final long done, final long total) {}

	@Override
	public boolean isCanceled() {
		return reached;
	}
}
