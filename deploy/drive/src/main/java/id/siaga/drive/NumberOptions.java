package id.siaga.drive;

import java.util.List;

/** Options of a measurement that take a number: {@code --minutes 10}. */
public final class NumberOptions {
    private final List<String> words;

    public NumberOptions(List<String> words) {
        this.words = List.copyOf(words);
    }

    /** @throws IllegalArgumentException when the option stands there without a number */
    public int get(String option, int usual) {
        int at = words.indexOf(option);
        if (at < 0) {
            return usual;
        }
        if (at + 1 == words.size() || !words.get(at + 1).matches("\\d+")) {
            throw new IllegalArgumentException(option + " wants a number");
        }
        return Integer.parseInt(words.get(at + 1));
    }
}
