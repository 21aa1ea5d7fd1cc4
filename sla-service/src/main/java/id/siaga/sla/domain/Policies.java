package id.siaga.sla.domain;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.util.Collection;

/** What was installed, by version: a changed pack changes nothing about promises already given. */
public interface Policies {
    /** The ladders of these promises. */
    Uni<LadderBook> book(Tx tx, Collection<Promise> promises);
}
