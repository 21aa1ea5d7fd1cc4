package id.siaga.routing.duty.application;

import id.siaga.contracts.contact.Address;
import id.siaga.contracts.contact.ContactLinked;
import id.siaga.contracts.duty.DutyChanged;
import id.siaga.eventing.InOrder;
import id.siaga.eventing.Outbox;
import id.siaga.eventing.Tx;
import id.siaga.eventing.UnitOfWork;
import id.siaga.eventing.sealing.BlindIndex;
import id.siaga.eventing.sealing.Sealing;
import id.siaga.region.Person;
import id.siaga.region.RegionPack;
import id.siaga.region.Unit;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells everybody who works where and how they are reached: once per pack version, and only what changed. */
@ApplicationScoped
public class SeedPeople {
    private final UnitOfWork unitOfWork;
    private final Roster roster;
    private final RegionPack pack;
    private final Outbox outbox;
    private final Sealing sealing;
    private final BlindIndex blindIndex;

    SeedPeople(
            UnitOfWork unitOfWork,
            Roster roster,
            RegionPack pack,
            Outbox outbox,
            Sealing sealing,
            BlindIndex blindIndex) {
        this.unitOfWork = unitOfWork;
        this.roster = roster;
        this.pack = pack;
        this.outbox = outbox;
        this.sealing = sealing;
        this.blindIndex = blindIndex;
    }

    /** A transaction per person and unit: together they would outlast the limit that keeps watermarks moving. */
    public Uni<Void> handle() {
        return unitOfWork
                .run(tx -> roster.isSeeded(tx, pack.version()))
                .chain(seeded -> seeded ? Uni.createFrom().voidItem() : seed());
    }

    private Uni<Void> seed() {
        return InOrder.each(pack.people().all(), this::official)
                .chain(() -> InOrder.each(pack.units().all(), this::duty))
                .chain(() -> unitOfWork.run(tx -> roster.seeded(tx, pack.version())));
    }

    private Uni<Void> official(Person person) {
        return unitOfWork.run(tx -> tx.instant().chain(at -> official(tx, person, at)));
    }

    private Uni<Void> duty(Unit unit) {
        return unitOfWork.run(tx -> tx.instant().chain(at -> duty(tx, unit, at)));
    }

    private Uni<Void> official(Tx tx, Person person, Instant at) {
        if (person.phone().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return roster.official(tx, person.id(), blindIndex.of(person.phone()))
                .chain(version -> version == 0
                        ? Uni.createFrom().voidItem()
                        : outbox.append(tx, new ContactLinked(person.id(), version, addresses(person), at)));
    }

    private List<Address> addresses(Person person) {
        return List.of(new Address("whatsapp", null, "phone", sealing.seal(person.phone())));
    }

    private Uni<Void> duty(Tx tx, Unit unit, Instant at) {
        String head = id(pack.people().headOf(unit.id()));
        String deputy = id(pack.people().deputyOf(unit.id()));
        String onDuty = id(pack.people().onDuty(unit.id()));
        return roster.duty(tx, unit.id(), head, deputy, onDuty)
                .chain(version -> version == 0
                        ? Uni.createFrom().voidItem()
                        : outbox.append(tx, new DutyChanged(unit.id(), version, head, deputy, onDuty, at)));
    }

    private static String id(Optional<Person> person) {
        return person.map(Person::id).orElse(null);
    }
}
