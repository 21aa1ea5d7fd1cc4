package id.siaga.intake.channel;

import id.siaga.service.Problem;

/** Kafka has not acknowledged it: whoever sent it must send it again. */
public final class ComeAgain {
    public static final int SECONDS = 5;
    public static final Problem PROBLEM = Problem.of(503, "service unavailable", "Belum tersimpan. Kirim ulang nanti.");

    private ComeAgain() {}
}
