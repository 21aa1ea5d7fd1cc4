package id.siaga.keycloak;

import id.siaga.region.Person;
import id.siaga.region.RegionPack;
import java.util.List;
import java.util.Set;

/** Somebody who logs in. The id becomes the token's {@code sub}, the person's id everywhere in Siaga. */
record Account(String id, String username, String name, String unit, Set<String> roles, String email) {
    static List<Account> of(RegionPack pack) {
        return pack.people().all().stream()
                .filter(Person::logsIn)
                .map(person -> new Account(
                        person.id(), person.username(), person.name(), person.unit(), person.roles(), person.email()))
                .toList();
    }
}
