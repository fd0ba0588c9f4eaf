package sc.fiji.neurometa.report;

import java.util.Optional;

import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.Templates;
import sc.fiji.neurometa.report.Block.Picture;
import sc.fiji.neurometa.report.Block.Size;
import sc.fiji.neurometa.space.Volume;
import sc.fiji.neurometa.ui.Markdown;
import sc.fiji.neurometa.ui.figure.Figure;
import sc.fiji.neurometa.ui.figure.InlinePicture;
import sc.fiji.neurometa.ui.figure.SliceMosaic;

/** The figures of a report, drawn from its maps and tables. */
final class Pictures {

	private static final double DPI = 170;

	private Pictures() {}

	/**
	 * A map in colour on slices of the template.
	 *
	 * @param map the map, 0 where it did not pass its threshold
	 * @param space of its millimetres
	 * @param text what is written on it
	 * @param caption what to see in it
	 */
	static Picture mosaic(final Volume map, final Space space, final SliceMosaic.Text text, final String caption) {
		return picture(SliceMosaic.of(Templates.t1(space), map, 0, text), text.title() + " on axial slices of the brain",
			caption);
	}

	/** A figure; its caption is plain text. */
	static Picture picture(final Figure figure, final String alt, final String caption) {
		return picture(InlinePicture.of(figure, DPI), alt, caption);
	}

	/** A picture; its caption is plain text. */
	static Picture picture(final InlinePicture picture, final String alt, final String caption) {
		return new Picture(picture.data(), alt, Markdown.escape(caption), Optional.of(new Size(picture.width(), picture
			.height())).filter(s -> s.width() > 0));
	}
}
