package id.siaga.region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files in the order of their references, so that each is checked against those before it. */
final class PackReader {
    private final Path folder;
    private final Problems problems = new Problems();

    PackReader(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    RegionPack read() {
        if (!Files.isDirectory(folder)) {
            throw new BrokenPack(folder, List.of(new Problem(folder.toString(), 1, "is not a folder")));
        }
        RegionReader region = new RegionReader(folder, problems);
        Profile profile = region.profile();
        ResponseLimits limits = region.limits();
        PackContent content = content(profile, region.workingHours());
        ClockTerms terms = region.clockTerms(content.categories());
        Ladders ladders = new LadderReader(folder, content.categories(), content.texts(), problems).read();
        if (!problems.found().isEmpty()) {
            throw new BrokenPack(folder, problems.found());
        }
        return new RegionPack(profile, limits, ladders, terms, content, Scale.full());
    }

    private PackContent content(Profile profile, WorkingHours hours) {
        AreasReader areas = new AreasReader(folder, problems);
        Map<String, CsvRow> areaRows = areas.rows();
        Areas map = areas.read(areaRows);
        UnitsReader unitsReader = new UnitsReader(folder, problems);
        Units units = unitsReader.read(areaRows);
        return new PackContent(
                units,
                map,
                new CategoriesReader(folder, units, problems).read(),
                new AccountsReader(folder, units, problems).read(),
                new PeopleReader(folder, profile.id(), units, problems).read(unitsReader.pembinaRows()),
                new CalendarReader(folder, problems).read(profile.zone(), hours),
                new TextsReader(folder, problems).read(),
                new ServicesReader(folder, problems).read());
    }

    /** The first row with an id stays, later ones are reported. */
    static boolean isFirst(Map<String, CsvRow> seen, String key, CsvRow row) {
        Optional<CsvRow> first = Optional.ofNullable(seen.putIfAbsent(key, row));
        first.ifPresent(other -> row.problem(key + " stands already on line " + other.line()));
        return first.isEmpty();
    }
}
