package sc.fiji.neurometa.commands.figure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import sc.fiji.neurometa.commands.bridge.Choice;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.render.Figure;

/** The figures that Save Result Figure can draw. */
public sealed interface FigureKind {

	/** What is drawn from maps. */
	enum OfMaps implements FigureKind {
		GLASS_BRAIN, MOSAIC, PEAKS;

		@Override
		public Figure draw(final Function<OfMaps, Figure> ofMaps, final Function<OfRun, Figure> ofRun) {
			return ofMaps.apply(this);
		}
	}

	/** What is drawn from the record of a run. */
	enum OfRun implements FigureKind {
		FOCI, NULL, CONTRIBUTIONS;

		@Override
		public Figure draw(final Function<OfMaps, Figure> ofMaps, final Function<OfRun, Figure> ofRun) {
			return ofRun.apply(this);
		}
	}

	/** Draws it, by the one or the other. */
	Figure draw(Function<OfMaps, Figure> ofMaps, Function<OfRun, Figure> ofRun);

	/**
	 * The kind that a word stands for.
	 *
	 * @throws InputException when there is none
	 */
	static FigureKind of(final String word) {
		final List<Enum<?>> kinds = Stream.<Enum<?>> concat(Arrays.stream(OfMaps.values()), Arrays.stream(OfRun.values()))
			.toList();
		return kinds.stream().filter(kind -> Choice.word(kind).equals(word.strip().toLowerCase(Locale.ROOT))).map(
			FigureKind.class::cast).findFirst().orElseThrow(() -> new InputException("figure = " + word +
				" is not known. It is one of: " + kinds.stream().map(Choice::word).collect(Collectors.joining(", ")) + "."));
	}
}
