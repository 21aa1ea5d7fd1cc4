package id.siaga.reporting.api;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jboss.resteasy.reactive.ResponseHeader;

/** Pages whose address is not the name of a file. Everything else under {@code /static} is served as it lies there. */
@Path("/")
@PermitAll
@Produces("text/html;charset=UTF-8")
class PageResource {
    private final byte[] board = page("papan.html");
    private final byte[] tracking = page("lacak.html");

    @GET
    @Path("papan")
    @ResponseHeader(name = "Cache-Control", value = "no-cache")
    public byte[] board() {
        return board;
    }

    /** The page reads the token from its own address; here it is not looked at. */
    @GET
    @Path("lacak/{token}")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public byte[] tracking() {
        return tracking;
    }

    private static byte[] page(String name) {
        try (InputStream page = PageResource.class.getResourceAsStream("/pages/" + name)) {
            return page.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the page " + name + " cannot be read, the service does not start", e);
        }
    }
}
