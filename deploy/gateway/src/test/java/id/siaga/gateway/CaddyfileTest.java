package id.siaga.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import id.siaga.gateway.Routes.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Locally the table is Java, in containers it is Caddy's: both must send every path to the same service. */
class CaddyfileTest {
    private final Map<String, List<String>> pathsByMatcher = new LinkedHashMap<>();
    private final Map<String, String> upstreamByMatcher = new LinkedHashMap<>();

    CaddyfileTest() throws IOException {
        for (String line : Files.readAllLines(Path.of("Caddyfile"))) {
            String[] words = line.strip().split("\\s+");
            if (words[0].startsWith("@") && words[1].equals("path")) {
                pathsByMatcher.put(words[0], List.of(words).subList(2, words.length));
            } else if (words[0].equals("reverse_proxy") || words[0].equals("respond")) {
                upstreamByMatcher.put(words[1], words[2]);
            }
        }
    }

    @Test
    void shouldSendEveryPrefixOfTheTableToTheSameService() {
        List<Route> caddy = new ArrayList<>();
        pathsByMatcher.forEach((matcher, paths) -> {
            if (!matcher.equals("@internal")) {
                Service service = service(upstreamByMatcher.get(matcher));
                paths.stream()
                        .filter(path -> path.endsWith("/*"))
                        .map(path -> path.equals("/*") ? "/" : path.substring(0, path.length() - 2))
                        .forEach(prefix -> caddy.add(new Route(prefix, service)));
            }
        });
        assertThat(caddy).containsExactlyInAnyOrderElementsOf(Routes.TABLE);
    }

    @Test
    void shouldFindTheSameServiceForEachPrefixInItsOrder() {
        assertThat(Routes.TABLE).allSatisfy(route -> {
            String below = route.prefix().equals("/") ? "/x" : route.prefix() + "/x";
            assertThat(caddysFirst(below)).isEqualTo(Routes.serviceFor(below).orElseThrow());
        });
    }

    private Service caddysFirst(String path) {
        String matcher = pathsByMatcher.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(pattern -> pattern.endsWith("*")
                                ? path.startsWith(pattern.substring(0, pattern.length() - 1))
                                : path.equals(pattern)))
                .findFirst()
                .orElseThrow()
                .getKey();
        return service(upstreamByMatcher.get(matcher));
    }

    @Test
    void shouldCoverThePrefixItselfAndWhatIsBelow() {
        pathsByMatcher
                .values()
                .forEach(paths -> paths.stream()
                        .filter(path -> path.endsWith("/*") && !path.equals("/*"))
                        .forEach(path -> assertThat(paths).contains(path.substring(0, path.length() - 2))));
    }

    @Test
    void shouldKeepTheInternalPagesInside() {
        assertThat(pathsByMatcher.get("@internal")).containsExactly(Routes.INTERNAL, Routes.INTERNAL + "/*");
        assertThat(upstreamByMatcher).containsEntry("@internal", "404");
    }

    private static Service service(String upstream) {
        String[] hostAndPort = upstream.split(":");
        Service service = Service.valueOf(hostAndPort[0].toUpperCase(java.util.Locale.ROOT));
        assertThat(Integer.parseInt(hostAndPort[1])).isEqualTo(service.usualPort());
        return service;
    }
}
