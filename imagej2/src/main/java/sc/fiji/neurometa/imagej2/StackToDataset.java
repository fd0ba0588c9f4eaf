package sc.fiji.neurometa.imagej2;

import net.imagej.Dataset;
import net.imagej.DatasetService;

import org.scijava.Priority;
import org.scijava.convert.AbstractConverter;
import org.scijava.convert.Converter;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import sc.fiji.neurometa.ui.StackGeometry;

/**
 * The converter of NeuroMeta's stacks to datasets that keep their millimetres, for scripts and for commands with a
 * {@code Dataset} parameter. ImageJ2's own converter, which gives the origin in pixels, still takes all other images.
 */
@Plugin(type = Converter.class, priority = Priority.HIGH)
public class StackToDataset extends AbstractConverter<ImagePlus, Dataset> {

	@Parameter(required = false)
	private DatasetService datasets;

	@Override
	public boolean canConvert(final Object source, final Class<?> target) {
		return datasets != null && super.canConvert(source, target) && source instanceof ImagePlus image && image
			.getBitDepth() != 24 && StackGeometry.of(image).isPresent();
	}

	@Override
	public <T> T convert(final Object source, final Class<T> target) {
		return target.cast(ResultDatasets.of(datasets, (ImagePlus) source));
	}

	@Override
	public Class<Dataset> getOutputType() {
		return Dataset.class;
	}

	@Override
	public Class<ImagePlus> getInputType() {
		return ImagePlus.class;
	}
}
