package sc.fiji.neurometa.ui.viewer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import sc.fiji.neurometa.space.Point;

/** The place that all windows of a result look at, in mm. Windows listen while they are open. */
public final class Crosshair {

	private final List<Consumer<Point>> listeners = new CopyOnWriteArrayList<>();
	private volatile Point place;

	/** A crosshair at a place. */
	public Crosshair(final Point place) {
		this.place = place;
	}

	/** Where it is. */
	public Point place() {
		return place;
	}

	/** Moves it and tells everybody; to be called by the thread of the windows. */
	public void moveTo(final Point point) {
		if (point.equals(place)) return;
		place = point;
		listeners.forEach(l -> l.accept(point));
	}

	/** Adds somebody who wants to know when it moves. */
	void listen(final Consumer<Point> listener) {
		listeners.add(listener);
	}

	/** Forgets a listener. */
	void forget(final Consumer<Point> listener) {
		listeners.remove(listener);
	}
}
