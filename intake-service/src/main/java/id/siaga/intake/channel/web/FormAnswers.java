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
            <title>Belum terkirim · Siaga</title></head><body><h1>Laporan belum terkirim</h1><p>%s</p>
            <p>Tekan tombol kembali: tulisan Anda masih ada di formulir.</p></body></html>
            """;

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
        return answer(refused.problem(), page).build();
    }

    static Response notStored(boolean page) {
        return answer(ComeAgain.PROBLEM, page)
                .header(HttpHeaders.RETRY_AFTER, ComeAgain.SECONDS)
                .build();
    }

    /** None of our sentences holds what somebody else wrote. */
    private static Response.ResponseBuilder answer(Problem problem, boolean page) {
        Response.ResponseBuilder answer = Response.status(problem.status());
        return page
                ? answer.type("text/html;charset=UTF-8").entity(PAGE.formatted(problem.detail()))
                : answer.type(Problem.MEDIA_TYPE).entity(problem);
    }
}
