package id.siaga.routing.decision.text;

import id.siaga.region.StoredQuery;
import id.siaga.routing.decision.domain.Kind;
import id.siaga.routing.decision.domain.Nature;
import id.siaga.routing.decision.domain.Natures;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells complaints from greetings, adverts, chain messages, praise, questions and news, and hears danger. In doubt it is
 * a complaint: one looked at in vain costs a minute, one overlooked costs the promise. Nothing else in a text silences
 * danger, nor does passing it on.
 */
public final class ReadNature implements Natures {
    private static final Set<String> AGAINST =
            Set.of("pujian", "salam", "iklan", "berantai", "berita", "obrolan", "pertanyaan", "usulan");
    private static final double NEEDED = 0;
    private static final String COMPLAINS = "keluhan";
    private static final double WRONG = 1;
    /** Passed on from somebody else, as social media mark it. */
    private static final Pattern PASSED_ON = Pattern.compile("(?<![\\p{L}\\p{N}])RT @|^\\s*(?i:via) @|^\\s*\"?@\\w+:");

    private static final double PASSED_ON_WEIGHT = 1.5;

    private final QueryIndex queries = new QueryIndex(NatureQueries.read());

    @Override
    public Nature of(String text) {
        Map<String, Double> scores = scores(text == null ? "" : text);
        boolean danger = scores.containsKey("bahaya");
        boolean complaint = danger || score(scores, COMPLAINS) - against(scores) >= NEEDED;
        boolean suspect = !complaint && (scores.containsKey("iklan") || scores.containsKey("berantai"));
        Kind kind = danger ? Kind.DARURAT : kind(scores, complaint);
        return new Nature(kind, complaint, suspect, danger, scores.containsKey("rentan"), reasons(scores));
    }

    /** Whether these words alone say that something is not as it should be. */
    boolean saysWhatIsWrong(String clause) {
        return score(scores(clause), COMPLAINS) >= WRONG;
    }

    /** Unlike words for one category, hints at a nature are independent enough to be added. */
    private Map<String, Double> scores(String text) {
        Map<String, Double> scores = queries.met(text).stream()
                .collect(Collectors.groupingBy(StoredQuery::category, Collectors.summingDouble(StoredQuery::weight)));
        if (PASSED_ON.matcher(text).find()) {
            scores.merge("berita", PASSED_ON_WEIGHT, Double::sum);
        }
        return scores;
    }

    private static double against(Map<String, Double> scores) {
        return AGAINST.stream().mapToDouble(nature -> score(scores, nature)).sum();
    }

    private static Kind kind(Map<String, Double> scores, boolean complaint) {
        if (score(scores, "usulan") > (complaint ? score(scores, COMPLAINS) : 0)) {
            return Kind.ASPIRASI;
        }
        if (complaint) {
            return Kind.PENGADUAN;
        }
        if (score(scores, "pujian") > score(scores, "pertanyaan")) {
            return Kind.APRESIASI;
        }
        return scores.containsKey("pertanyaan") ? Kind.PERMINTAAN_INFORMASI : Kind.PENGADUAN;
    }

    private static double score(Map<String, Double> scores, String nature) {
        return scores.getOrDefault(nature, 0.0);
    }

    private static List<String> reasons(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(score -> "nature:" + score.getKey())
                .toList();
    }
}
