package id.siaga.region;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The numbers and pages a pack lists, and what every region has without a list: the form, other systems, the counters. */
public final class Accounts {
    private final List<Account> all;
    private final Units units;

    Accounts(List<Account> all, Units units) {
        this.all = List.copyOf(all);
        this.units = units;
    }

    public Optional<Account> find(String channel, String account) {
        return all.stream()
                .filter(a -> a.channel().equals(channel) && a.account().equals(account))
                .findFirst()
                .or(() -> door(channel, account));
    }

    /** The public form and other systems come in at the kabupaten, and each unit has a counter. */
    private Optional<Account> door(String channel, String account) {
        Optional<Unit> unit = switch (channel) {
            case "web", "open311" -> channel.equals(account) ? Optional.of(units.top()) : Optional.empty();
            case "counter" -> units.find(account);
            default -> Optional.empty();
        };
        return unit.map(owner -> new Account(channel, account, owner.name(), owner.id(), ""));
    }

    /** The account by which this unit talks on the channel. */
    public Optional<Account> ofUnit(String channel, String unit) {
        return all.stream()
                .filter(a -> a.channel().equals(channel) && a.unit().equals(unit))
                .findFirst();
    }

    /** What is published to write to. */
    public Collection<Account> all() {
        return all;
    }
}
