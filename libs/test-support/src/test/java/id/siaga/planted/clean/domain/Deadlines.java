package id.siaga.planted.clean.domain;

import io.smallrye.mutiny.Uni;

public interface Deadlines {
    Uni<Deadline> earliest();
}
