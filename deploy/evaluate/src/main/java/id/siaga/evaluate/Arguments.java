package id.siaga.evaluate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was asked for on the command line. */
record Arguments(Path region, Path csv, boolean learn) {
    private static final String USAGE =
            "./siaga evaluate --region NAME|FOLDER --csv FILE [--learn]   columns text,address,topic,opd,kecamatan,kelurahan,"
                    + " or text,kind to tell complaints from other messages";

    static Arguments of(List<String> words) {
        Path region = null;
        Path csv = null;
        boolean learn = false;
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            switch (rest.remove()) {
                case "--region" -> region = folder(value(rest));
                case "--csv" -> csv = Path.of(value(rest));
                case "--learn" -> learn = true;
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        if (region == null || csv == null) {
            throw new IllegalArgumentException(USAGE);
        }
        return new Arguments(region, csv, learn);
    }

    private static Path folder(String region) {
        Path ours = Path.of("deploy", "regions", region);
        return Files.isDirectory(ours) ? ours : Path.of(region).toAbsolutePath().normalize();
    }

    private static String value(Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(USAGE);
        }
        return rest.remove();
    }
}
