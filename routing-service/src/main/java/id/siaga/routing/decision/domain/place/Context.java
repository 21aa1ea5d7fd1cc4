package id.siaga.routing.decision.domain.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What stands around a name. */
final class Context {
    /** "jl. raya Pasar Minggu Genteng": so far back a street is still being named. */
    private static final int STREET_REACH = 4;

    /** "SMPN 2 Genteng", "pasar induk Cepu". */
    private static final int INSTITUTION_REACH = 2;

    private static final int NUMBER_REACH = 3;

    /** "perbatasan Genteng dengan Gambiran". */
    private static final int BETWEEN_REACH = 4;

    /** "Rungkut Asri", "Genteng Permai": estates and their streets are called after a place near by. */
    private static final Set<String> ESTATES = Set.of(("indah permai asri harapan baru jaya makmur sejahtera lestari"
                    + " regency residence tama utama madya mas estate garden hills city town square")
            .split(" "));

    private static final Set<String> PARTS =
            Set.of("utara", "selatan", "timur", "barat", "tengah", "lor", "kidul", "wetan", "kulon", "gang", "gg");

    private static final double OF_AN_ESTATE = 0.5;
    private static final double OF_A_PART = 0.8;

    private static final double CAPITALS_OF_A_HEADLINE = 0.6;

    private final List<Word> words;
    private final List<Optional<Mark>> marks;
    private final boolean capitalsMatter;

    Context(List<Word> words) {
        this.words = words;
        this.marks = words.stream().map(Mark::of).toList();
        long capitals = words.stream().filter(Word::capital).count();
        this.capitalsMatter = capitals < CAPITALS_OF_A_HEADLINE * words.size();
    }

    boolean isMark(int at) {
        return marks.get(at).isPresent();
    }

    Mark markOf(int start, int length) {
        Optional<Mark> before = start == 0 ? Optional.empty() : marks.get(start - 1);
        if (before.filter(Mark::isLevel).isPresent()) {
            return before.get();
        }
        if (words.get(start).afterBreak()) {
            return endsAt(start + length) ? Mark.ALONE : unmarked(start + length);
        }
        if (isWithin(Mark.BETWEEN, start, BETWEEN_REACH)) {
            return Mark.BETWEEN;
        }
        return before.orElseGet(() -> further(start, length));
    }

    /** A capital inside a sentence; in a text all of capitals it says nothing. */
    boolean isProperName(int start) {
        Word word = words.get(start);
        return capitalsMatter && word.capital() && !word.afterBreak();
    }

    /** What the word after the name leaves of its weight; a mark that says "namesake" has taken it already. */
    double after(Mark mark, int end) {
        if (endsAt(end) || mark == Mark.NAMESAKE) {
            return 1;
        }
        String next = words.get(end).text();
        return ESTATES.contains(next) ? OF_AN_ESTATE : PARTS.contains(next) ? OF_A_PART : 1;
    }

    boolean endsAt(int end) {
        return end >= words.size() || words.get(end).afterBreak();
    }

    private Mark further(int start, int length) {
        if (isWithin(Mark.INSTITUTION, start, INSTITUTION_REACH)) {
            return Mark.INSTITUTION;
        }
        return isWithin(Mark.STREET, start, STREET_REACH) ? Mark.STREET : unmarked(start + length);
    }

    /** "Kaligung 12", "Genteng Dalam IV/3": with a number after it, a name is a street's. */
    private Mark unmarked(int end) {
        int reach = Math.min(words.size(), end + NUMBER_REACH);
        for (int at = end; at < reach && !words.get(at).afterBreak(); at++) {
            if (words.get(at).isNumber()) {
                return Mark.STREET;
            }
        }
        return Mark.NONE;
    }

    /** Whether the mark stands at most {@code reach} words before, with neither a break nor another mark between. */
    private boolean isWithin(Mark mark, int start, int reach) {
        for (int at = start; at > Math.max(0, start - reach) && !words.get(at).afterBreak(); at--) {
            Optional<Mark> before = marks.get(at - 1);
            if (before.isPresent() && (before.get() == mark || mark != Mark.BETWEEN)) {
                return before.get() == mark;
            }
        }
        return false;
    }
}
