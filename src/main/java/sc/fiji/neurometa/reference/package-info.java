/**
 * The data in the jar: masks, a template, atlases, sample literatures and a database, each with its licence and
 * source. Each class returns a ready object of {@code space} or {@code model} by name, read with the same readers as
 * files of users. The checksums of all files are held by a test, since results depend on them. Files of users are
 * opened by the commands, and nothing may be downloaded.
 */
package sc.fiji.neurometa.reference;
