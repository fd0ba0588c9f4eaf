/** What the ImageJ 1 bridge is made of: macro options, a dialog made from a command's parameters, and progress. */
package sc.fiji.neurometa.commands.bridge;
