/**
 * Geometry in millimetres and voxels: grids, masks, volumes, label volumes, affine and Talairach transforms.
 * Everything above speaks of a voxel by its ordinal in a {@link sc.fiji.neurometa.space.Mask}, from 0 to the size of
 * the mask less 1; only this package knows how ordinals, grid numbers and millimetres translate.
 * {@link sc.fiji.neurometa.space.Workers} lives here, too, because every computation over voxels is split by it. No
 * files, no statistics and no drawing may come in.
 */
package sc.fiji.neurometa.space;
