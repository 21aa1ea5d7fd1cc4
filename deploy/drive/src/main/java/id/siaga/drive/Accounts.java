package id.siaga.drive;

import id.siaga.region.Account;
import id.siaga.region.RegionPack;
import id.siaga.region.UnitKind;
import java.util.List;

/** Numbers of the running system's pack. */
public final class Accounts {
    private Accounts() {}

    public static List<String> ofKecamatan(RunningSystem system) {
        RegionPack pack = RegionPack.read(system.local().options().region());
        return pack.accounts().all().stream()
                .filter(account ->
                        pack.units().find(account.unit()).orElseThrow().kind() == UnitKind.KECAMATAN)
                .map(Account::account)
                .toList();
    }
}
