/** What the jar ships: masks, template, atlases, sample literatures, each with its licence. */
package sc.fiji.neurometa.reference;
