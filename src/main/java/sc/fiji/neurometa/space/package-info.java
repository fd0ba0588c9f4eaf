/** Where things are: voxel grids, affine and Talairach transforms, masks, volumes and label volumes. No files. */
package sc.fiji.neurometa.space;
