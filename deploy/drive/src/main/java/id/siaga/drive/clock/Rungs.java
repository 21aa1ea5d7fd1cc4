package id.siaga.drive.clock;

import id.siaga.region.RegionPack;
import id.siaga.region.Rung;
import id.siaga.region.Unit;
import java.util.List;
import java.util.stream.Stream;

/**
 * The steps of the pack's ladder up to the first level, as columns for SQL: what a promise waits for, in order.
 *
 * @param fractions of the limit, the deadline itself being 1
 * @param units those with a head, whom the first level tells
 */
record Rungs(String[] ids, Double[] fractions, String[] units, String policyVersion) {
    static Rungs of(RegionPack pack) {
        List<Rung> reminders = pack.ladder().reminders();
        String firstLevel = pack.ladder().levels().getFirst().id();
        return new Rungs(
                Stream.concat(reminders.stream().map(Rung::id), Stream.of(firstLevel))
                        .toArray(String[]::new),
                Stream.concat(reminders.stream().map(Rung::fraction), Stream.of(1.0))
                        .toArray(Double[]::new),
                pack.units().all().stream()
                        .map(Unit::id)
                        .filter(unit -> pack.people().headOf(unit).isPresent())
                        .toArray(String[]::new),
                pack.version());
    }

    String firstLevel() {
        return ids[ids.length - 1];
    }
}
