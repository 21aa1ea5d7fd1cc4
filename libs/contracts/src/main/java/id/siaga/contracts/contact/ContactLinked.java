package id.siaga.contracts.contact;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;
import java.util.List;

/** The addresses of a citizen or an official, whole, newest version wins. */
public record ContactLinked(String person, long version, List<Address> addresses, Instant at) implements Event {
    public ContactLinked {
        Require.present("person", person);
        Require.present("at", at);
        addresses = Require.copy(addresses);
    }

    @Override
    public String key() {
        return person;
    }
}
