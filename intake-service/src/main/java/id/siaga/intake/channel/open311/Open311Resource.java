package id.siaga.intake.channel.open311;

import com.fasterxml.jackson.databind.JsonNode;
import id.siaga.intake.application.NotStored;
import id.siaga.intake.channel.ComeAgain;
import id.siaga.intake.channel.FiledPost;
import id.siaga.intake.channel.FiledReport;
import id.siaga.intake.channel.Receipt;
import id.siaga.intake.channel.SharedSecret;
import id.siaga.intake.channel.open311.ServiceList.Offer;
import id.siaga.intake.config.IntakeConfig;
import id.siaga.region.BrokenPack;
import id.siaga.service.Problem;
import id.siaga.service.Refused;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.Cancellable;

/**
 * Open311 GeoReport v2, as far as requests come in: which services there are, and filing one, in XML and JSON. A filed
 * request is answered with 202 and a token, which opens the tracking page at once. Errors are lists of code and
 * description: 403 without a known {@code api_key}, 404 for an unknown service or jurisdiction, 400 for the rest.
 */
@Path("/open311/v2")
@PermitAll
public class Open311Resource {
    private static final Logger LOG = Logger.getLogger(Open311Resource.class);
    private static final String CHANNEL = "open311";
    private static final String IN = ".{format: xml|json}";
    private static final int NOT_THAT_TYPE = 415;

    private final FiledPost filedPost;
    private final ServiceList services;
    private final SharedSecret apiKeys;
    private final String publicUrl;

    Open311Resource(FiledPost filedPost, ServiceList services, Open311Config config, IntakeConfig intake) {
        this.filedPost = filedPost;
        this.services = services;
        this.apiKeys = new SharedSecret(config.apiKey().orElse(List.of()));
        this.publicUrl = intake.publicUrl();
    }

    @GET
    @Path("discovery" + IN)
    public Uni<Response> discovery(@PathParam("format") String format) {
        return about(Format.of(format), offer -> Catalogue.discovery(offer, publicUrl));
    }

    @GET
    @Path("services" + IN)
    public Uni<Response> services(@PathParam("format") String format) {
        return about(Format.of(format), Catalogue::services);
    }

    @GET
    @Path("services/{code}" + IN)
    public Uni<Response> definition(@PathParam("code") String code, @PathParam("format") String format) {
        return about(
                Format.of(format),
                offer -> offer.find(code)
                        .map(Catalogue::definition)
                        .orElseThrow(() -> new Refused(Problem.of(404, "not found", "service_code tidak dikenal."))));
    }

    @POST
    @Path("requests" + IN)
    @Cancellable(false)
    public Uni<Response> file(@Context HttpServerRequest request, @PathParam("format") String format) {
        Format in = Format.of(format);
        return or(in, filedPost.receiveForm(CHANNEL, request, this::read).map(receipt -> taken(in, receipt)));
    }

    private Uni<FiledReport> read(JsonNode form) {
        if (!apiKeys.matches(form.path("api_key").asText(null))) {
            throw new Refused(Problem.of(403, "forbidden", "api_key tidak ada atau tidak dikenal."));
        }
        return services.offer().map(offer -> RequestReader.read(offer, form));
    }

    private Response taken(Format format, Receipt receipt) {
        String tracking = publicUrl + "/lacak/" + receipt.token();
        return answer(
                        202,
                        format,
                        Answer.filed(receipt.token(), "Laporan diterima dan sedang dicatat. Lacak di " + tracking))
                .header(HttpHeaders.LOCATION, tracking)
                .build();
    }

    private Uni<Response> about(Format format, Function<Offer, Answer> question) {
        return or(
                format,
                services.offer()
                        .map(question)
                        .map(answer -> answer(200, format, answer).build()));
    }

    private static Uni<Response> or(Format format, Uni<Response> answer) {
        return answer.onFailure(Refused.class)
                .recoverWithItem(refused -> refused(format, ((Refused) refused).problem()))
                .onFailure(NotStored.class)
                .recoverWithItem(() -> comeAgain(format))
                .onFailure(BrokenPack.class)
                .invoke(broken -> LOG.error("the region pack is broken: Open311 is closed until it is mended", broken))
                .onFailure(BrokenPack.class)
                .recoverWithItem(() -> comeAgain(format));
    }

    private static Response refused(Format format, Problem problem) {
        int status = problem.status() == NOT_THAT_TYPE ? 400 : problem.status();
        return answer(status, format, Answer.error(status, problem.detail())).build();
    }

    private static Response comeAgain(Format format) {
        Problem problem = ComeAgain.PROBLEM;
        return ComeAgain.answer()
                .type(format.mediaType())
                .entity(format.write(Answer.error(problem.status(), problem.detail())))
                .build();
    }

    private static Response.ResponseBuilder answer(int status, Format format, Answer answer) {
        return Response.status(status).type(format.mediaType()).entity(format.write(answer));
    }
}
