package id.siaga.routing.decision.text;

import id.siaga.routing.decision.domain.Opinion;
import id.siaga.routing.decision.domain.Opinion.UnitChance;
import id.siaga.routing.decision.domain.Trouble;
import id.siaga.routing.decision.domain.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells two troubles of one message apart: clauses that each say what is wrong and each speak clearly for a unit of its
 * own. A clause that only says what came of the trouble, or why, is none. In doubt there is one trouble.
 */
public final class ReadTroubles {
    private static final int TWO = 2;
    /** Who tells a story comes back to one trouble in many words. */
    private static final int LONGEST = 30;

    private static final double CLEARLY = 0.8;
    private static final Pattern BETWEEN_CLAUSES = Pattern.compile(
            "[,;!?\\n]+|(?<![Jj][Ll]|[Jj][Ll][Nn]|[Nn][Oo]|[Rr][TtWw]|[Gg]g|[Kk]el|[Kk]ec)\\.+|(?iU)\\b(?:dan|serta|lalu|terus|trus|selain itu|sekalian|lan|ambek|karo)\\b");
    private static final Pattern OF_ANOTHER = Pattern.compile(
            "(?iU)\\b(?:jadi|jd|sehingga|hingga|akibat\\w*|karena|karna|krn|gara|sampai|sampe|makanya|soalnya|sebab|menyebabkan|kalau|kalo|padahal|apalagi)\\b");

    private final RuleOpinions rules;
    private final ReadNature readNature;

    public ReadTroubles(RuleOpinions rules, ReadNature readNature) {
        this.rules = rules;
        this.readNature = readNature;
    }

    /** Both in the order of the message, of two units; empty for one trouble, and for more than two. @param text may be null */
    public List<Trouble> twoIn(String text) {
        String message = text == null ? "" : text.strip();
        String[] clauses = BETWEEN_CLAUSES.split(message);
        if (clauses.length < TWO || message.split("\\s+").length > LONGEST) {
            return List.of();
        }
        Map<String, Trouble> byUnit = new LinkedHashMap<>();
        for (String clause : clauses) {
            trouble(clause.strip()).ifPresent(trouble -> byUnit.putIfAbsent(trouble.unit(), trouble));
        }
        return byUnit.size() == TWO ? List.copyOf(byUnit.values()) : List.of();
    }

    private Optional<Trouble> trouble(String clause) {
        if (OF_ANOTHER.matcher(clause).find() || !readNature.saysWhatIsWrong(clause)) {
            return Optional.empty();
        }
        Opinion opinion = rules.on(new Wording(clause, null));
        UnitChance best = opinion.units().getFirst();
        return opinion.categoryFor(best.unit())
                .filter(category -> best.probability() >= CLEARLY)
                .map(category -> new Trouble(clause, category, best.unit(), reasons(category, opinion)));
    }

    private static List<String> reasons(String category, Opinion opinion) {
        return Stream.concat(Stream.of("category:" + category), opinion.reasons().stream())
                .toList();
    }
}
