package id.siaga.contracts.complaint;

import id.siaga.contracts.Require;

/** Who acted: a person by opaque id, or the system. {@code role} is officer, unit-head, operator, citizen or system. */
public record Actor(String id, String role) {
    public Actor {
        Require.present("id", id);
        Require.present("role", role);
    }
}
