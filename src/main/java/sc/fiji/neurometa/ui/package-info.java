/** What people look at: image stacks, tables, pictures. AWT, Swing and ImageJ live only here and in the commands. */
package sc.fiji.neurometa.ui;
