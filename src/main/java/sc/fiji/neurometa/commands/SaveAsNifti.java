package sc.fiji.neurometa.commands;

import java.io.File;
import java.nio.file.Path;

import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.WindowManager;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.NiftiSaver;

/** Saves the active image, of any type, as a NIfTI file. */
@Plugin(type = Command.class, menuPath = "Plugins>NeuroMeta>Save as NIfTI", headless = true)
public class SaveAsNifti extends NeuroMetaCommand {

	@Parameter(label = "Save as", persist = false, style = "save",
		description = "File for the active image: .nii.gz (also where the name has no ending), .nii, or .hdr or .img " +
			"for a pair.")
	private File output_file;

	@Override
	protected void execute() {
		final ImagePlus image = WindowManager.getCurrentImage();
		if (image == null) throw new InputException("There is no image to save. Open or select one first.");
		if (output_file == null || output_file.getPath().isEmpty()) throw new InputException(
			"No file to save to. Give output_file, a name that ends in .nii.gz or .nii.");
		NiftiSaver.save(image, withEnding(output_file));
		image.changes = false;
	}

	private static Path withEnding(final File file) {
		final String name = file.getName();
		return name.contains(".") ? file.toPath() : file.toPath().resolveSibling(name + ".nii.gz");
	}
}
