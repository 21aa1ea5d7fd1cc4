package id.siaga.region;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

public final class Accounts {
    private final List<Account> all;

    Accounts(List<Account> all) {
        this.all = List.copyOf(all);
    }

    public Optional<Account> find(String channel, String account) {
        return all.stream()
                .filter(a -> a.channel().equals(channel) && a.account().equals(account))
                .findFirst();
    }

    /** The account by which this unit talks on the channel. */
    public Optional<Account> ofUnit(String channel, String unit) {
        return all.stream()
                .filter(a -> a.channel().equals(channel) && a.unit().equals(unit))
                .findFirst();
    }

    public Collection<Account> all() {
        return all;
    }
}
