package id.siaga.routing.casework.domain;

import id.siaga.eventing.Tx;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** What came with reports without a chat. */
public interface FiledReports {
    Uni<Void> add(Tx tx, UUID complaint, FiledReport report);

    Uni<Optional<FiledReport>> find(Tx tx, UUID complaint);
}
