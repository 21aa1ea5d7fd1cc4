package id.siaga.intake.channel.open311;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.contracts.message.Location;
import id.siaga.intake.channel.Door;
import id.siaga.intake.channel.FiledReport;
import id.siaga.intake.channel.ReportFields;
import id.siaga.intake.channel.Reporter;
import id.siaga.intake.channel.open311.ServiceList.Offer;
import id.siaga.region.Category;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a report of a service request, or refuses it with the first reason in the order of GeoReport v2. */
final class RequestReader {
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_URL = 2_000;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s/]+(/\\S*)?");

    private RequestReader() {}

    static FiledReport read(Offer offer, JsonNode form) {
        ReportFields fields = new ReportFields(form);
        String jurisdiction = fields.text("jurisdiction_id", LONGEST_LINE);
        if (jurisdiction != null && !jurisdiction.equals(offer.jurisdiction())) {
            throw refused(404, "not found", "jurisdiction_id tidak dikenal.");
        }
        Category service = service(offer, fields.text("service_code", LONGEST_LINE));
        FiledReport report = report(service, fields);
        fields.wrong().entrySet().stream().findFirst().ifPresent(wrong -> {
            throw Refused.badRequest(wrong.getKey() + ": " + wrong.getValue());
        });
        return report;
    }

    private static Category service(Offer offer, String code) {
        if (code == null) {
            throw Refused.badRequest("service_code wajib diisi.");
        }
        return offer.find(code).orElseThrow(() -> refused(404, "not found", "service_code tidak dikenal."));
    }

    private static FiledReport report(Category service, ReportFields fields) {
        Location point = fields.point("lat", "long");
        String address = fields.text("address_string", LONGEST_LINE);
        String addressId = fields.text("address_id", LONGEST_LINE);
        if (point == null && address == null && addressId == null) {
            fields.refuse("lat", "Sertakan lat dan long, address_string, atau address_id.");
        }
        String text = lines(
                fields.text("description", LONGEST_DESCRIPTION),
                line("Kategori: ", service.name()),
                line("Lokasi: ", address == null ? addressId : address),
                line("Lampiran: ", link(fields)));
        return new FiledReport(Door.open("open311"), text, point, reporter(fields), false, false);
    }

    private static Reporter reporter(ReportFields fields) {
        String name = Stream.of(fields.text("first_name", LONGEST_LINE), fields.text("last_name", LONGEST_LINE))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return new Reporter(name.isEmpty() ? null : name, fields.phone("phone"), fields.email("email"));
    }

    /** Told, never fetched: its host is anybody's. */
    private static String link(ReportFields fields) {
        String link = fields.text("media_url", LONGEST_URL);
        if (link != null && !LINK.matcher(link).matches()) {
            fields.refuse("media_url", "Harus alamat http atau https.");
        }
        return link;
    }

    private static String line(String label, String content) {
        return content == null ? null : label + content;
    }

    private static String lines(String... lines) {
        return Stream.of(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    private static Refused refused(int status, String title, String why) {
        return new Refused(Problem.of(status, title, why));
    }
}
