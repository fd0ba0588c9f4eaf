// An ImageJ stack as NIfTI, and back. Argument: the folder for the file.
folder = getArgument();
newImage("ramp", "16-bit ramp", 64, 48, 20);
run("Properties...", "unit=mm pixel_width=2 pixel_height=2 voxel_depth=3");
run("Save as NIfTI", "output_file=[" + folder + File.separator + "ramp.nii.gz]");
close();
run("NIfTI...", "input_file=[" + folder + File.separator + "ramp.nii.gz]");
getVoxelSize(width, height, depth, unit);
print(getTitle() + ": " + getWidth() + " x " + getHeight() + " x " + nSlices + ", voxels of " + width + " x " + height
	+ " x " + depth + " " + unit);
