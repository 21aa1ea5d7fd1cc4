package id.siaga.intake.channel;

import id.siaga.service.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Kafka has not acknowledged it: whoever sent it must send it again. */
public final class ComeAgain {
    public static final Problem PROBLEM = Problem.of(503, "service unavailable", "Belum tersimpan. Kirim ulang nanti.");
    static final String SECONDS = "5";

    private ComeAgain() {}

    /** As a problem; who was promised another format puts its own words in. */
    public static Response.ResponseBuilder answer() {
        return Response.status(PROBLEM.status())
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .type(Problem.MEDIA_TYPE)
                .entity(PROBLEM);
    }
}
