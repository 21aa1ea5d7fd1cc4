package id.siaga.reporting.api;

import id.siaga.region.RegionPack;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.ResponseHeader;

/** A map to point at, drawn when it is first asked for; which kecamatan, and no nearer. */
@Path("/api/v1/public/map")
@PermitAll
class MapResource {
    private final Uni<MapView> drawn;

    MapResource(RegionPack pack) {
        this.drawn = Uni.createFrom()
                .item(() -> MapView.of(pack.areas().outlines()))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .memoize()
                .indefinitely();
    }

    @GET
    @ResponseHeader(name = "Cache-Control", value = "public, max-age=86400")
    public Uni<MapView> map() {
        return drawn;
    }
}
