package id.siaga.routing.decision.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.id.IndonesianStemFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Stems of everyday Indonesian. Nothing is left out: "tidak" and "mati" matter here. */
final class EverydayAnalyzer extends Analyzer {
    private final EverydayWords words = new EverydayWords();
    private final CharArraySet asWritten;

    /** @param asWritten words that are never stemmed, such as names of programs that look like "warga-ku" */
    EverydayAnalyzer(Collection<String> asWritten) {
        this.asWritten = new CharArraySet(asWritten, false);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new StandardTokenizer();
        TokenStream alike = new EverydayFilter(new LowerCaseFilter(source), words);
        return new TokenStreamComponents(
                source, new IndonesianStemFilter(new SetKeywordMarkerFilter(alike, asWritten), true));
    }

    List<String> stems(String text) {
        List<String> stems = new ArrayList<>();
        try (TokenStream stream = tokenStream("text", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return stems;
    }
}
