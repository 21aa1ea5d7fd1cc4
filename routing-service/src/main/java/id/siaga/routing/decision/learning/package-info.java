/**
 * Learns from what people decided which leads fit which words: three small experts and a mixture of them, corrected one
 * complaint at a time. Deterministic, without network; rebuilt by replaying the examples in order.
 */
package id.siaga.routing.decision.learning;
