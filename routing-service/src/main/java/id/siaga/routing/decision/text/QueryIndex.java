package id.siaga.routing.decision.text;

import id.siaga.region.StoredQuery;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.monitor.TermFilteredPresearcher;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** The pack's stored queries turned round: given a text, which of them are met. */
final class QueryIndex implements Closeable {
    private static final String FIELD = "text";
    private static final String AS_WRITTEN = "=";

    private final List<StoredQuery> queries;
    private final EverydayAnalyzer analyzer;
    private final Monitor monitor;
    private final Map<String, List<String>> phrases = new ConcurrentHashMap<>();
    /** A query that is met has a word that begins with one of these. */
    private final Set<String> beginnings;

    QueryIndex(List<StoredQuery> queries) {
        this.queries = List.copyOf(queries);
        this.analyzer = new EverydayAnalyzer(queries.stream()
                .flatMap(query -> Stream.of(query.words(), query.with(), query.without()))
                .flatMap(List::stream)
                .filter(word -> word.startsWith(AS_WRITTEN))
                .map(QueryIndex::plain)
                .toList());
        this.beginnings = queries.stream()
                .flatMap(query -> query.words().stream())
                .flatMap(word -> stems(plain(word)).stream().limit(1))
                .collect(Collectors.toUnmodifiableSet());
        try {
            this.monitor = new Monitor(analyzer, new TermFilteredPresearcher());
            monitor.register(numbered());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The queries this text meets, in the order of the pack. */
    List<StoredQuery> met(String text) {
        return met(text, stems(text));
    }

    /** @param stems of the text; most clauses meet nothing, which their stems tell without an index */
    List<StoredQuery> met(String text, List<String> stems) {
        return stems.stream().anyMatch(beginnings::contains) ? matched(text) : List.of();
    }

    private List<StoredQuery> matched(String text) {
        Document document = new Document();
        document.add(new TextField(FIELD, text, Field.Store.NO));
        try {
            MatchingQueries<QueryMatch> met = monitor.match(document, QueryMatch.SIMPLE_MATCHER);
            return met.getMatches().stream()
                    .map(match -> Integer.valueOf(match.getQueryId()))
                    .sorted()
                    .map(queries::get)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** The stems of a word of the pack; there are few, and they are asked for with every decision. */
    private List<String> phrase(String word) {
        return phrases.computeIfAbsent(word, this::stems);
    }

    private List<MonitorQuery> numbered() {
        List<MonitorQuery> numbered = new ArrayList<>();
        for (StoredQuery query : queries) {
            numbered.add(new MonitorQuery(String.valueOf(numbered.size()), lucene(query)));
        }
        return numbered;
    }

    private Query lucene(StoredQuery query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(anyOf(query.words()), Occur.FILTER);
        if (!query.with().isEmpty()) {
            all.add(anyOf(query.with()), Occur.FILTER);
        }
        if (!query.without().isEmpty()) {
            all.add(anyOf(query.without()), Occur.MUST_NOT);
        }
        return all.build();
    }

    private Query anyOf(List<String> words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.stream()
                .map(word -> stems(plain(word)).toArray(String[]::new))
                .map(stems ->
                        stems.length == 1 ? new TermQuery(new Term(FIELD, stems[0])) : new PhraseQuery(FIELD, stems))
                .distinct()
                .forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static String plain(String word) {
        return word.startsWith(AS_WRITTEN) ? word.substring(AS_WRITTEN.length()) : word;
    }

    @Override
    public void close() throws IOException {
        monitor.close();
    }
}
