package sc.fiji.neurometa.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import sc.fiji.neurometa.io.nifti.NiftiImage;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.space.Mask;

/** Files of the jar in the folder of this class. The tests check that they are present and sound. */
final class Resources {

	private Resources() {}

	static InputStream open(final String name) {
		final InputStream stream = Resources.class.getResourceAsStream(name);
		if (stream == null) throw new IllegalStateException("The jar lacks " + name);
		return stream;
	}

	static String text(final String name) {
		try (InputStream stream = open(name)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (final IOException e) {
			throw new UncheckedIOException("Cannot read " + name + " from the jar", e);
		}
	}

	static NiftiImage image(final String name) {
		return NiftiReader.read(name, open(name));
	}

	/** The mask of a file {@code name.nii.gz}, in the space that its header names. */
	static Mask mask(final String name) {
		final NiftiImage image = image(name + ".nii.gz");
		return Mask.of(name, image.volume(), image.space().orElseThrow());
	}
}
