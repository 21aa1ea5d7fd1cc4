/** Judges the routing by labelled complaints. Prints figures and labels, never a word of a complaint. */
package id.siaga.evaluate;
