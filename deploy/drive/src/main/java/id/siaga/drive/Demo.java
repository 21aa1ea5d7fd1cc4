package id.siaga.drive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** {@code ./siaga demo}: plays a scripted day into the running system, so that pages and phones have something to show. */
public final class Demo {
    private record Report(String phone, String name, String account, String text, String officer, String answer) {}

    private static final List<Report> DAY = List.of(
            new Report(
                    "6280000090001",
                    "Sri",
                    "1000000351025",
                    "Jalan rusak parah di depan balai desa Kaligung, banyak yang jatuh",
                    "petugas.blimbingsari",
                    "Terima kasih, tim kami berangkat pagi ini untuk menambal jalan."),
            new Report(
                    "6280000090002",
                    "Agus",
                    "1000000351014",
                    "Lampu jalan mati di pertigaan pasar Rogojampi sudah seminggu",
                    null,
                    null),
            new Report(
                    "6280000090003",
                    "Lestari",
                    "1000000351000",
                    "Sampah menumpuk di pinggir sungai dekat jembatan Desa Kaligung",
                    null,
                    null),
            new Report(
                    "6280000090004",
                    "Bu Tini",
                    "1000000351000",
                    "Bagaimana ini kok tidak ada yang datang?",
                    null,
                    null),
            new Report(
                    "6280000090005",
                    "Wahyu",
                    "1000000351016",
                    "Saluran air di depan sekolah tersumbat, jalan tergenang",
                    null,
                    null));
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    private final SimulatedProvider provider;
    private final RunningSystem system;
    private final PrintStream out;

    private Demo(RunningSystem system, PrintStream out) {
        this.system = system;
        this.provider = system.provider();
        this.out = out;
    }

    public static void main(String[] arguments) {
        new Demo(RunningSystem.here(), System.out).play();
    }

    private void play() {
        DAY.forEach(this::report);
        out.println();
        out.println("Papan:    " + system.local().gateway().resolve("/papan") + "   (operator / operator)");
        out.println("Petugas:  " + system.local().gateway().resolve("/petugas") + "   (petugas.rogojampi)");
        out.println("HP warga: " + system.local().simulator());
    }

    private void report(Report report) {
        int before = provider.sentTo(report.phone()).size();
        provider.write(report.phone(), report.name(), report.account(), report.text());
        out.println(report.name() + " menulis: " + report.text());
        boolean answered =
                Patience.until(AT_MOST, () -> provider.sentTo(report.phone()).size() > before);
        out.println(answered ? "  -> " + lastSentTo(report.phone()) : "  -> belum ada balasan (lihat ./siaga status)");
        if (report.officer() != null) {
            answer(report);
        }
    }

    private void answer(Report report) {
        OfficerClient officer = system.as(report.officer());
        for (JsonNode complaint :
                officer.get("/api/v1/complaints?state=ASSIGNED&limit=50").json().path("items")) {
            if (report.text().startsWith(complaint.path("excerpt").asText("-").replace("…", ""))) {
                String id = complaint.path("id").asText();
                officer.act(id, complaint.path("version").asLong(), "reply", report.answer());
                out.println("  " + report.officer() + " menjawab "
                        + complaint.path("ticket").asText());
                return;
            }
        }
    }

    private String lastSentTo(String phone) {
        return provider.sentTo(phone).getLast().path("text").asText().replace('\n', ' ');
    }
}
