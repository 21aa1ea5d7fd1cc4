package id.siaga.service;

import java.util.Map;

/** A request that is not carried out; the caller gets the problem as it stands here. */
public final class Refused extends RuntimeException {
    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.title());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** Also for what exists but is not the caller's to see. */
    public static Refused notFound() {
        return new Refused(Problem.of(404, "not found", "Tidak ditemukan."));
    }

    public static Refused badRequest(String detail) {
        return new Refused(Problem.of(400, "bad request", detail));
    }

    public static Refused preconditionRequired() {
        return new Refused(Problem.of(428, "precondition required", "Sertakan If-Match dengan versi yang Anda lihat."));
    }

    /** @param changes what is different now, so that a person can decide again */
    public static Refused stale(long currentVersion, Object changes) {
        return new Refused(Problem.of(412, "precondition failed", "Aduan ini sudah berubah. Muat ulang lalu coba lagi.")
                .with(Map.of("version", currentVersion, "changes", changes)));
    }

    public static Refused conflict(String detail) {
        return new Refused(Problem.of(409, "conflict", detail));
    }
}
