package id.siaga.routing.decision.domain.place;

import id.siaga.routing.decision.domain.place.Name.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the names of places in a text, the longest first, each with what the words around it make of it. */
final class PlaceNames {
    private static final double MISSPELT = 0.8;
    private static final double LIKE_A_NAME = 0.7;
    private static final double LIKE_A_WORD = 0.5;

    private record Found(Name name, int length, double exactness) {}

    private final Gazetteer gazetteer;

    PlaceNames(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<Mention> in(String text) {
        List<Word> words = Word.of(text);
        Context context = new Context(words);
        List<Mention> mentions = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            int start = at;
            Optional<Found> found = exactlyAt(words, at).or(() -> nearlyAt(words, start, context));
            found.ifPresent(name -> add(mentions, name, start, context));
            at += found.map(Found::length).orElse(1);
        }
        return mentions;
    }

    private Optional<Found> exactlyAt(List<Word> words, int start) {
        StringBuilder key = new StringBuilder();
        Found longest = null;
        for (int end = start;
                end < words.size() && (end == start || !words.get(end).afterBreak());
                end++) {
            Spelling.append(key, words.get(end).text());
            String name = key.toString();
            if (!gazetteer.begins(name)) {
                break;
            }
            int length = end - start + 1;
            longest = gazetteer
                    .exactly(name)
                    .map(found -> new Found(found, length, 1))
                    .orElse(longest);
        }
        return Optional.ofNullable(longest);
    }

    private Optional<Found> nearlyAt(List<Word> words, int start, Context context) {
        if (context.isMark(start)) {
            return Optional.empty();
        }
        Mark mark = context.markOf(start, 1);
        String key = Spelling.key(words.get(start).text());
        return (mark.isLevel() ? nearly(words, start, key) : Optional.<Found>empty())
                .or(() -> gazetteer.almost(key).map(name -> new Found(name, 1, MISSPELT)))
                .or(() -> mark.announcesAPlace()
                        ? gazetteer.abbreviatedBy(key).map(name -> new Found(name, 1, MISSPELT))
                        : Optional.empty());
    }

    /** Two words that are nearly a name before one that is. */
    private Optional<Found> nearly(List<Word> words, int start, String first) {
        Optional<Name> two = start + 1 < words.size() && !words.get(start + 1).afterBreak()
                ? gazetteer.nearly(Spelling.key(
                        words.get(start).text() + words.get(start + 1).text()))
                : Optional.empty();
        return two.map(name -> new Found(name, 2, MISSPELT))
                .or(() -> gazetteer.nearly(first).map(name -> new Found(name, 1, MISSPELT)));
    }

    private static void add(List<Mention> mentions, Found found, int start, Context context) {
        int end = start + found.length();
        Mark mark = context.markOf(start, found.length());
        double weight = mark.weight() * found.exactness() * context.after(mark, end);
        if (found.exactness() == 1) {
            weight *= asAWord(found.name(), mark, context, start, end);
        }
        if (weight > 0) {
            mentions.add(Mention.of(found.name(), mark, weight, start, end));
        }
    }

    /** What is left of the weight when the name is also a word of everyday language. */
    private static double asAWord(Name name, Mark mark, Context context, int start, int end) {
        if (mark.isLevel() || mark == Mark.ALONE || name.kind() != Kind.EVERYDAY && name.kind() != Kind.MARKED) {
            return 1;
        }
        boolean announced = mark.announcesAPlace() && mark != Mark.STREET;
        boolean isNameLike = context.isProperName(start) || announced && context.endsAt(end);
        if (name.kind() == Kind.MARKED || !isNameLike && !announced) {
            return 0;
        }
        return isNameLike ? LIKE_A_NAME : LIKE_A_WORD;
    }
}
