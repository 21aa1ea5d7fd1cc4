package id.siaga.service;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error leaves as problem+json; what is not meant for the caller stays inside. */
public class ProblemMappers {
    @ServerExceptionMapper
    public Response refused(Refused refused) {
        return response(refused.problem());
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        Response.StatusType type = failure.getResponse().getStatusInfo();
        return response(Problem.of(status, type.getReasonPhrase().toLowerCase(java.util.Locale.ROOT), null));
    }

    private static Response response(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
