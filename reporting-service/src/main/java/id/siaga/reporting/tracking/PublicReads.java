package id.siaga.reporting.tracking;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** What everybody may read. */
public interface PublicReads {
    /** @param token 128 bits; whoever knows it is the reporter or was given it */
    Uni<Optional<PublicComplaint>> complaint(String token);

    /** Units that received something in the last 30 days, the most punctual first. */
    Uni<List<UnitRecord>> units();
}
