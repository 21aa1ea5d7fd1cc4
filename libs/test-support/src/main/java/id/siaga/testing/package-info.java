/** What every test of Siaga stands on: real servers, a clock that moves, tokens, samples and the architecture rules. */
package id.siaga.testing;
