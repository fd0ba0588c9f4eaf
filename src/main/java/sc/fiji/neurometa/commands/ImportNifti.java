package sc.fiji.neurometa.commands;

import java.io.File;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;
import sc.fiji.neurometa.commands.bridge.FileParameters;
import sc.fiji.neurometa.commands.bridge.NeuroMetaCommand;
import sc.fiji.neurometa.ui.NiftiStacks;

/** The command File > Import > NIfTI...: a NIfTI or Analyze file as a stack. */
@Plugin(type = Command.class, label = "NIfTI...", visible = false, headless = true,
	description = "Opens a NIfTI or Analyze file as a stack in millimetres.")
public class ImportNifti extends NeuroMetaCommand {

	@Parameter(label = "File", persist = false,
		description = "A NIfTI-1, NIfTI-2 or Analyze file: .nii, .nii.gz, or either file of a .hdr and .img pair.")
	private File input_file;

	@Parameter(type = ItemIO.OUTPUT, label = "Image", description = "The stack, calibrated in millimetres.")
	private ImagePlus image;

	@Override
	protected void execute() {
		image = NiftiStacks.open(FileParameters.required("input_file", input_file));
	}
}
