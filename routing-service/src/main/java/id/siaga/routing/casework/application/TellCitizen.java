package id.siaga.routing.casework.application;

import id.siaga.contracts.conversation.ReplyRequested;
import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import id.siaga.routing.casework.domain.Complaint;
import id.siaga.routing.casework.domain.Origin;
import id.siaga.routing.casework.domain.Standing;
import id.siaga.routing.config.RoutingConfig;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Decides that a citizen hears something; notification decides how. Without a chat the tracking page says it. */
@ApplicationScoped
public class TellCitizen {
    private static final DateTimeFormatter TIME_OF_DAY = DateTimeFormatter.ofPattern("HH.mm z", Locale.ENGLISH);

    private final Outbox outbox;
    private final RegionPack pack;
    private final String publicUrl;

    TellCitizen(Outbox outbox, RegionPack pack, RoutingConfig config) {
        this.outbox = outbox;
        this.pack = pack;
        this.publicUrl = config.publicUrl();
    }

    /** Something about a complaint. */
    public Uni<Void> about(Tx tx, Complaint complaint, String purpose, Instant at) {
        return about(tx, complaint, purpose, null, Map.of(), at);
    }

    /**
     * @param text what a person wrote, or null
     * @param more parameters beside unit, tiket, batas, tautan and langkah
     */
    public Uni<Void> about(
            Tx tx, Complaint complaint, String purpose, String text, Map<String, String> more, Instant at) {
        Standing standing = complaint.standing();
        Map<String, String> params = new HashMap<>(more);
        params.put("unit", unitName(standing.unit()));
        params.put("tiket", complaint.filing().ticket());
        params.put("batas", TIME_OF_DAY.format(standing.promise().dueAt().atZone(pack.zone())));
        params.put("tautan", publicUrl + "/lacak/" + complaint.filing().token());
        params.put("langkah", standing.state().step(standing.verified()));
        String id = complaint.filing().id().toString();
        return tell(tx, complaint.filing().origin(), id, purpose, params, text, at);
    }

    /** Something about no complaint: a greeting, help, a ticket that is not there. */
    public Uni<Void> freely(Tx tx, Origin origin, String purpose, Map<String, String> more, Instant at) {
        String unit = pack.accounts()
                .find(origin.channel(), origin.account())
                .map(account -> account.unit())
                .orElse(null);
        Map<String, String> params = new HashMap<>(more);
        params.put("unit", unitName(unit));
        return tell(tx, origin, null, purpose, params, null, at);
    }

    /** An unassigned complaint is the kabupaten's. */
    private String unitName(String unit) {
        return pack.units()
                .find(unit)
                .map(Unit::shortName)
                .orElse(pack.units().top().shortName());
    }

    private Uni<Void> tell(
            Tx tx,
            Origin origin,
            String complaint,
            String purpose,
            Map<String, String> params,
            String text,
            Instant at) {
        if (!origin.hasChat()) {
            return Uni.createFrom().voidItem();
        }
        return outbox.append(
                tx,
                new ReplyRequested(
                        UUID.randomUUID().toString(),
                        origin.conversation(),
                        origin.citizen().toString(),
                        origin.channel(),
                        origin.account(),
                        complaint,
                        purpose,
                        params,
                        text,
                        at));
    }
}
