/** What the jar ships: masks, template, atlases, sample literatures, a database, each with its licence. */
package sc.fiji.neurometa.reference;
