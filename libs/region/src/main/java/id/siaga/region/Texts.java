package id.siaga.region;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Siaga says, by purpose. Placeholders stand in braces: {@code {tiket}}. */
public final class Texts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    private final Map<String, String> byPurpose;

    Texts(Map<String, String> byPurpose) {
        this.byPurpose = Map.copyOf(byPurpose);
    }

    public boolean has(String purpose) {
        return byPurpose.containsKey(purpose);
    }

    /** The names of the placeholders of this text. */
    public Set<String> parameters(String purpose) {
        return placeholders(template(purpose));
    }

    /** @throws IllegalArgumentException for an unknown purpose or a parameter the text needs and did not get */
    public String render(String purpose, Map<String, String> params) {
        return PLACEHOLDER.matcher(template(purpose)).replaceAll(found -> {
            String value = params.get(found.group(1));
            if (value == null) {
                throw new IllegalArgumentException("the text " + purpose + " needs {" + found.group(1) + "}");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    static Set<String> placeholders(String template) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER.matcher(template).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private String template(String purpose) {
        String template = byPurpose.get(purpose);
        if (template == null) {
            throw new IllegalArgumentException("the pack has no text for the purpose " + purpose);
        }
        return template;
    }
}
