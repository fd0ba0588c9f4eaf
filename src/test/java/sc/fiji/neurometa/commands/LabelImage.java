package sc.fiji.neurometa.commands;

import java.nio.file.Path;

import sc.fiji.neurometa.io.nifti.NiftiType;
import sc.fiji.neurometa.io.nifti.NiftiWriter;
import sc.fiji.neurometa.model.Space;
import sc.fiji.neurometa.reference.ReferenceMasks;
import sc.fiji.neurometa.space.Mask;

/** An image of labels: 1 left and in the very front, 3 right and in the very front, nothing behind. */
record LabelImage(Path file) {

	void write() {
		final Mask mask = ReferenceMasks.mni152();
		final double[] labels = new double[mask.size()];
		for (int i = 0; i < labels.length; i++) {
			final double[] mm = mask.grid().centreMm(mask.voxel(i));
			if (mm[1] > 58) labels[i] = mm[0] < 0 ? 1 : 3;
		}
		NiftiWriter.write(file, mask.volume(labels, 0), Space.MNI, NiftiType.INT16, "labels");
	}
}
