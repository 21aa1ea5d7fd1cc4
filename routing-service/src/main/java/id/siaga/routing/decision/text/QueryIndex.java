package id.siaga.routing.decision.text;

import id.siaga.region.StoredQuery;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pack's stored queries turned round: given a text, which of them are met. */
final class QueryIndex {
    private static final String AS_WRITTEN = "=";

    private final List<StoredQuery> queries;
    private final EverydayAnalyzer analyzer;
    private final Map<String, List<String>> phrases = new ConcurrentHashMap<>();
    private final List<Condition> conditions;
    /** Every phrase of the queries by the stem it begins with. */
    private final Map<String, Set<List<String>>> byBeginning;
    /** The queries, by their place, that have the phrase among their words. */
    private final Map<List<String>, BitSet> byWord = new HashMap<>();

    /** What must and must not be said for a query to be met, in stems. */
    private record Condition(Set<List<String>> with, Set<List<String>> without) {
        boolean isMet(Set<List<String>> said) {
            return (with.isEmpty() || !Collections.disjoint(with, said)) && Collections.disjoint(without, said);
        }
    }

    QueryIndex(List<StoredQuery> queries) {
        this.queries = List.copyOf(queries);
        this.analyzer = new EverydayAnalyzer(words(queries)
                .filter(word -> word.startsWith(AS_WRITTEN))
                .map(QueryIndex::plain)
                .toList());
        this.conditions = queries.stream()
                .map(query -> new Condition(phrases(query.with()), phrases(query.without())))
                .toList();
        this.byBeginning = phrases(words(queries).toList()).stream()
                .filter(phrase -> !phrase.isEmpty())
                .collect(Collectors.groupingBy(List::getFirst, Collectors.toUnmodifiableSet()));
        for (int place = 0; place < queries.size(); place++) {
            for (List<String> word : phrases(queries.get(place).words())) {
                byWord.computeIfAbsent(word, ignored -> new BitSet()).set(place);
            }
        }
    }

    private static Stream<String> words(List<StoredQuery> queries) {
        return queries.stream()
                .flatMap(query -> Stream.of(query.words(), query.with(), query.without()))
                .flatMap(List::stream);
    }

    /** The queries this text meets, in the order of the pack. */
    List<StoredQuery> met(String text) {
        return met(stems(text));
    }

    /** @param stems of a text */
    List<StoredQuery> met(List<String> stems) {
        Set<List<String>> said = said(stems);
        BitSet candidates = new BitSet();
        said.forEach(phrase -> candidates.or(byWord.getOrDefault(phrase, new BitSet())));
        return candidates.stream()
                .filter(place -> conditions.get(place).isMet(said))
                .mapToObj(queries::get)
                .toList();
    }

    /** Which phrases of the queries stand in the text. */
    private Set<List<String>> said(List<String> stems) {
        Set<List<String>> said = new HashSet<>();
        for (int from = 0; from < stems.size(); from++) {
            for (List<String> phrase : byBeginning.getOrDefault(stems.get(from), Set.of())) {
                int to = from + phrase.size();
                if (to <= stems.size() && stems.subList(from, to).equals(phrase)) {
                    said.add(phrase);
                }
            }
        }
        return said;
    }

    List<String> stems(String text) {
        return analyzer.stems(text);
    }

    /** Which of the query's words stands in the text of these stems, as the pack writes it; the longest of several. */
    Optional<String> wordOf(StoredQuery query, List<String> stems) {
        return query.words().stream()
                .map(QueryIndex::plain)
                .filter(word -> Collections.indexOfSubList(stems, phrase(word)) >= 0)
                .reduce((one, other) -> phrase(one).size() >= phrase(other).size() ? one : other);
    }

    /** Whether a word of the pack, in any form, is contained in another. */
    boolean isPart(String word, String whole) {
        return Collections.indexOfSubList(phrase(whole), phrase(word)) >= 0;
    }

    private Set<List<String>> phrases(Collection<String> words) {
        return words.stream().map(word -> phrase(plain(word))).collect(Collectors.toUnmodifiableSet());
    }

    /** The stems of a word of the pack; there are few, and they are asked for with every decision. */
    private List<String> phrase(String word) {
        return phrases.computeIfAbsent(word, this::stems);
    }

    private static String plain(String word) {
        return word.startsWith(AS_WRITTEN) ? word.substring(AS_WRITTEN.length()) : word;
    }
}
