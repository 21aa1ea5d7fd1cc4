package id.siaga.routing.duty.persistence;

import id.siaga.eventing.Tx;
import id.siaga.routing.duty.application.Roster;
import id.siaga.routing.persistence.SessionTx;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class SessionRoster implements Roster {
    private static final String SEEDED = """
            INSERT INTO seeded_pack (version, seeded_at) VALUES ($1, siaga.clock()) ON CONFLICT (version) DO NOTHING""";
    private static final String OFFICIAL = """
            INSERT INTO official (person, version, fingerprint) VALUES ($1, 1, $2)
            ON CONFLICT (person) DO UPDATE SET version = official.version + 1, fingerprint = excluded.fingerprint
             WHERE official.fingerprint <> excluded.fingerprint
            RETURNING version""";
    private static final String DUTY = """
            INSERT INTO duty (unit, version, head, deputy, on_duty)
            SELECT CAST($1 AS text), 1, u.head, u.deputy, u.on_duty
              FROM (SELECT CAST($2 AS text) AS head, CAST($3 AS text) AS deputy, CAST($4 AS text) AS on_duty) u
             WHERE coalesce(u.head, u.deputy, u.on_duty) IS NOT NULL
                OR EXISTS (SELECT 1 FROM duty WHERE unit = CAST($1 AS text))
            ON CONFLICT (unit) DO UPDATE SET version = duty.version + 1, head = excluded.head,
                                             deputy = excluded.deputy, on_duty = excluded.on_duty
             WHERE (duty.head, duty.deputy, duty.on_duty)
                   IS DISTINCT FROM (excluded.head, excluded.deputy, excluded.on_duty)
            RETURNING version""";

    @Override
    public Uni<Boolean> isSeeded(Tx tx, String packVersion) {
        return tx.any("SELECT 1 FROM seeded_pack WHERE version = $1", packVersion);
    }

    @Override
    public Uni<Void> seeded(Tx tx, String packVersion) {
        return tx.execute(SEEDED, packVersion).replaceWithVoid();
    }

    @Override
    public Uni<Long> official(Tx tx, String person, String fingerprint) {
        return version(tx, OFFICIAL, person, fingerprint);
    }

    @Override
    public Uni<Long> duty(Tx tx, String unit, String head, String deputy, String onDuty) {
        return version(tx, DUTY, unit, head, deputy, onDuty);
    }

    private static Uni<Long> version(Tx tx, String sql, Object... parameters) {
        return SessionTx.of(tx)
                .rows(sql, parameters)
                .map(rows -> rows.isEmpty() ? 0L : rows.getFirst().number("version"));
    }
}
