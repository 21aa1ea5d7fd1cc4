package id.siaga.intake.channel;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.application.KeepAttachments;
import id.siaga.intake.application.Outcomes;
import id.siaga.intake.application.Room;
import id.siaga.intake.application.StoreUpdates;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** The way of every report without a chat: bounded read, fields, photos kept, Kafka, and only then a receipt. */
@ApplicationScoped
public class FiledPost {
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    /** Says the same where no header can be set. */
    private static final String KEY = "key";
    /** Longer than any name for a request that people think of. */
    private static final int LONGEST_KEY = 255;

    private final Room room;
    private final Forms forms;
    private final Reports reports;
    private final KeepAttachments keepAttachments;
    private final StoreUpdates storeUpdates;
    private final Outcomes outcomes;
    private final Clock clock;

    FiledPost(
            Room room,
            Forms forms,
            Reports reports,
            KeepAttachments keepAttachments,
            StoreUpdates storeUpdates,
            Outcomes outcomes,
            Clock clock) {
        this.room = room;
        this.forms = forms;
        this.reports = reports;
        this.keepAttachments = keepAttachments;
        this.storeUpdates = storeUpdates;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** A report in JSON or as a form, with photos or without; what it is said to be decides. See {@link #receiveForm}. */
    public Uni<Receipt> receive(
            String channel, HttpServerRequest request, Function<JsonNode, Uni<FiledReport>> reader) {
        return receive(channel, request, Accepted.JSON_OR_FORM, reader);
    }

    /**
     * Fails with Refused, or with NotStored while photos are not kept or Kafka has not acknowledged it. Whoever waits for it
     * waits to the end: what it holds is given back there, also when the sender hangs up.
     *
     * @param channel what is refused is counted under
     * @param reader makes a report of the fields, or refuses them
     */
    public Uni<Receipt> receiveForm(
            String channel, HttpServerRequest request, Function<JsonNode, Uni<FiledReport>> reader) {
        return receive(channel, request, Accepted.FORM, reader);
    }

    private Uni<Receipt> receive(
            String channel, HttpServerRequest request, Accepted accepted, Function<JsonNode, Uni<FiledReport>> reader) {
        Room.Claim claim = room.claim();
        return forms.read(request, accepted, claim, form -> file(request, form, claim, reader))
                .onFailure()
                .invoke(claim::close)
                .onFailure(Refused.class)
                .invoke(refused -> outcomes.refused(channel, (Refused) refused))
                .call(receipt -> storeUpdates.handle(receipt.channel(), List.of(receipt.update()), claim));
    }

    /** Photos are durable before anybody is told of them. */
    private Uni<Receipt> file(
            HttpServerRequest request, Form form, Room.Claim claim, Function<JsonNode, Uni<FiledReport>> reader) {
        return reader.apply(form.fields())
                .map(filed -> reports.receipt(filed, form.photos(), key(request, form.fields()), clock.instant()))
                .invoke(receipt -> claim.grow(receipt.update().weight()))
                .call(receipt -> keepAttachments.handle(receipt.channel(), receipt.attachments()));
    }

    /** Null when nothing is said. */
    private static String key(HttpServerRequest request, JsonNode form) {
        String header = request.getHeader(IDEMPOTENCY_KEY);
        String key = header == null ? Fields.text(form, KEY) : header;
        if (key != null && key.length() > LONGEST_KEY) {
            throw Refused.badRequest(IDEMPOTENCY_KEY + " paling panjang " + LONGEST_KEY + " karakter.");
        }
        return key == null || key.isBlank() ? null : key.strip();
    }
}
