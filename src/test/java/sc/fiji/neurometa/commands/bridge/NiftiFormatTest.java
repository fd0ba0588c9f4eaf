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
package sc.fiji.neurometa.commands.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.io.IOPlugin;
import org.scijava.io.IOService;
import org.scijava.io.location.FileLocation;
import org.scijava.module.ModuleService;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;

import ij.ImagePlus;
import ij.WindowManager;
import ij.process.ByteProcessor;
import sc.fiji.neurometa.commands.SaveAsNifti;
import sc.fiji.neurometa.io.nifti.NiftiReader;

/** NIfTI in a SciJava context, as Fiji uses it, and the command that saves. */
class NiftiFormatTest {

	@TempDir
	Path folder;

	private Context context;

	@BeforeEach
	void start() {
		context = new Context(IOService.class, CommandService.class);
	}

	@AfterEach
	void stop() {
		WindowManager.setTempCurrentImage(null);
		context.dispose();
	}

	private static Path golden(final String name) throws URISyntaxException {
		return Path.of(NiftiFormatTest.class.getResource("/nifti/" + name).toURI());
	}

	@Test
	void ioServiceOpensAndSaves() throws IOException, URISyntaxException {
		final IOService io = context.service(IOService.class);
		for (final String name : List.of("int16.nii", "packed.nii.gz", "pair.hdr", "pair.img", "pair_packed.hdr.gz",
			"analyze.img"))
		{
			final ImagePlus image = assertInstanceOf(ImagePlus.class, io.open(golden(name).toString()));
			assertEquals(name, image.getTitle());
			assertEquals(2, image.getNSlices());
			final Path file = folder.resolve("saved as " + name);
			io.save(image, file.toString());
			final FileLocation location = new FileLocation(file.toFile());
			final ImagePlus again = assertInstanceOf(ImagePlus.class, io.open(location));
			assertEquals(image.getStack().getVoxel(1, 2, 1), again.getStack().getVoxel(1, 2, 1));
			io.save(again, location);
		}
	}

	@Test
	void fijiFindsItBecauseItIsEager() {
		final PluginInfo<?> info = context.service(PluginService.class).getPlugin(NiftiFormat.class);
		assertEquals(IOPlugin.class, info.getPluginType());
		assertTrue(info.is("eager"));
		assertEquals(ImagePlus.class, new NiftiFormat().getDataType());
	}

	@Test
	void otherFilesAreLeftToOthers() throws IOException, URISyntaxException {
		final IOService io = context.service(IOService.class);
		final Path envi = Files.writeString(folder.resolve("a.hdr"), "ENVI\n".repeat(100));
		final NiftiFormat format = new NiftiFormat();
		for (final String other : List.of(envi.toString(), folder.resolve("disk.img").toString(), "a.tif", "a.gz",
			"b.tar.gz", "https://example.org/a.nii", "nii", "", golden("expected.json").toString()))
		{
			assertFalse(format.supportsOpen(other), other);
			assertFalse(io.getOpener(other) instanceof NiftiFormat, other);
		}
		assertFalse(format.supportsOpen((String) null));
		assertFalse(format.supportsSave("a.tif"));
		assertFalse(format.supportsSave("a.gz"));
		assertFalse(format.supportsSave("a text", "a.nii"));
		assertTrue(format.supportsSave(new ImagePlus("", new ByteProcessor(1, 1)), "a.NII.GZ"));
	}

	@Test
	void failuresAreOneMessage() throws IOException {
		final IOService io = context.service(IOService.class);
		final Path cut = Files.write(folder.resolve("cut.nii"), new byte[10]);
		assertTrue(
			assertThrows(IOException.class, () -> io.open(cut.toString())).getMessage().contains("cut.nii is cut short"));
		assertTrue(assertThrows(IOException.class,
			() -> io.save(new ImagePlus("", new ByteProcessor(1, 1)), folder.resolve("no folder/a.nii").toString()))
				.getMessage().contains("does not exist"));
	}

	/** Runs the command in this thread, which is the one that has an active image where there are no windows. */
	private Cancelable save(final String file) {
		final CommandModule module = (CommandModule) context.service(ModuleService.class)
			.createModule(context.service(CommandService.class).getCommand(SaveAsNifti.class));
		module.setInput("output_file", new File(file));
		module.run();
		return module;
	}

	@Test
	void theCommandSavesTheActiveImage() throws URISyntaxException, IOException {
		final ImagePlus image = (ImagePlus) context.service(IOService.class).open(golden("rotated.nii").toString());
		WindowManager.setTempCurrentImage(image);
		assertNull(save(folder.resolve("with space").toString()).getCancelReason());
		assertEquals(NiftiReader.read(golden("rotated.nii")).grid(),
			NiftiReader.read(folder.resolve("with space.nii.gz")).grid());
		assertTrue(save(folder.resolve("a.tif").toString()).getCancelReason().contains(".nii.gz, .nii, .hdr or .img"));
		assertTrue(save("").getCancelReason().contains("output_file"));
	}

	@Test
	void withoutAnImageThereIsNothingToSave() {
		assertTrue(save(folder.resolve("a.nii").toString()).getCancelReason().contains("no image to save"));
		assertFalse(Files.exists(folder.resolve("a.nii")));
	}
}
