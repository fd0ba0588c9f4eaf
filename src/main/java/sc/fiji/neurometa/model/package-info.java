/** The records of the domain: focus, experiment, literature. They need nothing but the JDK. */
package sc.fiji.neurometa.model;
