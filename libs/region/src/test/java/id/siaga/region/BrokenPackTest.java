package id.siaga.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenPackTest {
    private static final Path GOOD = Path.of("src/test/resources/tiny");

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "units.csv | opd,kabupaten | opd,nowhere | units.csv:5: the unit opd-dlh has the unknown parent nowhere",
                "units.csv | kecamatan,kabupaten,asisten2 | kecamatan,99.01.2001,asisten2 | units.csv:3: the unit 99.01 is its own ancestor",
                "units.csv | kabupaten,,asisten1 | kabupaten,opd-dlh,asisten1 | units.csv:2: the unit kabupaten is its own ancestor",
                "units.csv | opd-dlh, | 99.02, | units.csv:5: 99.02 stands already on line 4",
                "units.csv | opd,kabupaten | dinas,kabupaten | units.csv:5: the kind dinas is unknown",
                "units.csv | asisten2 | asisten9 | units.csv:3: the pembina asisten9 is not in people.csv",
                "units.csv | 99.02,Kecamatan | 99.03,Kecamatan | areas.csv:5: the kecamatan 99.02 has no unit in units.csv",
                "categories.csv | opd-dlh | opd-none | categories.csv:2: the default unit opd-none is unknown",
                "categories.csv | lingkungan | udara | categories.csv:2: the group udara is unknown",
                "categories.csv | ,14, | ,soon, | categories.csv:3: the resolution days must be a number from 1 to 999",
                "categories.csv | ,14, | , | categories.csv:3: has 5 values instead of 6",
                "categories.csv | Jalan rusak | | categories.csv:3: lacks a value for name",
                "queries.csv | sampah,4 | limbah,4 | queries.csv:2: the category limbah is not in categories.csv",
                "queries.csv | sampah,4 | jalan-rusak,4 | categories.csv:2: no row of queries.csv speaks for sampah",
                "queries.csv | sampah,4 | sampah,much | queries.csv:2: the weight must be a number from 0 to 9.9",
                "queries.csv | Sampah; tumpukan sampah | | queries.csv:2: lacks a value for words",
                "topics.csv | Liar,sampah | Liar,limbah | topics.csv:2: the category limbah is not in categories.csv",
                "areas.geojson | 99.01.2001 | 99.01.2009 | areas.geojson:2: the polygon's code '99.01.2009' is no desa or kelurahan of areas.csv",
                "areas.geojson | 99.02.1001 | 99.01.2001 | areas.csv:6: 99.02.1001 has no polygon in areas.geojson",
                "areas.geojson | [115,-7],[114,-7],[114,-8] | [115,-7] | areas.geojson:2: 99.01.2001 has a broken ring",
                "areas.geojson | [115,-8],[115,-7],[114,-7] | [115,-7],[115,-8],[114,-7] | areas.geojson:2: 99.01.2001 has a broken ring: Self-intersection near [114.50000, -7.50000]",
                "areas.geojson | [114,-8]]]}} | [114,-8]],[[116,-8],[117,-8],[117,-7],[116,-8]]]}} | areas.geojson:2: 99.01.2001 has a broken ring: Hole lies outside shell",
                "areas.geojson | [114,-8]]]}} | [114,-8]],[[114.2,-7.8],[114.4,-7.8],[114.4,-7.6],[114.2,-7.8]]]}} | areas.geojson:2: 99.01.2001 has a hole of 24505.0 ha that belongs to no other polygon",
                "areas.geojson | ]]]]}} | ]]]} | areas.geojson:3: is not JSON",
                "areas.csv | kelurahan,99.02 | kelurahan,99.07 | areas.csv:6: the parent 99.07 is not in this file",
                "areas.csv | Bersih,kelurahan | Bersih,dusun | areas.csv:6: the level dusun is unknown",
                "areas.csv | name,level | level,name | areas.csv:1: the header must be code,name,level,parent,postcode",
                "places.csv | Kidul Kota,alias | Kidul Kota,nickname | places.csv:4: the kind nickname is unknown",
                "places.csv | alias,99.02 | alias,99.09 | places.csv:4: the area 99.09 is not in areas.csv",
                "places.csv | Bersih,everyday | Kotor,everyday | places.csv:5: Kotor is not the name of 99.02.1001",
                "places.csv | Kidul Kota,alias,99.02 | pasar lama,alias,99.01.2001 | places.csv:4: pasar lama in 99.01.2001 stands already on line 3",
                "places.csv | landmark,99.01.2001 | landmark | places.csv:3: has 2 values instead of 3",
                "places.csv | name,kind | kind,name | places.csv:2: the header must be name,kind,area",
                "neighbours.csv | 98, | 99.01, | neighbours.csv:2: the neighbour 99.01 lies inside this region",
                "neighbours.csv | lapor.go.id | | neighbours.csv:2: lacks a value for contact",
                "accounts.csv | whatsapp,101 | whatsapp,100 | accounts.csv:3: whatsapp 100 stands already on line 2",
                "accounts.csv | 6280000000101 | 6280000000100 | accounts.csv:3: whatsapp 6280000000100 stands already on line 2",
                "accounts.csv | 99.01 | 99.09 | accounts.csv:3: the unit 99.09 is unknown",
                "accounts.csv | whatsapp,101 | pigeon,101 | accounts.csv:3: the channel pigeon is unknown",
                "people.csv | on-duty,officer | on-duty,boss | people.csv:10: the role boss is unknown",
                "people.csv | deputy | head | people.csv:9: head of 99.01 stands already on line 8",
                "people.csv | petugas.lor | camat.lor | people.csv:10: camat.lor stands already on line 8",
                "people.csv | Sekcam Lor,99.01 | Sekcam Lor,99.09 | people.csv:9: the unit 99.09 is unknown",
                "people.csv | Sekcam Lor | 'a\"b\",\"c' | people.csv:9: ",
                "calendar.csv | 2026-12-25 | 2026-13-25 | calendar.csv:3: 2026-13-25 is not a date such as 2026-08-17",
                "calendar.csv | national | feast | calendar.csv:3: the kind feast is unknown",
                "region.yaml | PT10M | ten | region.yaml:6: 'ten' is not a duration such as PT10M",
                "region.yaml | P3: | P4: | region.yaml:10: lacks P3",
                "region.yaml | Asia/Jakarta | Asia/Nowhere | region.yaml:3: 'Asia/Nowhere' is not a time zone",
                "region.yaml | monday: | senin: | region.yaml:14: the weekday senin is none of monday to sunday",
                "region.yaml | 07:30-11:30 | 07:30-24:30 | region.yaml:18: '07:30-24:30' is not a window such as 07:30-12:00",
                "region.yaml | 07:30-11:30 | 11:30-07:30 | region.yaml:18: '11:30-07:30' is not a window such as 07:30-12:00",
                "region.yaml | 07:30-11:30 | 07:30-07:30 | region.yaml:18: '07:30-07:30' is not a window such as 07:30-12:00",
                "region.yaml | 07:30-11:30 | 07:30 | region.yaml:18: '07:30' is not a window such as 07:30-12:00",
                "region.yaml | 07:30-11:30 | 07:30-13:01 | region.yaml:18: the window 13:00-16:30 opens before the one before it has closed",
                "region.yaml | friday: [ | friday: none # [ | region.yaml:18: must be a list",
                "region.yaml | id: tiny | id: [tiny | region.yaml:2: is not YAML",
                "ladder.yaml | 0.75 | 7.5 | ladder.yaml:6: '7.5' is not a number from 0 to 1",
                "ladder.yaml | [head] | [boss] | ladder.yaml:11: nobody is called boss here",
                "ladder.yaml | PT1H | PT0S | ladder.yaml:13: a level must come later than the level before it",
                "ladder.yaml | tingkat-2 | tingkat-1 | ladder.yaml:13: the rung tingkat-1 stands twice",
                "ladder.yaml | fraction: 0.75 | fraction: 0.5 | ladder.yaml:5: a reminder must come later than the reminder before it",
                "ladder.yaml | quiet: {from: | quiet: {since: | ladder.yaml:23: lacks from",
                "ladder.yaml | 21:00 | 25:00 | ladder.yaml:23: '25:00' is not a time such as",
                "ladder.yaml | 21:00 | 05:00 | ladder.yaml:23: quiet hours must end",
                "ladder.yaml | tuntas-1 | tingkat-1 | ladder.yaml:29: the rung tingkat-1 stands twice",
                "ladder.yaml | clock: resolution | clock: response | ladder.yaml:23: a response clock is never quiet",
                "ladder.yaml | clock: resolution | clock: response | ladder.yaml:22: another ladder of response fits the same complaints",
                "ladder.yaml | clock: resolution | clock: sleep | ladder.yaml:22: 'sleep' is unknown here",
                "ladder.yaml | [opd, bumd] | [dinas] | ladder.yaml:34: 'dinas' is not a kind of unit such as kecamatan",
                "ladder.yaml | [sampah] | [udara] | ladder.yaml:41: 'udara' is unknown here",
                "ladder.yaml | clock: response | clock: task | ladder.yaml:47: templates.yaml lacks the text officer.escalation.task",
                "ladder.yaml | clock: response | clock: task | ladder.yaml:1: lacks a ladder of task for all other units and categories",
                "region.yaml | PT12H | soon | 'soon' is not a duration such as PT24H",
                "region.yaml | outside_days: 3 | outside_days: 0 | '0' is not working days from 1 to 999",
                "region.yaml | [pengaduan] | [gosip] | gosip is none of the kinds",
                "services.yaml | id: kk-baru | id: ktp-hilang | services.yaml:12: the service ktp-hilang stands twice",
                "services.yaml | cost: Gratis | price: Gratis | services.yaml:4: lacks cost",
                "services.yaml | [kk baru] | [\"\"] | services.yaml:14: the value is empty",
                "templates.yaml | cancelled: | status: | templates.yaml:1: lacks the text cancelled",
                "templates.yaml | {menit_lewat} | {nama_pelapor} | cannot have {nama_pelapor}",
                "templates.yaml | greeting: | salam: | nothing is said for the purpose salam",
            })
    void shouldNameFileLineAndReason(String file, String good, String bad, String problem) throws IOException {
        copyGoodPack();
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(good);
        Files.writeString(folder.resolve(file), text.replaceFirst(quote(good), replacement(bad)));

        BrokenPack broken = catchThrowableOfType(BrokenPack.class, () -> RegionPack.read(folder));

        assertThat(broken).isNotNull().hasMessageContaining(problem);
    }

    @Test
    void shouldFindAnEmptyText() throws IOException {
        copyGoodPack();
        Path texts = folder.resolve("templates.yaml");
        Files.writeString(texts, Files.readString(texts).replaceFirst("help: \\|\\n( .*\\n)+", "help:\n"));

        BrokenPack broken = catchThrowableOfType(BrokenPack.class, () -> RegionPack.read(folder));

        assertThat(broken.problems()).extracting(Problem::reason).containsExactly("the text help is empty");
    }

    @Test
    void shouldRefuseAWeekInWhichNobodyWorks() throws IOException {
        copyGoodPack();
        Path region = folder.resolve("region.yaml");
        Files.writeString(region, Files.readString(region).replaceAll("\\[.*]", "[]"));

        BrokenPack broken = catchThrowableOfType(BrokenPack.class, () -> RegionPack.read(folder));

        assertThat(broken).hasMessageContaining("region.yaml:14: nobody ever works");
    }

    @Test
    void shouldListEveryProblemAtOnceOnePerLine() throws IOException {
        copyGoodPack();
        Files.delete(folder.resolve("calendar.csv"));
        Files.writeString(folder.resolve("accounts.csv"), "whatsapp,100,A,nowhere,\n".repeat(2));

        BrokenPack broken = catchThrowableOfType(BrokenPack.class, () -> RegionPack.read(folder));

        assertThat(broken.problems())
                .extracting(Problem::file, Problem::line)
                .containsExactlyInAnyOrder(tuple("accounts.csv", 1), tuple("calendar.csv", 1));
        assertThat(broken.getMessage().lines()).hasSize(3);
    }

    @Test
    void shouldRefuseAFolderThatIsNotThere() {
        BrokenPack broken = catchThrowableOfType(BrokenPack.class, () -> RegionPack.read(folder.resolve("nowhere")));

        assertThat(broken).hasMessageContaining("is not a folder");
    }

    private void copyGoodPack() throws IOException {
        try (Stream<Path> files = Files.list(GOOD)) {
            List<Path> all = files.toList();
            for (Path file : all) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private static String quote(String text) {
        return Pattern.quote(text);
    }

    private static String replacement(String text) {
        return text == null ? "" : Matcher.quoteReplacement(text);
    }
}
