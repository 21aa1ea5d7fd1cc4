package id.siaga.contracts.contact;

import id.siaga.contracts.Require;

/** One way to reach a person. {@code address} is sealed; {@code kind} is phone or user_id. */
public record Address(String channel, String conversation, String kind, String address) {
    public Address {
        Require.present("channel", channel);
        Require.present("kind", kind);
        Require.present("address", address);
    }
}
