package id.siaga.reporting.api;

import id.siaga.region.Account;
import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import id.siaga.reporting.config.ReportingConfig;
import id.siaga.reporting.tracking.PublicComplaint;
import id.siaga.reporting.tracking.PublicReads;
import id.siaga.reporting.tracking.UnitRecord;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What everybody may read without logging in: figures, numbers to write to, and one's own complaint by its token. */
@Path("/api/v1/public")
@PermitAll
class PublicResource {
    /** 128 bits in base64url or hex. */
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    private final PublicReads reads;
    private final RegionPack pack;
    private final ReportingConfig config;

    PublicResource(PublicReads reads, RegionPack pack, ReportingConfig config) {
        this.reads = reads;
        this.pack = pack;
        this.config = config;
    }

    record League(List<UnitRecord> items, String next) {}

    /** @param phone as printed on the poster, digits with country code; may be empty */
    record PublishedNumber(
            String channel, String name, String phone, String unit, String unitName, String kind, String remit) {}

    record Numbers(List<PublishedNumber> items, String next) {}

    /** What the pages' log-in needs; nothing secret. */
    record PageConfig(String authServerUrl, String realm, String clientId, String region, String zone) {}

    @GET
    @Path("complaints/{token}")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Uni<PublicComplaint> complaint(@PathParam("token") String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw Refused.notFound();
        }
        return reads.complaint(token).map(found -> found.orElseThrow(PublicResource::notYet));
    }

    /** A token is promised before its complaint is here, and nobody can tell a new one from a wrong one. */
    private static Refused notYet() {
        return new Refused(Problem.of(404, "not found", "Sedang dicatat, atau tautannya keliru. Coba lagi sebentar."));
    }

    @GET
    @Path("units")
    @ResponseHeader(name = "Cache-Control", value = "public, max-age=30")
    public Uni<League> units() {
        return reads.units().map(items -> new League(items, null));
    }

    @GET
    @Path("accounts")
    @ResponseHeader(name = "Cache-Control", value = "public, max-age=300")
    public Numbers accounts() {
        return new Numbers(pack.accounts().all().stream().map(this::number).toList(), null);
    }

    private PublishedNumber number(Account account) {
        Unit unit = pack.units().find(account.unit()).orElseThrow();
        return new PublishedNumber(
                account.channel(),
                account.displayName(),
                account.phone(),
                unit.id(),
                unit.name(),
                unit.kind().name().toLowerCase(java.util.Locale.ROOT),
                unit.remit());
    }

    @GET
    @Path("config")
    @ResponseHeader(name = "Cache-Control", value = "public, max-age=60")
    public PageConfig config() {
        return new PageConfig(
                config.auth().url(),
                config.auth().realm(),
                config.auth().clientId(),
                pack.name(),
                pack.zone().getId());
    }
}
