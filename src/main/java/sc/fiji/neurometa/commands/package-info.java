/**
 * The menu: a class for each entry of <i>Plugins &gt; NeuroMeta</i>, with its parameters, labels, defaults and help.
 * Fields are the keys of macros, and their names, types, defaults and choices are a contract with users that a test
 * holds. A command reads its input, passes it to {@link sc.fiji.neurometa.commands.run} and returns; it is a page
 * long at most. Parameters that several commands share are inherited from
 * {@link sc.fiji.neurometa.commands.AleParameters} and {@link sc.fiji.neurometa.commands.DatabaseParameters}.
 * Nothing that a Java program could want without a menu may come in.
 */
package sc.fiji.neurometa.commands;
