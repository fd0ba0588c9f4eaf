package sc.fiji.neurometa.ui.viewer;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import sc.fiji.neurometa.space.Point;

/** The place that all windows of a result show, in mm. Windows listen while they are open. */
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

	/** Moves it and notifies all listeners; to be called on the event thread. */
	public void moveTo(final Point point) {
		if (point.equals(place)) return;
		place = point;
		listeners.forEach(l -> l.accept(point));
	}

	/** Adds a listener, which is called when it moves. */
	void listen(final Consumer<Point> listener) {
		listeners.add(listener);
	}

	/** Removes a listener. */
	void forget(final Consumer<Point> listener) {
		listeners.remove(listener);
	}
}
