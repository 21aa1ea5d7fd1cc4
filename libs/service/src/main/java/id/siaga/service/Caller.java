package id.siaga.service;

import id.siaga.region.RegionPack;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who asks: the person, their roles and the units whose work they may see. Read from the token, never from the request. */
@RequestScoped
public class Caller {
    private static final Set<String> KABUPATEN_WIDE = Set.of("operator", "executive", "auditor", "admin");

    private final SecurityIdentity identity;
    private final RegionPack pack;

    Caller(SecurityIdentity identity, RegionPack pack) {
        this.identity = identity;
        this.pack = pack;
    }

    /** The Keycloak subject, equal to the pack's person id. */
    public String person() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : "";
    }

    /** Null for people without a unit. */
    public String unit() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("unit") : null;
    }

    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** Sees every unit of the kabupaten. */
    public boolean seesAll() {
        return KABUPATEN_WIDE.stream().anyMatch(identity::hasRole);
    }

    /** The caller's unit and its children, for use inside a query; ignored where {@link #seesAll()}. */
    public Set<String> units() {
        String unit = unit();
        return unit == null ? Set.of() : pack.units().withDescendants(unit);
    }
}
