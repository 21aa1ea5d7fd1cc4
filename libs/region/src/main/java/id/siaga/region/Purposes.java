package id.siaga.region;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything Siaga says and the parameters it has at that moment; a text may use them or leave them out.
 *
 * <p>{@code unit} short name of the unit · {@code tiket} ticket number · {@code batas} time of day with zone, "14.30
 * WIB" · {@code tautan} address of the tracking page or of the officer's page · {@code teks} what a person wrote ·
 * {@code langkah} one of the four public steps · {@code alasan} a reason · {@code instansi} an authority outside ·
 * {@code kontak} how to reach it · {@code menit_lewat}, {@code menit_sisa} whole minutes · {@code lewat}, {@code sisa}
 * "3 hari", "20 menit" · {@code tingkat} level 1 to 3 · {@code kategori} name of the category · {@code layanan},
 * {@code syarat}, {@code lama}, {@code biaya}, {@code tempat}, {@code catatan} a service's name, requirements (one a
 * line), duration, cost, place and what to check.
 */
final class Purposes {
    static final Map<String, Set<String>> PARAMETERS = Map.ofEntries(
            Map.entry("ack", Set.of("unit", "tiket", "batas", "tautan")),
            Map.entry("ack.triage", Set.of("tiket", "batas", "tautan")),
            Map.entry(
                    "service.answer",
                    Set.of(
                            "unit", "tiket", "batas", "tautan", "layanan", "syarat", "lama", "biaya", "tempat",
                            "catatan")),
            Map.entry("service.closed", Set.of("unit", "tiket", "tautan")),
            Map.entry("service.human", Set.of("unit", "tiket", "batas", "tautan")),
            Map.entry("status", Set.of("unit", "tiket", "langkah", "batas", "tautan")),
            Map.entry("reply", Set.of("unit", "tiket", "teks", "tautan")),
            Map.entry("ask", Set.of("unit", "tiket", "teks", "tautan")),
            Map.entry("resolved", Set.of("unit", "tiket", "teks", "tautan")),
            Map.entry("rejected", Set.of("unit", "tiket", "alasan", "tautan")),
            Map.entry("forwarded", Set.of("unit", "tiket", "instansi", "alasan", "tautan")),
            Map.entry("outside", Set.of("unit", "tiket", "instansi", "kontak", "batas", "tautan")),
            Map.entry("cancelled", Set.of("tiket", "tautan")),
            Map.entry("closed", Set.of("unit", "tiket", "tautan")),
            Map.entry("reopened", Set.of("unit", "tiket", "batas", "tautan")),
            Map.entry("greeting", Set.of("unit")),
            Map.entry("help", Set.of("unit")),
            Map.entry("danger", Set.of("unit")),
            Map.entry("not-found", Set.of("tiket")),
            Map.entry("feedback-thanks", Set.of("unit", "tiket")),
            Map.entry("window-closed", Set.of("unit", "tiket")),
            Map.entry("officer.assigned", Set.of("unit", "tiket", "kategori", "batas", "tautan")),
            Map.entry("officer.reminder", Set.of("unit", "tiket", "menit_sisa", "batas", "tautan")),
            Map.entry("officer.escalation", Set.of("unit", "tiket", "menit_lewat", "tingkat", "tautan")));

    /** Of promises only some regions keep; whoever has such a ladder must have the text. */
    static final Map<String, Set<String>> OF_LADDERS = Stream.of("resolution", "legal", "triage", "task", "outside")
            .flatMap(clock -> Stream.of("officer.reminder." + clock, "officer.escalation." + clock))
            .collect(Collectors.toUnmodifiableMap(
                    Function.identity(),
                    purpose -> purpose.startsWith("officer.reminder.")
                            ? Set.of("unit", "tiket", "sisa", "batas", "tautan")
                            : Set.of("unit", "tiket", "lewat", "batas", "tingkat", "tautan")));

    private Purposes() {}
}
