package id.siaga.intake.channel;

import id.siaga.contracts.Event;
import id.siaga.contracts.operations.AlarmCleared;
import id.siaga.contracts.operations.AlarmRaised;
import id.siaga.intake.application.Update;
import java.time.Instant;

/**
 * What a provider does to one of our accounts that a person must see at once. The alarm goes the way of the webhook,
 * without a table: one that is raised again stays as it is, and one that is not up is cleared for nothing.
 */
public enum Trouble {
    DISABLED(
            "account.disabled",
            "Penyedia menonaktifkan akun ini atau akan melakukannya. Ajukan banding di halaman penyedia dan umumkan kanal lain."),
    RESTRICTED(
            "account.restricted",
            "Penyedia membatasi akun ini. Baca alasannya di halaman penyedia dan umumkan kanal lain bila perlu."),
    REFUSED("account.refused", "Penyedia menolak token atau izin aplikasi kita. Perbarui token dan izin akun ini.");

    private static final String SERVICE = "intake-service";

    private final String code;
    private final String nextStep;

    Trouble(String code, String nextStep) {
        this.code = code;
        this.nextStep = nextStep;
    }

    /** @param cause the update that tells of it */
    public Update raised(Update cause) {
        return update(cause, "raised", new AlarmRaised(SERVICE, code, cause.account(), cause.at(), nextStep));
    }

    public Update cleared(Update cause) {
        return update(cause, "cleared", new AlarmCleared(SERVICE, code, cause.account(), cause.at()));
    }

    private Update update(Update cause, String kind, Event event) {
        Instant at = cause.at();
        return Update.of(NaturalKey.of(cause.id(), code, kind), cause.account(), at, event);
    }
}
