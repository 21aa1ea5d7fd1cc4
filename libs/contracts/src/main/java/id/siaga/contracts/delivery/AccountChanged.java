package id.siaga.contracts.delivery;

import id.siaga.contracts.Event;
import id.siaga.contracts.Require;
import java.time.Instant;

/** The provider changed something about one of our accounts: quality, ban, name, template. {@code detail} says which or how. */
public record AccountChanged(String channel, String account, String field, String code, Instant at, String detail)
        implements Event {
    public AccountChanged {
        Require.present("channel", channel);
        Require.present("account", account);
        Require.present("field", field);
        Require.present("at", at);
    }

    @Override
    public String key() {
        return account;
    }
}
