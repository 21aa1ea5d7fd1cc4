/** Drives a running local system from outside, as providers, citizens and officers would. For faults, benchmarks and tests. */
package id.siaga.drive;
