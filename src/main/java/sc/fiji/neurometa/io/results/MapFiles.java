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
package sc.fiji.neurometa.io.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import sc.fiji.neurometa.analysis.conjunction.ThresholdedMap;
import sc.fiji.neurometa.io.InputFiles;
import sc.fiji.neurometa.io.nifti.NiftiImage;
import sc.fiji.neurometa.io.nifti.NiftiReader;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.record.ConjunctionRecord;
import sc.fiji.neurometa.space.VoxelReading;

/** Reader of the maps of a conjunction from NIfTI files. */
public final class MapFiles {

	private MapFiles() {}

	/**
	 * Reads maps.
	 *
	 * @param files NIfTI images of one volume each
	 * @throws InputException when a file is missing, is not a NIfTI image of numbers with three axes, or is listed
	 *           twice, by any path
	 */
	public static List<ThresholdedMap> read(final List<Path> files) {
		final List<ThresholdedMap> maps = new ArrayList<>();
		for (final Path file : files) {
			final ThresholdedMap map = read(file);
			for (int i = 0; i < maps.size(); i++)
				if (maps.get(i).path().equals(map.path())) throw new InputException(
					file + " is listed twice" + (files.get(i).equals(file) ? "" : ", also as " + files.get(i)) +
						": a map agrees with itself everywhere. List different maps.");
			maps.add(map);
		}
		return maps;
	}

	/**
	 * Reads the maps of a run again.
	 *
	 * @param sources the maps in its record
	 * @throws InputException when one of them is missing or has changed
	 */
	public static List<ThresholdedMap> readAgain(final List<ConjunctionRecord.Source> sources) {
		final List<ThresholdedMap> maps = new ArrayList<>();
		for (final ConjunctionRecord.Source source : sources) {
			final Path file = InputFiles.path(source.path());
			if (!Files.exists(file)) throw new InputException("The run cannot be repeated: its map " + file +
				" is missing. The record of a conjunction names its maps and does not hold them; put the map back there.");
			if (!sha256(NiftiReader.files(file)).equals(source.sha256())) throw new InputException(
				"The run cannot be repeated: its map " + file + " has changed since (its SHA-256 is not " + source.sha256() +
					"). Restore the original map, or run Map Conjunction on the new one.");
			maps.add(read(file));
		}
		return maps;
	}

	private static ThresholdedMap read(final Path file) {
		final NiftiImage image = NiftiReader.read(file);
		image.checkNear();
		final List<Path> parts = NiftiReader.files(file);
		return new ThresholdedMap(file.getFileName().toString(), real(parts.get(0)).toString(), sha256(parts),
			image.volume(), image.space(), image.place() == VoxelReading.Place.GUESS);
	}

	/** The path without links and detours. */
	private static Path real(final Path file) {
		try {
			return file.toRealPath();
		}
		catch (final IOException e) {
			throw unreadable(file, e);
		}
	}

	/**
	 * SHA-256 of the bytes of an image, of a pair those of all its files.
	 *
	 * @throws InputException when one cannot be read
	 */
	public static String sha256(final Path image) {
		return sha256(NiftiReader.files(image));
	}

	private static String sha256(final List<Path> files) {
		final MessageDigest digest = digest();
		for (final Path file : files)
			try (InputStream in = Files.newInputStream(file);
					OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest))
			{
				in.transferTo(out);
			}
			catch (final IOException e) {
				throw unreadable(file, e);
			}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** A new SHA-256. */
	static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (final NoSuchAlgorithmException everyJavaHasIt) {
			throw new AssertionError(everyJavaHasIt);
		}
	}

	private static InputException unreadable(final Path file, final IOException e) {
		return new InputException(file + " cannot be read (" + e + ").", e);
	}
}
