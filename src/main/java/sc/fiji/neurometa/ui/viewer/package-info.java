/**
 * The windows of a finished result: stacks on anatomy, three views through one crosshair, and the browser of
 * clusters with their peaks, experiments and foci. A {@link sc.fiji.neurometa.ui.viewer.ResultModel} describes what
 * there is to look at; {@link sc.fiji.neurometa.ui.viewer.ResultViewer} opens it and a
 * {@link sc.fiji.neurometa.ui.viewer.Crosshair} ties the windows together. The kinds of analysis are not known here:
 * whoever adds one fills in a model. Nothing in these windows changes a result.
 */
package sc.fiji.neurometa.ui.viewer;
