package id.siaga.region;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code accounts.csv}. No two units may share an account or a number. */
final class AccountsReader {
    private static final Set<String> CHANNELS =
            Set.of("whatsapp", "instagram", "facebook", "x", "telegram", "web", "open311");

    private final List<CsvRow> table;
    private final Units units;

    AccountsReader(Path folder, Units units, Problems problems) {
        this.units = units;
        this.table = CsvTable.read(
                folder, "accounts.csv", "channel,account,display_name,unit,phone", Set.of("phone"), problems);
    }

    Accounts read() {
        Map<String, CsvRow> seen = new HashMap<>();
        Map<String, CsvRow> phones = new HashMap<>();
        List<Account> accounts = new ArrayList<>();
        for (CsvRow row : table) {
            String phone = row.text("phone");
            check(row);
            boolean isNew = PackReader.isFirst(seen, row.text("channel") + " " + row.text("account"), row);
            if (!phone.isEmpty()) {
                isNew &= PackReader.isFirst(phones, row.text("channel") + " " + phone, row);
            }
            if (isNew) {
                accounts.add(new Account(
                        row.text("channel"), row.text("account"), row.text("display_name"), row.text("unit"), phone));
            }
        }
        return new Accounts(accounts, units);
    }

    private void check(CsvRow row) {
        if (!CHANNELS.contains(row.text("channel"))) {
            row.problem("the channel " + row.text("channel") + " is unknown");
        }
        if (units.find(row.text("unit")).isEmpty()) {
            row.problem("the unit " + row.text("unit") + " is unknown");
        }
        if (!row.text("phone").matches("[0-9]{0,15}")) {
            row.problem("a phone is digits with country code");
        }
    }
}
