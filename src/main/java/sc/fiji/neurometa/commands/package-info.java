/** The menu commands, the ImageJ input plugin and the bridge to plain ImageJ. */
package sc.fiji.neurometa.commands;
