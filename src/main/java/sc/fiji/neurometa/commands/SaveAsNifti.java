package sc.fiji.neurometa.commands;

import java.io.File;
import java.nio.file.Path;

import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import ij.WindowManager;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.bridge.NeuroMetaCommand;
import sc.fiji.neurometa.model.InputException;
import sc.fiji.neurometa.ui.NiftiSaver;

/** The command Save as NIfTI: the active image, of any type, as a NIfTI file. */
@Plugin(type = Command.class, label = "Save as NIfTI", visible = false, headless = true,
	description = "Saves the active image as a NIfTI or Analyze file.")
public class SaveAsNifti extends NeuroMetaCommand {

	@Parameter(label = "Save as", persist = false, style = "save",
		description = "File for the active image: .nii.gz (also where the name has no ending), .nii, or .hdr or .img " +
			"for a pair.")
	private File output_file;

	@Override
	protected void execute() {
		final ImagePlus image = WindowManager.getCurrentImage();
		if (image == null) throw new InputException("There is no image to save. Open or select one first.");
		NiftiSaver.save(image, withEnding(FileParameters.required("output_file", output_file)));
		image.changes = false;
	}

	private static Path withEnding(final Path file) {
		final String name = String.valueOf(file.getFileName());
		return name.contains(".") ? file : file.resolveSibling(name + ".nii.gz");
	}
}
