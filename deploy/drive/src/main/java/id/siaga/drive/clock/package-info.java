/** What measuring and breaking the clocks have in common: a system of its own, clocks by the million, and a judge. */
package id.siaga.drive.clock;
