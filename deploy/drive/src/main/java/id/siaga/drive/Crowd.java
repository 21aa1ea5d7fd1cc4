package id.siaga.drive;

import java.time.Clock;
import java.util.List;

/** Citizens who each write once, to one kecamatan after the other. Numbers are simulated and differ between runs. */
public final class Crowd {
    private static final List<String> TROUBLES = List.of(
            "Jalan berlubang di depan balai desa, sudah ada yang jatuh",
            "Lampu jalan mati sudah seminggu di pertigaan pasar",
            "Sampah menumpuk di pinggir sungai dekat jembatan",
            "Saluran air tersumbat, rumah warga kebanjiran",
            "Antrean layanan KTP lama sekali hari ini");

    private final List<String> accounts;
    private final long run;
    private final Clock clock;

    /** @param accounts phone_number_ids to write to */
    public Crowd(List<String> accounts, Clock clock) {
        this.accounts = List.copyOf(accounts);
        this.clock = clock;
        this.run = clock.millis() / 1000 % 100_000_000L;
    }

    public CitizenText message(int number) {
        String phone = "62800%08d%04d".formatted(run, number);
        return new CitizenText(
                "wamid.drive." + run + "." + number,
                accounts.get(number % accounts.size()),
                phone,
                TROUBLES.get(number % TROUBLES.size()) + ", kode k" + run + "x" + number + "x",
                clock.instant());
    }

    /** A word that only this message's text has. */
    public static String wordOf(CitizenText message) {
        return message.text().substring(message.text().lastIndexOf(' ') + 1);
    }
}
