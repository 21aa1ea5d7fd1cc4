package id.siaga.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** Who owns an address. A phone and a user id seen together belong to one person from then on. */
final class People {
    private final Map<String, Person> byAddress = new Bounded<>(40_000);

    Person at(String address) {
        Person known = byAddress.get(address);
        return known != null ? known : Person.at(address);
    }

    Person seen(Person person) {
        Person known = person;
        if (person.userId() != null && byAddress.containsKey(person.userId())) {
            known = byAddress.get(person.userId());
        }
        if (person.phone() != null && byAddress.containsKey(person.phone())) {
            known = byAddress.get(person.phone());
        }
        Person now = known.with(person);
        if (now.phone() != null) {
            byAddress.put(now.phone(), now);
        }
        if (now.userId() != null) {
            byAddress.put(now.userId(), now);
        }
        return now;
    }

    /** A map that forgets its oldest entry when it is full, so that a long load run cannot fill the memory. */
    static final class Bounded<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;
        private final int limit;

        Bounded(int limit) {
            this.limit = limit;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > limit;
        }
    }
}
