/** Reads what citizens write: everyday Indonesian made comparable, and stored queries over it. Plain Java and Lucene. */
package id.siaga.routing.decision.text;
