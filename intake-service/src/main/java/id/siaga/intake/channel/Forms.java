package id.siaga.intake.channel;

import id.siaga.intake.application.Room;
import id.siaga.intake.application.UploadRoom;
import id.siaga.intake.channel.WebhookBody.Terms;
import id.siaga.intake.config.IntakeConfig;
import id.siaga.intake.config.UploadConfig;
import id.siaga.objects.Scratch;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Reads what somebody filled in, as JSON, as a form or as a form with photos. */
@ApplicationScoped
class Forms {
    private final UploadRoom uploadRoom;
    private final Scratch scratch;
    private final IntakeConfig config;
    private final UploadConfig uploadConfig;

    Forms(UploadRoom uploadRoom, Scratch scratch, IntakeConfig config, UploadConfig uploadConfig) {
        this.uploadRoom = uploadRoom;
        this.scratch = scratch;
        this.config = config;
        this.uploadConfig = uploadConfig;
    }

    /**
     * Must be subscribed to before the request's event loop goes on, and never cancelled: a sender who hangs up ends it.
     * Fails with Refused or NotStored.
     *
     * @param use what is made of the form; its photos are gone when that is done
     */
    <T> Uni<T> read(
            HttpServerRequest request, Accepted accepted, Room.Claim claim, Function<Form, Uni<? extends T>> use) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (accepted.matches(type) && Accepted.FORM_WITH_FILES.isSaid(type)) {
            return Uni.createFrom().deferred(() -> withPhotos(request, claim, use));
        }
        boolean isForm = Accepted.FORM == accepted || Accepted.FORM.isSaid(type);
        Terms terms = new Terms(accepted, config.maxReport().asLongValue(), config.readWithin());
        return WebhookBody.read(request, terms, claim)
                .map(body -> Form.of(isForm ? ReportBody.form(body) : ReportBody.json(body)))
                .chain(use);
    }

    private <T> Uni<T> withPhotos(HttpServerRequest request, Room.Claim claim, Function<Form, Uni<? extends T>> use) {
        Terms terms =
                new Terms(Accepted.FORM_WITH_FILES, uploadConfig.maxBody().asLongValue(), uploadConfig.readWithin());
        Upload upload = new Upload(
                request.getHeader(HttpHeaders.CONTENT_TYPE),
                PhotoRules.of(uploadConfig, config.maxReport().asLongValue()),
                scratch,
                claim,
                uploadRoom.share());
        return WebhookBody.read(request, terms, new UploadChunks(upload))
                .<T>chain(use)
                .eventually(() -> Uni.createFrom()
                        .voidItem()
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .invoke(upload::close));
    }
}
