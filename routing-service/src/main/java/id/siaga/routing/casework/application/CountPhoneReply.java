package id.siaga.routing.casework.application;

import id.siaga.contracts.complaint.Actor;
import id.siaga.eventing.Tx;
import id.siaga.region.RegionPack;
import id.siaga.routing.casework.domain.Act;
import id.siaga.routing.casework.domain.Standing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** An answer from the unit's own phone counts like one from the page. Who held the phone is the unit's duty to know. */
@ApplicationScoped
public class CountPhoneReply {
    private final KeepComplaint keep;
    private final TeachRouting teach;
    private final RegionPack pack;

    CountPhoneReply(KeepComplaint keep, TeachRouting teach, RegionPack pack) {
        this.keep = keep;
        this.teach = teach;
        this.pack = pack;
    }

    /**
     * @param account the number it was sent from, whose unit is the actor
     * @return false when the complaint takes no answer any more
     */
    public Uni<Boolean> handle(Tx tx, UUID id, String channel, String account, String text, Instant at) {
        String unit = pack.accounts()
                .find(channel, account)
                .map(found -> found.unit())
                .orElse(account);
        return keep.existing(tx, id).chain(complaint -> {
            if (!complaint.can(Act.REPLY)) {
                return Uni.createFrom().item(false);
            }
            Standing before = complaint.standing();
            complaint.record(Act.REPLY, true, "phone", new Actor("unit:" + unit, "officer"), at, text);
            return keep.saved(tx, complaint)
                    .chain(() -> teach.from(tx, before, complaint, at))
                    .replaceWith(true);
        });
    }
}
