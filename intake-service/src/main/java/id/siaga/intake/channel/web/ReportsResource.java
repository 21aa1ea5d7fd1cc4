package id.siaga.intake.channel.web;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.application.NotStored;
import id.siaga.intake.channel.Door;
import id.siaga.intake.channel.FiledPost;
import id.siaga.intake.domain.FormChannels;
import id.siaga.service.Refused;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.server.Cancellable;

/**
 * Reports without a chat: the public form, without log-in, and with an officer's token the counter of the officer's
 * unit. 202 means that Kafka has it; the answer is the tracking address. With {@code Idempotency-Key} a report that is
 * sent twice is one; the field key says the same. Fields: text (5 to 4,000 characters); place, latitude and longitude
 * (degrees, WGS 84), name, phone, email, anonymous, confidential may be left out. As JSON or as a form, and as a form with
 * up to four photos, which are durable before Kafka is told; who asks for HTML is led to the page.
 */
@Path("/api/v1/reports")
@PermitAll
public class ReportsResource {
    private final FiledPost filedPost;
    private final CurrentIdentityAssociation identity;
    private final FormAnswers answers;

    ReportsResource(FiledPost filedPost, CurrentIdentityAssociation identity, FormAnswers answers) {
        this.filedPost = filedPost;
        this.identity = identity;
        this.answers = answers;
    }

    @POST
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportRequest.class)),
                @Content(
                        mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                        schema = @Schema(implementation = ReportRequest.class)),
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema = @Schema(allOf = {ReportRequest.class, ReportPhotos.class}))
            })
    @Parameter(
            name = FiledPost.IDEMPOTENCY_KEY,
            in = ParameterIn.HEADER,
            schema = @Schema(implementation = String.class))
    @APIResponse(
            responseCode = "202",
            description = "Tersimpan; sedang dicatat.",
            content = @Content(schema = @Schema(implementation = FormAnswers.Taken.class)))
    @APIResponse(responseCode = "400", description = "errors menyebut isian yang salah dan sebabnya.")
    @APIResponse(responseCode = "401", description = "Token tidak berlaku.")
    @APIResponse(responseCode = "403", description = "Bukan petugas, atau loket unit lain.")
    @APIResponse(responseCode = "413", description = "Terlalu besar: kata 64 KB, satu foto 10 MB, semuanya 20 MB.")
    @APIResponse(responseCode = "503", description = "Belum tersimpan; kirim ulang dengan kunci yang sama.")
    @Cancellable(false)
    public Uni<Response> file(@Context HttpServerRequest request) {
        boolean page = FormAnswers.wantsPage(request);
        Uni<Function<JsonNode, Door>> door = door(request);
        return filedPost
                .receive(FormChannels.WEB, request, form -> door.map(of -> FormReader.read(of.apply(form), form)))
                .map(receipt -> answers.taken(receipt, page))
                .onFailure(Refused.class)
                .recoverWithItem(refused -> FormAnswers.refused((Refused) refused, page))
                .onFailure(NotStored.class)
                .recoverWithItem(() -> FormAnswers.notStored(page));
    }

    /** Who shows no token is a citizen, whether or not the identity provider answers. */
    private Uni<Function<JsonNode, Door>> door(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? Uni.createFrom().item(form -> Door.open(FormChannels.WEB))
                : identity.getDeferredIdentity().map(who -> form -> Doors.counter(who, form));
    }
}
