package id.siaga.notification.application;

import id.siaga.eventing.InOrder;
import id.siaga.eventing.Tx;
import id.siaga.notification.domain.Alert;
import id.siaga.notification.domain.Audience;
import id.siaga.notification.domain.NewNotification;
import id.siaga.region.Account;
import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;

/** Tells each person of an alert's audience once, by the kabupaten's own WhatsApp account. */
@ApplicationScoped
public class AlertOfficers {
    private static final String CHANNEL = "whatsapp";

    private final Enqueue enqueue;
    private final RegionPack pack;

    AlertOfficers(Enqueue enqueue, RegionPack pack) {
        this.enqueue = enqueue;
        this.pack = pack;
    }

    public Uni<Void> handle(Tx tx, Alert alert) {
        return InOrder.each(alert.audience(), person -> enqueue.handle(tx, to(person, alert)));
    }

    private NewNotification to(String person, Alert alert) {
        Map<String, String> params = new HashMap<>(alert.params());
        params.put(
                "unit",
                pack.units()
                        .find(alert.unit())
                        .map(Unit::shortName)
                        .orElse(pack.units().top().shortName()));
        return new NewNotification(
                alert.key() + ":" + person,
                alert.complaint(),
                person,
                Audience.OFFICER,
                alert.purpose(),
                CHANNEL,
                account(),
                null,
                params,
                alert.at());
    }

    private String account() {
        return pack.accounts()
                .ofUnit(CHANNEL, pack.units().top().id())
                .map(Account::account)
                .orElseThrow(() -> new IllegalStateException(
                        "the pack has no whatsapp account of its top unit; the alert is parked until it has"));
    }
}
