package id.siaga.routing.conversation.domain;

import id.siaga.region.Service;
import id.siaga.region.Services;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a question about a public service from everything else: somebody asks, names a service, complains of nothing and
 * is short about it. In doubt it is no question, and a person reads it.
 */
public final class ServiceQuestions {
    /** Who tells a story wants a person. */
    private static final int LONGEST = 40;

    private static final String POSSESSIVE = "nya";

    private final Services services;

    public ServiceQuestions(Services services) {
        this.services = services;
    }

    /** The service most of whose words are there. @param text may be null */
    public Optional<Service> in(String text) {
        String[] inOrder = split(text == null ? "" : text);
        Set<String> words = withoutPossessive(inOrder);
        if (inOrder.length > LONGEST
                || services.complaining().stream().anyMatch(phrase -> says(words, phrase))
                || services.asking().stream().noneMatch(phrase -> says(words, phrase))) {
            return Optional.empty();
        }
        return services.all().stream()
                .filter(service -> fit(service, words) > 0)
                // The first of equals, as max would take the last.
                .sorted(Comparator.comparingInt((Service service) -> fit(service, words))
                        .reversed())
                .findFirst();
    }

    private static int fit(Service service, Set<String> words) {
        return service.words().stream()
                .filter(phrase -> says(words, phrase))
                .mapToInt(phrase -> split(phrase).length)
                .max()
                .orElse(0);
    }

    private static boolean says(Set<String> words, String phrase) {
        return words.containsAll(Arrays.asList(split(phrase)));
    }

    private static Set<String> withoutPossessive(String[] inOrder) {
        Set<String> words = new HashSet<>(Arrays.asList(inOrder));
        Arrays.stream(inOrder)
                .filter(word -> word.endsWith(POSSESSIVE))
                .forEach(word -> words.add(word.substring(0, word.length() - POSSESSIVE.length())));
        return words;
    }

    private static String[] split(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" ");
    }
}
