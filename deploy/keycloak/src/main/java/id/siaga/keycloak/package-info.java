/** The realm of a region: everybody in the pack who logs in, and the two clients they log in with. */
package id.siaga.keycloak;
