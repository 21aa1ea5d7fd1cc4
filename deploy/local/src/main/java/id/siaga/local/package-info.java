/** The launcher behind {@code ./siaga}: the whole system as processes of this machine, without containers. */
package id.siaga.local;
