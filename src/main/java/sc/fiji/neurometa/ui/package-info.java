/**
 * What ImageJ and its windows need: stacks, tables and pictures from volumes, colours, lookup tables, the layout of
 * windows, and pages of the documentation on screen. A volume comes in and an ImageJ image with calibration, lookup
 * table and NIfTI header comes out; saving goes the other way. From here on, and only from here on, AWT, Swing and
 * ImageJ may be used. Nothing may be computed here that changes a result, and every class must be usable without a
 * display unless it says otherwise.
 */
package sc.fiji.neurometa.ui;
