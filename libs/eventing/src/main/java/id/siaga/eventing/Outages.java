package id.siaga.eventing;

import io.vertx.core.VertxException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.ConnectException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells a failure of the surroundings, which passes, from a failure of the record, which does not. */
final class Outages {
    /** Connection lost, resources short, server shutting down, lost race of two transactions. */
    private static final List<String> PASSING_SQL_STATES = List.of("08", "53", "57", "40", "25P03", "25P04", "55P03");

    private Outages() {}

    static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (passes(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case PgException pg ->
                pg.getSqlState() != null && PASSING_SQL_STATES.stream().anyMatch(pg.getSqlState()::startsWith);
            case ConnectException e -> true;
            case com.fasterxml.jackson.core.JsonProcessingException e -> false;
            case IOException e -> true;
            case TimeoutException e -> true;
            case RetriableException e -> true;
            case ConnectionPoolTooBusyException e -> true;
            case VertxException e -> true;
            default -> false;
        };
    }
}
