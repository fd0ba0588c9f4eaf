/** Activation likelihood estimation, one class per quantity of the papers: kernel, modelled activation, ALE, analytic null, p to z. */
package sc.fiji.neurometa.ale;
