package id.siaga.sla.domain;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Every policy there has been; none is ever changed or removed. */
public interface InstalledPolicies {
    /** Newest first, from behind a version on; null begins with the newest. */
    Uni<List<InstalledPolicy>> latest(String behind, int limit);
}
