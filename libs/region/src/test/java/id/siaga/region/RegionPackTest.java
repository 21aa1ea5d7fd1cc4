package id.siaga.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionPackTest {
    private final RegionPack pack = RegionPack.read(Path.of("src/test/resources/tiny"));

    @Test
    void shouldSayWhatItIs() {
        assertThat(pack.id()).isEqualTo("tiny");
        assertThat(pack.ticketPrefix()).isEqualTo("TNY");
        assertThat(pack.version()).matches("1-[0-9a-f]{8}");
        assertThat(pack.joinWindow()).isEqualTo(Duration.ofMinutes(10));
        assertThat(pack.closingSilence()).isEqualTo(Duration.ofDays(3));
    }

    @Test
    void shouldScaleLimitsRungsAndRepetitionsButNotTheJoinWindow() {
        RegionPack scaled = pack.scaledTo(Duration.ofMinutes(2));

        assertThat(scaled.responseLimits().limit("P3")).isEqualTo(Duration.ofMinutes(2));
        assertThat(scaled.responseLimits().limit("P1")).isEqualTo(Duration.ofSeconds(30));
        assertThat(scaled.ladder().levels())
                .extracting(Rung::after)
                .containsExactly(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(2));
        assertThat(scaled.ladder().levels()).extracting(Rung::repeatEvery).containsOnly(Duration.ofSeconds(30));
        assertThat(scaled.joinWindow()).isEqualTo(pack.joinWindow());
        assertThat(scaled.version()).isEqualTo(pack.version());
    }

    @Test
    void shouldMakeAVillageAUnitBelowItsKecamatan() {
        assertThat(pack.units().find("99.01.2001").orElseThrow().kind()).isEqualTo(UnitKind.DESA);
        assertThat(pack.units().withDescendants("99.01")).containsExactly("99.01", "99.01.2001");
        assertThat(pack.units().withDescendants("kabupaten"))
                .hasSize(pack.units().all().size());
        assertThat(pack.units().withDescendants("nowhere")).isEmpty();
        assertThat(pack.units().top().id()).isEqualTo("kabupaten");
    }

    @Test
    void shouldFindTheVillageAtAPoint() {
        assertThat(pack.areas().at(-7.5, 114.5)).map(Area::name).contains("Asri");
        assertThat(pack.areas().at(-7.5, 115.5)).map(Area::name).contains("Bersih");
        assertThat(pack.areas().at(0, 0)).isEmpty();
        assertThat(pack.areas().kecamatanOf("99.01.2001")).map(Area::code).contains("99.01");
    }

    @Test
    void shouldGiveASharedBorderToTheSmallerCode() {
        assertThat(pack.areas().at(-7.5, 115)).map(Area::code).contains("99.01.2001");
    }

    @Test
    void shouldGiveAPointWithinReachToTheNearestVillage() {
        double metre = 1 / 111_195.0;

        assertThat(pack.areas().spot(-7 + 299 * metre, 114.5)).isInstanceOfSatisfying(Spot.Near.class, near -> {
            assertThat(near.village().name()).isEqualTo("Asri");
            assertThat(near.metres()).isCloseTo(299, within(0.1));
        });
        assertThat(pack.areas().spot(-7 + 301 * metre, 114.5))
                .isInstanceOfSatisfying(
                        Spot.Outside.class,
                        outside -> assertThat(outside.metres()).isCloseTo(301, within(0.1)));
        assertThat(pack.areas().at(-7 + 301 * metre, 114.5)).isEmpty();
    }

    @Test
    void shouldSayWhenThereIsNoMap(@TempDir Path folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/tiny"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("areas.geojson"), "{\"type\":\"FeatureCollection\",\"features\":[]}");
        Files.delete(folder.resolve("places.csv"));
        Files.delete(folder.resolve("neighbours.csv"));

        RegionPack unmapped = RegionPack.read(folder);

        assertThat(unmapped.areas().spot(-7.5, 114.5)).isEqualTo(new Spot.Unmapped());
        assertThat(unmapped.areas().otherNames()).isEmpty();
    }

    @Test
    void shouldKnowOtherNamesAndNeighbours() {
        assertThat(pack.areas().otherNames())
                .contains(new PlaceName("Pasar Lama", PlaceName.Kind.LANDMARK, "99.01.2001"));
        assertThat(pack.areas().neighbours())
                .singleElement()
                .satisfies(neighbour -> assertThat(neighbour.words()).containsExactly("sebelah", "kab sebelah"));
    }

    @Test
    void shouldReadTheWordsThatSpeakForACategory() {
        assertThat(pack.categories().queries())
                .contains(new StoredQuery(
                        "jalan-rusak", 3.5, List.of("berlubang", "rusak"), List.of("jalan", "raya"), List.of("lampu")));
        assertThat(pack.categories().ofTopic("Sampah Liar")).map(Category::id).contains("sampah");
        assertThat(pack.categories().ofTopic("Lain-lain")).isEmpty();
    }

    @Test
    void shouldFindTheAudienceOfEachRung() {
        Ladder ladder = pack.ladder();

        assertThat(pack.people().audience(ladder.reminders().getFirst(), "99.01"))
                .extracting(Person::username)
                .containsExactly("petugas.lor");
        assertThat(pack.people().audience(ladder.levels().get(0), "99.01"))
                .extracting(Person::username)
                .containsExactly("camat.lor");
        assertThat(pack.people().audience(ladder.levels().get(1), "99.01.2001"))
                .extracting(Person::username)
                .containsExactly("asisten2");
        assertThat(pack.people().audience(ladder.levels().get(1), "99.02"))
                .extracting(Person::username)
                .containsExactly("asisten1");
        assertThat(pack.people().audience(ladder.levels().get(2), "99.02"))
                .extracting(Person::username)
                .containsExactly("sekda", "bupati");
    }

    @Test
    void shouldTellTheOperatorsHeadWhenNobodyLeadsAndNobodyWhenTheUnitHasNoHead() {
        Rung first = pack.ladder().levels().getFirst();

        assertThat(pack.people().audience(first, null))
                .extracting(Person::username)
                .containsExactly("koordinator");
        assertThat(pack.people().audience(first, "99.02")).isEmpty();
    }

    @Test
    void shouldGiveAPersonTheSameIdOnEveryReading() {
        Person officer = pack.people().onDuty("99.01").orElseThrow();

        assertThat(officer.id()).isEqualTo("ad13d6c0-bb26-330e-b3c3-d99ba160663f");
        assertThat(pack.people().find(officer.id())).contains(officer);
        assertThat(pack.people().deputyOf("99.01").orElseThrow().logsIn()).isFalse();
    }

    @Test
    void shouldSkipWeekendsHolidaysAndCutiBersama() {
        // Wednesday 15:00 WIB; Thursday is cuti bersama, Friday Natal
        Instant before = Instant.parse("2026-12-23T08:00:00Z");

        assertThat(pack.calendar().plusWorkingDays(before, 1)).isEqualTo("2026-12-28T08:00:00Z");
        assertThat(pack.calendar().plusWorkingDays(before, 0)).isEqualTo(before);
    }

    @Test
    void shouldWarnOfAYearWithoutHolidays() {
        assertThat(pack.calendar().warnings(Instant.parse("2026-10-01T00:00:00Z")))
                .isEmpty();
        assertThat(pack.calendar().warnings(Instant.parse("2026-11-22T00:00:00Z")))
                .singleElement()
                .asString()
                .contains("2027");
    }

    @Test
    void shouldRenderATextAndRefuseWhatItCannot() {
        Map<String, String> params = Map.of("unit", "Kec. $Lor", "tiket", "TNY-2611-00001", "teks", "Baik.");

        assertThat(pack.texts().render("reply", params))
                .isEqualTo("Jawaban Kec. $Lor untuk laporan TNY-2611-00001:\nBaik.");
        assertThatThrownBy(() -> pack.texts().render("nothing", params)).hasMessageContaining("nothing");
        assertThatThrownBy(() -> pack.texts().render("reply", Map.of("unit", "x")))
                .hasMessageContaining("{tiket}");
    }

    @Test
    void shouldKnowTheServicesInTheOrderOfTheFile() {
        assertThat(pack.services().all()).extracting(Service::id).containsExactly("ktp-hilang", "kk-baru");
        assertThat(pack.services().byId().get("ktp-hilang").requirements())
                .containsExactly("Surat kehilangan dari kepolisian", "Fotokopi KK");
        assertThat(pack.services().complaining()).containsExactly("dipersulit");
    }

    @Test
    void shouldFindAccountsBothWays() {
        assertThat(pack.accounts().find("whatsapp", "101")).map(Account::unit).contains("99.01");
        assertThat(pack.accounts().ofUnit("whatsapp", "99.01"))
                .map(Account::phone)
                .contains("6280000000101");
        assertThat(pack.accounts().ofUnit("whatsapp", "99.02")).isEmpty();
    }

    @Test
    void shouldKnowTheDoorsThatNoPackLists() {
        String kabupaten = pack.units().top().id();

        assertThat(pack.accounts().find("web", "web")).map(Account::unit).contains(kabupaten);
        assertThat(pack.accounts().find("open311", "open311"))
                .map(Account::unit)
                .contains(kabupaten);
        assertThat(pack.accounts().find("counter", "99.01")).map(Account::unit).contains("99.01");
        assertThat(pack.accounts().find("counter", "elsewhere")).isEmpty();
        assertThat(pack.accounts().find("web", "other")).isEmpty();
        assertThat(pack.accounts().all()).extracting(Account::channel).doesNotContain("web", "open311", "counter");
    }
}
