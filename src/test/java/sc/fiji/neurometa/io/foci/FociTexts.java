package sc.fiji.neurometa.io.foci;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import sc.fiji.neurometa.model.Experiment;
import sc.fiji.neurometa.model.ExperimentSet;
import sc.fiji.neurometa.model.Focus;
import sc.fiji.neurometa.model.InputException;

/** What the tests of the readers share: files of given text, and experiments in a form that one line can show. */
final class FociTexts {

	private FociTexts() {}

	static FociFile read(final Path folder, final byte[] bytes, final SpaceChoice choice) {
		try {
			return FociFiles.read(Files.write(folder.resolve("foci.txt"), bytes), choice);
		}
		catch (final IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	static FociFile read(final Path folder, final String text) {
		return read(folder, text.getBytes(StandardCharsets.UTF_8), SpaceChoice.AUTO);
	}

	static String refusal(final Path folder, final String text) {
		return assertThrows(InputException.class, () -> read(folder, text)).getMessage();
	}

	/** {@code study|contrast|n|M|1,2,3;4,5,6} per experiment, separated by {@code " / "}. */
	static String shown(final ExperimentSet set) {
		return set.experiments().stream().map(FociTexts::shown).collect(Collectors.joining(" / "));
	}

	private static String shown(final Experiment e) {
		return e.study() + "|" + e.contrast() + "|" + e.subjects() + "|" + e.space().label().charAt(0) + "|" + e.foci()
			.stream().map(f -> plain(f.xMm()) + "," + plain(f.yMm()) + "," + plain(f.zMm())).collect(Collectors.joining(";"));
	}

	private static String plain(final double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
	}

	/** The experiments as if they came from no file. */
	static List<Experiment> withoutLines(final ExperimentSet set) {
		return set.experiments().stream().map(e -> new Experiment(e.study(), e.contrast(), e.subjects(), e.space(), e.foci()
			.stream().map(f -> new Focus(f.xMm(), f.yMm(), f.zMm())).toList())).toList();
	}
}
