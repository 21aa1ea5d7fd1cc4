package id.siaga.intake.channel.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.siaga.intake.channel.ComeAgain;
import id.siaga.intake.channel.Receipt;
import id.siaga.intake.config.IntakeConfig;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What the sender of a form is told: a program in JSON, a browser without script by a page. */
@ApplicationScoped
class FormAnswers {
    private static final String PAGE = """
            <!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%1$s · Siaga</title></head><body><h1>%1$s</h1><p>%2$s</p>
            <p>Tekan tombol kembali: tulisan Anda masih ada di formulir. Foto mungkin perlu dipilih lagi.</p></body></html>
            """;
    private static final String HTML = "text/html;charset=UTF-8";
    /** Who waits no longer does not know what Kafka took; a form without script has no key that would make two one. */
    private static final String NOT_SURE =
            "Laporan Anda belum tentu tercatat: penyimpanan kami penuh atau tidak menjawab pada waktunya. Tunggu sebentar "
                    + "lalu kirim lagi. Kalau laporan Anda lalu tercatat dua kali, petugas dapat menggabungkannya.";

    private final String publicUrl;

    FormAnswers(IntakeConfig config) {
        this.publicUrl = config.publicUrl();
    }

    /**
     * @param tracking where to see what becomes of it
     * @param detail for the person
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Taken(String token, String tracking, String detail) {}

    static boolean wantsPage(HttpServerRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML);
    }

    Response taken(Receipt receipt, boolean page) {
        String tracking = publicUrl + "/lacak/" + receipt.token();
        if (page) {
            return Response.status(Response.Status.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, tracking)
                    .build();
        }
        return Response.accepted(new Taken(receipt.token(), tracking, "Laporan Anda diterima dan sedang dicatat."))
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.LOCATION, tracking)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    static Response refused(Refused refused, boolean page) {
        Problem problem = refused.problem();
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        return (page ? page(answer, "Laporan belum terkirim", problem.detail()) : answer).build();
    }

    static Response notStored(boolean page) {
        Response.ResponseBuilder answer = ComeAgain.answer();
        return (page ? page(answer, "Laporan belum pasti terkirim", NOT_SURE) : answer).build();
    }

    /** None of our sentences holds what somebody else wrote. */
    private static Response.ResponseBuilder page(Response.ResponseBuilder answer, String title, String sentence) {
        return answer.type(HTML).entity(PAGE.formatted(title, sentence));
    }
}
